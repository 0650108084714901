import * as Y from "yjs";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import type { SectionSuggestions } from "../domain/ports.ts";
import { inRoom } from "./inRoom.ts";
import type { SyncLimits } from "./limits.ts";
import { Mirror } from "./mirror.ts";
import type { OpenReports } from "./openReports.ts";
import type { Member, Room } from "./room.ts";
import { landChanges } from "./suggesting/landChanges.ts";

/** Why changes do not fit a text: no fault of who sends them, and no reason to fail. */
const unfitting: ReadonlySet<ErrorCode> = new Set(["resync", "bad_update", "too_large"]);

/**
 * Somebody's changes as suggestions of theirs, made by the server. They pass the same inspection as what comes through a socket from who may only suggest: not
 * even the server writes anything else in a person's name.
 */
export function createSectionSuggestions(reports: OpenReports, limits: SyncLimits): SectionSuggestions {
  return {
    suggest: (reportId, sectionId, changes, author) =>
      inRoom(reports, { reportId, sectionId }, true, async (room) => {
        const state = await room.read(Y.encodeStateAsUpdate);
        const tried = triedOn(room, state, changes, author.user, limits);
        const landing = tried === null ? null : landChanges(state, tried, author);
        if (landing === null || landing.update === null) return landing === null ? null : 0;
        author.confirm();
        const at = author.now();
        const inspection = room.inspect(landing.update, author.user);
        room.merge(nobodyThere(author.user), landing.update, inspection, {
          userId: author.user,
          suggests: true,
          figureLock: null,
          since: at,
          until: at,
        });
        await room.durable();
        return landing.count;
      }),
  };
}

/** The changes in their plainest form, after all that a writer's update has to pass; null if they do not fit. */
function triedOn(room: Room, state: Uint8Array, changes: Uint8Array, userId: string, { maxNesting }: SyncLimits): readonly Uint8Array[] | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, state);
  try {
    room.inspect(changes, userId);
    return new Mirror(copy, maxNesting).try(changes, { userId, suggests: false, figureLock: null, since: 0, until: Number.MAX_SAFE_INTEGER }).changes;
  } catch (error) {
    if (error instanceof ReportError && unfitting.has(error.code)) return null;
    throw error;
  } finally {
    copy.destroy();
  }
}

/** Its author is told what everybody is told. */
const nobodyThere = (userId: string): Member => ({ userId, deliver: () => {}, deliverPresence: () => {} });
