import { allows } from "../../extensions/wire/access.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SendRecoveredBody, SentRecovered } from "../../extensions/wire/recovered.ts";
import type { Comments } from "./comments.ts";
import { type Environment, record } from "./environment.ts";
import { createExclusive } from "./exclusive.ts";
import type { Actor, Report, Section } from "./model.ts";
import type { Notifications } from "./notifications.ts";
import { sectionOf } from "./outline.ts";
import { accessTo, authorize, owns } from "./permissions.ts";
import type { SectionSuggestions } from "./ports.ts";
import { existing } from "./reports.ts";

/** Changes that somebody made while the section closed to them, and that they send to the office after all. */
export interface Recovered {
  /**
   * Put them into the section in their author's name: as suggestions where the author works on the section, else as a comment. Fails with `wrong_state` once the
   * report is approved. Resolves when they are on disk, logged, and the office is told.
   */
  send(actor: Actor, place: SectionPlace, body: SendRecoveredBody): Promise<SentRecovered>;
}

interface SectionPlace {
  readonly reportId: string;
  readonly sectionId: string;
}

/** A comment holds no more letters. */
const mostInComment = 4_000;

export function createRecovered(
  environment: Pick<Environment, "reports" | "audit" | "clock">,
  suggestions: SectionSuggestions,
  comments: Pick<Comments, "list" | "open" | "reply">,
  notifications: Pick<Notifications, "sent">,
): Recovered {
  const { clock } = environment;
  // Pressed twice, they are sent once.
  const exclusive = createExclusive();

  function open(actor: Actor, { reportId, sectionId }: SectionPlace): { readonly report: Report; readonly section: Section } {
    const report = existing(environment, reportId);
    const section = sectionOf(report, sectionId);
    if (accessTo(actor, report, section) === "none") throw new ReportError("not_found", "There is no such section.");
    authorize(actor, "comment.add", report, section);
    return { report, section };
  }

  /** Whoever writes or wrote the section may have their changes weighed, also when it is out of their hands; whoever only reads may speak. */
  const worksOn = (actor: Actor, { report, section }: ReturnType<typeof open>): boolean =>
    owns(actor, section) || allows(accessTo(actor, report, section), "suggest");

  async function suggest(actor: Actor, place: SectionPlace, id: string, changes: Uint8Array): Promise<number | null> {
    if (changes.length === 0 || !worksOn(actor, open(actor, place))) return null;
    const [nonce, at] = [id.replaceAll("-", ""), clock.now().getTime()];
    let count = 0;
    const nextId = (): string => {
      count += 1;
      return `${nonce}-${count}`;
    };
    const confirm = (): void => {
      if (!worksOn(actor, open(actor, place))) throw new ReportError("not_yours", "The section is not yours any more. Nothing was sent.");
    };
    return suggestions.suggest(place.reportId, place.sectionId, changes, { user: actor.id, nonce, now: () => at, nextId, confirm });
  }

  /** All of the words, in as many comments of one thread as they need. Null if they were said already. */
  async function say(actor: Actor, place: SectionPlace, text: string): Promise<string | null> {
    const [first = text, ...rest] = text.match(new RegExp(`[^]{1,${mostInComment}}`, "gu")) ?? [];
    const threads = await comments.list(actor, place);
    if (threads.some(({ comments: [said] }) => said?.author === actor.id && said.text === first)) return null;
    const { id } = await comments.open(actor, place, { anchor: { about: "section" }, text: first, mentions: [] });
    for (const words of rest) await comments.reply(actor, { ...place, threadId: id }, { text: words, mentions: [] });
    return id;
  }

  return {
    send: (actor, place, { id, changes, text }) =>
      exclusive(`${actor.id} ${id}`, async () => {
        open(actor, place);
        const count = await suggest(actor, place, id, Buffer.from(changes, "base64"));
        const threadId = count === null ? await say(actor, place, text) : "";
        if (count === 0 || threadId === null) return { landed: "nothing", count: 0 };
        await record(environment, actor, "section.recover", place, count === null ? "" : String(count));
        await notifications.sent(open(actor, place), { author: actor.id, at: clock.now().toISOString(), threadId });
        return count === null ? { landed: "comment", count: 0 } : { landed: "suggestions", count };
      }),
  };
}
