import { type Comment, maxCommentsOfThread, type Thread } from "../../extensions/comments/thread.ts";
import { allows } from "../../extensions/wire/access.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import type { Anchor, CommentBody, OpenThreadBody } from "../../extensions/wire/comments.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { PersonView } from "../../extensions/wire/http.ts";
import { type Environment, record } from "./environment.ts";
import type { Actor, Report, Section } from "./model.ts";
import type { Notifications, SpokenComment } from "./notifications.ts";
import { sectionOf } from "./outline.ts";
import { accessTo, authorize, owns } from "./permissions.ts";
import type { SectionThreads } from "./ports.ts";
import { existing } from "./reports.ts";

/** What people say about sections. Whoever reads a section may speak; authors and times are the server's. A change resolves when it is on disk and logged. */
export interface Comments {
  list(actor: Actor, place: SectionPlace): Promise<readonly Thread[]>;
  /** Who can be named in a comment there: its readers. */
  readers(actor: Actor, place: SectionPlace): readonly PersonView[];
  open(actor: Actor, place: SectionPlace, body: OpenThreadBody, kind?: Thread["kind"]): Promise<Thread>;
  reply(actor: Actor, place: ThreadPlace, body: CommentBody): Promise<Thread>;
  /** Only one's own; the words before are kept in the log. */
  edit(actor: Actor, place: CommentPlace, body: CommentBody): Promise<Thread>;
  /** Only one's own; the words are kept in the log. A thread without words left goes. */
  remove(actor: Actor, place: CommentPlace): Promise<void>;
  resolve(actor: Actor, place: ThreadPlace): Promise<Thread>;
  reopen(actor: Actor, place: ThreadPlace): Promise<Thread>;
}

interface SectionPlace {
  readonly reportId: string;
  readonly sectionId: string;
}
interface ThreadPlace extends SectionPlace {
  readonly threadId: string;
}
interface CommentPlace extends ThreadPlace {
  readonly commentId: string;
}

export function createComments(environment: Environment, threads: SectionThreads, notifications: Notifications): Comments {
  const { clock, ids, office } = environment;
  const now = (): string => clock.now().toISOString();

  /** The section, for somebody who may read it; for others there is none. */
  function readable(actor: Actor, { reportId, sectionId }: SectionPlace): { readonly report: Report; readonly section: Section } {
    const report = existing(environment, reportId);
    const section = sectionOf(report, sectionId);
    if (accessTo(actor, report, section) === "none") throw new ReportError("not_found", "There is no such section.");
    return { report, section };
  }

  function readersOf({ report, section }: { readonly report: Report; readonly section: Section }): readonly PersonView[] {
    return office
      .read()
      .users.filter((user) => !user.disabled && accessTo(user, report, section) !== "none")
      .map(({ id, name, departmentId }) => ({ id, name, departmentId }));
  }

  function written(actor: Actor, place: SectionPlace, { text, mentions }: CommentBody): Comment {
    const known = new Set(readersOf(readable(actor, place)).map(({ id }) => id));
    if (mentions.some((id) => !known.has(id))) throw new ReportError("invalid", "Somebody who is named does not read this section.");
    return { id: ids.next(), author: actor.id, at: now(), text, mentions: [...new Set(mentions)], editedAt: "", deleted: false };
  }

  async function change(
    actor: Actor,
    place: ThreadPlace,
    action: AuditAction & `comment.${string}`,
    next: (thread: Thread) => Thread | null,
    detail = () => "",
  ) {
    const { report, section } = readable(actor, place);
    authorize(actor, action, report, section);
    const changed = await threads.change(place.reportId, place.sectionId, place.threadId, next);
    await record(environment, actor, action, place, detail());
    return changed;
  }

  async function changeThread(...given: Parameters<typeof change>): Promise<Thread> {
    const changed = await change(...given);
    if (changed === null) throw new Error("The thread went while it was changed.");
    return changed;
  }

  /** A comment of a changed thread with its place, for those who are told of it. */
  function spokenIn(actor: Actor, place: SectionPlace, thread: Thread, commentId: string): SpokenComment {
    const comment = thread.comments.find(({ id }) => id === commentId);
    if (comment === undefined) throw new Error("The comment went while it was written.");
    return { ...readable(actor, place), thread, comment };
  }

  function mayResolve(actor: Actor, place: SectionPlace, thread: Thread): boolean {
    const { report, section } = readable(actor, place);
    const speaks = thread.comments[0]?.author === actor.id;
    return speaks || owns(actor, section) || actor.role === "office" || allows(accessTo(actor, report, section), "suggest");
  }

  const settle = (actor: Actor, place: ThreadPlace, state: "open" | "resolved"): Promise<Thread> =>
    changeThread(actor, place, state === "open" ? "comment.reopen" : "comment.resolve", (thread) => {
      if (!mayResolve(actor, place, thread)) throw new ReportError("forbidden", "Its author and those who work on the section settle a comment.");
      if (thread.state === state) return thread;
      return { ...thread, state, resolvedBy: state === "open" ? "" : actor.id, resolvedAt: state === "open" ? "" : now() };
    });

  return {
    async list(actor, place) {
      readable(actor, place);
      return threads.read(place.reportId, place.sectionId);
    },

    readers: (actor, place) => readersOf(readable(actor, place)),

    async open(actor, place, { anchor, ...body }, kind = "comment") {
      const { report, section } = readable(actor, place);
      authorize(actor, "comment.add", report, section);
      const first = written(actor, place, body);
      const about: Thread["about"] = anchor.about === "section" ? "section" : "words";
      const thread: Thread = { id: ids.next(), about, quote: "", kind, state: "open", resolvedBy: "", resolvedAt: "", comments: [first] };
      const opened = await threads.open(place.reportId, place.sectionId, anchor satisfies Anchor, thread);
      await record(environment, actor, "comment.add", place);
      await notifications.spoken({ report, section, thread: opened, comment: first });
      return opened;
    },

    async reply(actor, place, body) {
      const reply = written(actor, place, body);
      const answered = await changeThread(actor, place, "comment.reply", (thread) => {
        if (thread.comments.length >= maxCommentsOfThread) throw new ReportError("too_large", "The thread is full; begin another one.");
        return { ...thread, comments: [...thread.comments, reply] };
      });
      await notifications.spoken(spokenIn(actor, place, answered, reply.id));
      return answered;
    },

    async edit(actor, place, body) {
      const fresh = written(actor, place, body);
      let before: Comment | null = null;
      const changed = await changeThread(
        actor,
        place,
        "comment.edit",
        (thread) => {
          before = ownComment(actor, thread, place.commentId);
          const edited = { text: fresh.text, mentions: fresh.mentions, editedAt: fresh.at };
          return { ...thread, comments: thread.comments.map((one) => (one.id === place.commentId ? { ...one, ...edited } : one)) };
        },
        () => before?.text ?? "",
      );
      await notifications.edited(spokenIn(actor, place, changed, place.commentId), named(before));
      return changed;
    },

    async remove(actor, place) {
      let before = "";
      const without = (thread: Thread): Thread | null => {
        before = ownComment(actor, thread, place.commentId).text;
        const comments = thread.comments.map((one) => (one.id === place.commentId ? { ...one, text: "", mentions: [], deleted: true } : one));
        return comments.every(({ deleted }) => deleted) ? null : { ...thread, comments };
      };
      await change(actor, place, "comment.delete", without, () => before);
      await notifications.removed(place.commentId);
    },

    resolve: (actor, place) => settle(actor, place, "resolved"),
    reopen: (actor, place) => settle(actor, place, "open"),
  };
}

const named = (comment: Comment | null): readonly string[] => comment?.mentions ?? [];

function ownComment(actor: Actor, thread: Thread, commentId: string): Comment {
  const comment = thread.comments.find(({ id, deleted }) => id === commentId && !deleted);
  if (comment === undefined) throw new ReportError("not_found", "There is no such comment.");
  if (comment.author !== actor.id) throw new ReportError("forbidden", "Only its author changes or deletes a comment.");
  return comment;
}
