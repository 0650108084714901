import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { reportRoomKey } from "../../domain/updateLogs.ts";
import { encodeHeader } from "../updateLogFormat.ts";
import { segmentName } from "../updateLogOpening.ts";
import { encodeSnapshot, snapshotName } from "../updateLogSnapshot.ts";
import { wordsIn } from "./followsFrom.ts";
import { type FreshFile, finishRebuilding, replaceFiles, unfinishedRebuilding } from "./rebuilding.ts";
import { type Salvage, salvage } from "./salvage.ts";
import { asideFolder, freeName } from "./setAside.ts";
import { readTextPieces, type TextPieces } from "./textPieces.ts";

interface Rebuilding {
  /** The text folder of a report. */
  readonly folder: string;
  readonly reportId: string;
  /** Sections that the report should have, so that one of which nothing is left is not taken for a new one. */
  readonly sections: readonly string[];
  /** Name of the folder for the old files, beside the text folder. */
  readonly aside: string;
  /** `ifLost`: browsers' copies may merge again if nothing was lost. `always`: they never may, as after a backup was put back. */
  readonly newEpoch: "ifLost" | "always";
}

/**
 * Make a report's text anew of everything whole in its folder: a snapshot of each room and an empty log. The old files move aside, and so do, as words, the changes
 * that build on what is lost. A text of which nothing is left stays closed.
 */
export async function rebuildText({ folder, reportId, sections, aside, newEpoch }: Rebuilding): Promise<void> {
  if ((await unfinishedRebuilding(folder)) && (await finishRebuilding(folder, aside))) return;
  const pieces = await readTextPieces(folder, reportId);
  if (pieces === null) return;
  const left = salvage(pieces, sections);
  const fresh = freshFiles(pieces, left, left.lossless && newEpoch === "ifLost" ? pieces.epoch : null);
  await keepLeftOut(left, await asideFolder(dirname(folder), aside));
  await replaceFiles(folder, fresh, aside);
}

/** The log first: as soon as it is in place, the server keeps the report closed until all others are. */
function freshFiles({ reportId }: TextPieces, { rooms, lastSeq }: Salvage, kept: string | null): readonly FreshFile[] {
  const epoch = kept ?? randomBytes(9).toString("base64url");
  const seq = lastSeq + 1;
  const snapshots: FreshFile[] = [];
  const carried: [string, number][] = [];
  for (const { room, state, owners } of rooms) {
    const name = snapshotName(room, seq);
    if (state !== null) {
      snapshots.push({ name, bytes: encodeSnapshot({ reportId, epoch, room, seq }, { state, owners }) });
      carried.push([room, seq]);
    } else if (room !== reportRoomKey) {
      // No snapshot that could be read: the room stays closed, and no log file asks for it, so that the file can be removed.
      snapshots.push({ name, bytes: Buffer.from("The text of this section was lost. Without this file the section begins empty.\n") });
    }
  }
  const log = { name: segmentName(seq + 1), bytes: encodeHeader({ reportId, epoch, firstSeq: seq + 1, carried }) };
  return [log, ...snapshots];
}

async function keepLeftOut({ rooms }: Salvage, aside: string): Promise<void> {
  const entries = rooms.flatMap(({ leftOut }) => leftOut);
  if (entries.length === 0) return;
  const told = entries.map(({ room, seq, at, userId, update }) => ({
    room,
    entry: seq,
    at: new Date(at).toISOString(),
    userId,
    words: wordsIn(update),
    update: Buffer.from(update).toString("base64"),
  }));
  await writeFile(await freeName(aside, "left-out.json"), `${JSON.stringify(told, null, 1)}\n`, { mode: 0o600, flush: true });
}
