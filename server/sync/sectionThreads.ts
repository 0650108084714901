import { readThreads, removeThread, writeThread } from "../../extensions/comments/sharedThreads.ts";
import { maxThreadsOfSection, type Thread } from "../../extensions/comments/thread.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SectionThreads } from "../domain/ports.ts";
import { layComment, liftComment } from "./commentMarks.ts";
import type { OpenReports } from "./openReports.ts";
import type { Room } from "./room.ts";

/** What is said about sections: threads in the section's own room, so that they reach its readers and nobody else. */
export function createSectionThreads(reports: OpenReports): SectionThreads {
  async function inRoom<Result>(reportId: string, sectionId: string, toWrite: boolean, work: (room: Room) => Promise<Result>): Promise<Result> {
    const room = await reports.enter({ reportId, sectionId }, toWrite);
    try {
      return await work(room);
    } finally {
      reports.leave(reportId, room);
    }
  }

  return {
    read: (reportId, sectionId) => inRoom(reportId, sectionId, false, (room) => room.read(readThreads)),

    open: (reportId, sectionId, anchor, thread) =>
      inRoom(reportId, sectionId, true, async (room) => {
        let opened: Thread = thread;
        await room.rewrite((_root, shared) => {
          if (readThreads(shared).length >= maxThreadsOfSection)
            throw new ReportError("too_large", "The section has as many comments as it can hold.");
          opened = { ...thread, quote: anchor.about === "section" ? "" : layComment(shared, anchor, thread.id) };
          writeThread(shared, opened);
        });
        return opened;
      }),

    change: (reportId, sectionId, threadId, next) =>
      inRoom(reportId, sectionId, true, async (room) => {
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
