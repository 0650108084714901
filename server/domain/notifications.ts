import { z } from "zod";
import type { Comment, Thread } from "../../extensions/comments/thread.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import { type NotificationView, notificationSchema } from "../../extensions/wire/notifications.ts";
import type { Environment } from "./environment.ts";
import type { Actor, Report, Section, User } from "./model.ts";
import { accessTo, owns } from "./permissions.ts";

export const storedNotificationSchema = z.object({ ...notificationSchema.shape, commentId: z.string(), userId: z.string() });
/** A notification as it is kept, with whom it is for. It holds no word of a report or a comment. */
type StoredNotification = z.output<typeof storedNotificationSchema>;

/** All notifications, the oldest first. `change` as in `OfficeStore`. */
export interface NotificationStore {
  read(): readonly StoredNotification[];
  change(next: (all: readonly StoredNotification[]) => readonly StoredNotification[]): Promise<unknown>;
}

/** A comment where it stands. */
export interface SpokenComment {
  readonly report: Report;
  readonly section: Section;
  /** The thread with the comment in it. */
  readonly thread: Thread;
  readonly comment: Comment;
}

interface SentChanges {
  readonly author: string;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly at: string;
  readonly threadId: string;
}

/** What people are told about comments. Somebody is told once about each comment, for the strongest reason, and never about their own. */
export interface Notifications {
  /** The newest first; only of sections that the person may read now. */
  list(actor: Actor): readonly NotificationView[];
  /** Others' ids, and those that are not there, are passed over. */
  markRead(actor: Actor, ids: readonly string[]): Promise<void>;
  /** Somebody spoke: those who are named, those who spoke in the thread before, and for a new thread those who write the section. */
  spoken(spoken: SpokenComment): Promise<void>;
  /** A comment names others than before. */
  edited(spoken: SpokenComment, before: readonly string[]): Promise<void>;
  /** Somebody's recovered changes reached the section after all: the office, which decides about them. `threadId`: where they were said; empty for suggestions. */
  sent(place: { readonly report: Report; readonly section: Section }, sent: SentChanges): Promise<void>;
  /** A comment went. */
  removed(commentId: string): Promise<void>;
}

/** Older ones go. */
const mostForOne = 100;

export function createNotifications(environment: Pick<Environment, "office" | "reports" | "ids">, store: NotificationStore): Notifications {
  const { office, reports, ids } = environment;

  const readersOf = (report: Report, section: Section): readonly User[] =>
    office.read().users.filter((user) => !user.disabled && accessTo(user, report, section) !== "none");

  function addressed({ report, section, thread, comment }: SpokenComment, kind: StoredNotification["kind"], userIds: Iterable<string>) {
    const readers = new Set(readersOf(report, section).map(({ id }) => id));
    return [...new Set(userIds)]
      .filter((userId) => userId !== comment.author && readers.has(userId))
      .map((userId): StoredNotification => {
        const { author, id: commentId } = comment;
        const at = comment.editedAt === "" ? comment.at : comment.editedAt;
        return { id: ids.next(), kind, at, author, reportId: report.id, sectionId: section.id, threadId: thread.id, commentId, userId, read: false };
      });
  }

  const add = async (fresh: readonly StoredNotification[]): Promise<void> => {
    if (fresh.length > 0) await store.change((all) => trimmed([...all, ...fresh]));
  };

  const without = async (goes: (one: StoredNotification) => boolean): Promise<void> => {
    await store.change((all) => (all.some(goes) ? all.filter((one) => !goes(one)) : all));
  };

  return {
    list(actor) {
      const printed = new Map<string, ReadonlyMap<string, string>>();
      const names = new Map(office.read().users.map(({ id, name }) => [id, name]));
      return store
        .read()
        .filter(({ userId }) => userId === actor.id)
        .toReversed()
        .flatMap(({ userId: _userId, commentId: _commentId, ...shown }): NotificationView[] => {
          const report = reports.find(shown.reportId);
          const section = report?.sections.find(({ id }) => id === shown.sectionId);
          if (report === undefined || section === undefined || accessTo(actor, report, section) === "none") return [];
          const numbers = printed.get(report.id) ?? numberOutline(report.sections);
          printed.set(report.id, numbers);
          return [
            {
              ...shown,
              authorName: names.get(shown.author) ?? shown.author,
              reportTitle: report.title,
              sectionNumber: numbers.get(section.id) ?? "",
              sectionTitle: section.title,
            },
          ];
        });
    },

    async markRead(actor, readIds) {
      const wanted = new Set(readIds);
      const becomes = ({ id, userId, read }: StoredNotification): boolean => !read && userId === actor.id && wanted.has(id);
      await store.change((all) => (all.some(becomes) ? all.map((one) => (becomes(one) ? { ...one, read: true } : one)) : all));
    },

    async spoken(spoken) {
      const { section, thread, comment } = spoken;
      const isFirst = thread.comments[0]?.id === comment.id;
      const told = new Map<string, StoredNotification>();
      const tell = (kind: StoredNotification["kind"], userIds: Iterable<string>): void => {
        for (const one of addressed(spoken, kind, userIds)) if (!told.has(one.userId)) told.set(one.userId, one);
      };
      tell("mention", comment.mentions);
      if (isFirst) {
        const writers = office.read().users.filter((user) => owns(user, section));
        tell(
          "comment",
          writers.map(({ id }) => id),
        );
      } else {
        tell(
          "reply",
          thread.comments.map(({ author }) => author),
        );
      }
      await add([...told.values()]);
    },

    async edited(spoken, before) {
      const { comment } = spoken;
      const named = new Set(comment.mentions);
      await without(({ kind, commentId, userId }) => kind === "mention" && commentId === comment.id && !named.has(userId));
      await add(
        addressed(
          spoken,
          "mention",
          comment.mentions.filter((id) => !before.includes(id)),
        ),
      );
    },

    async sent({ report, section }, sent) {
      const told = readersOf(report, section).filter(({ id, role }) => role === "office" && id !== sent.author);
      await add(
        told.map(
          ({ id: userId }): StoredNotification => ({
            ...sent,
            id: ids.next(),
            kind: "recovered",
            reportId: report.id,
            sectionId: section.id,
            commentId: "",
            userId,
            read: false,
          }),
        ),
      );
    },

    removed: (commentId) => without((one) => one.commentId === commentId),
  };
}

function trimmed(all: readonly StoredNotification[]): readonly StoredNotification[] {
  const counts = new Map<string, number>();
  return all
    .toReversed()
    .filter(({ userId }) => {
      const count = (counts.get(userId) ?? 0) + 1;
      counts.set(userId, count);
      return count <= mostForOne;
    })
    .toReversed();
}
