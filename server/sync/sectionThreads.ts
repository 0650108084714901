import { readThreads, removeThread, writeThread } from "../../extensions/comments/sharedThreads.ts";
import { maxThreadsOfSection, type Thread } from "../../extensions/comments/thread.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SectionThreads } from "../domain/ports.ts";
import { layComment, liftComment } from "./commentMarks.ts";
import { inRoom } from "./inRoom.ts";
import type { OpenReports } from "./openReports.ts";

/** What is said about sections: threads in the section's own room, so that they reach its readers and nobody else. */
export function createSectionThreads(reports: OpenReports): SectionThreads {
  return {
    read: (reportId, sectionId) => inRoom(reports, { reportId, sectionId }, false, (room) => room.read(readThreads)),

    open: (reportId, sectionId, anchor, thread) =>
      inRoom(reports, { reportId, sectionId }, true, async (room) => {
        let opened: Thread = thread;
        await room.rewrite((_root, shared) => {
          if (readThreads(shared).length >= maxThreadsOfSection)
            throw new ReportError("too_large", "The section has as many comments as it can hold.");
          opened = { ...thread, quote: anchor.about === "section" ? "" : layComment(shared, anchor, thread.id) };
          writeThread(shared, opened);
        });
        return opened;
      }),

    add: (reportId, sectionId, threads) =>
      inRoom(reports, { reportId, sectionId }, true, (room) =>
        room.rewrite((_root, shared) => {
          for (const thread of threads) writeThread(shared, thread);
        }),
      ),

    copy: async (reportId, from, to, threadIds) => {
      const threads = await inRoom(reports, { reportId, sectionId: from }, false, (room) => room.read(readThreads));
      const copied = threads.filter(({ id }) => threadIds.has(id));
      if (copied.length === 0) return;
      await inRoom(reports, { reportId, sectionId: to }, true, (room) =>
        room.rewrite((_root, shared) => {
          for (const thread of copied) writeThread(shared, thread);
        }),
      );
    },

    change: (reportId, sectionId, threadId, next) =>
      inRoom(reports, { reportId, sectionId }, true, async (room) => {
        let changed: Thread | null = null;
        await room.rewrite((_root, shared) => {
          const thread = readThreads(shared).find(({ id }) => id === threadId);
          if (thread === undefined) throw new ReportError("not_found", "There is no such comment.");
          changed = next(thread);
          if (changed !== null) writeThread(shared, changed);
          else {
            liftComment(shared, threadId);
            removeThread(shared, thread);
          }
        });
        return changed;
      }),
  };
}
