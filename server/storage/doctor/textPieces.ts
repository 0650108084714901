import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RoomSnapshot } from "../../domain/updateLogs.ts";
import { codeOf } from "../durableFile.ts";
import { decodeSnapshot, parseSnapshotName, type SnapshotMeta } from "../updateLogSnapshot.ts";
import { type LogScan, scanLogFile } from "./scanLogFile.ts";

/** A snapshot that is whole. It is of the room that it says, whatever its file is called. */
export interface WholeSnapshot {
  readonly name: string;
  readonly meta: SnapshotMeta;
  readonly snapshot: RoomSnapshot;
}

/** A snapshot that is not whole, or not of this copy of the report. */
interface BadSnapshot {
  readonly name: string;
  readonly room: string;
  readonly seq: number;
}

/** Everything that lies in a report's text folder, whole or not. */
export interface TextPieces {
  readonly reportId: string;
  /** The epoch of the pieces that belong together; null if none tells. */
  readonly epoch: string | null;
  /** Oldest first; those of other reports and epochs are in `strangers`. */
  readonly logs: readonly LogScan[];
  /** Oldest first. */
  readonly snapshots: readonly WholeSnapshot[];
  readonly badSnapshots: readonly BadSnapshot[];
  /** Whole files of another report, or of another copy of this one. */
  readonly strangers: readonly string[];
  /** Files that the disk does not give. */
  readonly unreadable: readonly { readonly name: string; readonly why: string }[];
  /** Copies that the server kept of what was cut off or damaged. */
  readonly kept: readonly string[];
}

const logName = /^updates-\d{15}\.log$/;
const keptName = /\.(torn|damaged)$/;

/** Read a text folder without changing it; null if there is none. */
export async function readTextPieces(folder: string, reportId: string): Promise<TextPieces | null> {
  const names = await namesIn(folder);
  if (names === null) return null;
  const unreadable: { name: string; why: string }[] = [];
  const scans: LogScan[] = [];
  const whole: WholeSnapshot[] = [];
  const badSnapshots: BadSnapshot[] = [];
  for (const name of names) {
    const named = parseSnapshotName(name);
    if (named === null && !logName.test(name)) continue;
    try {
      const bytes = await readFile(join(folder, name));
      if (named === null) scans.push(scanLogFile(name, bytes));
      else {
        const decoded = decodeSnapshot(bytes);
        if (decoded === null) badSnapshots.push({ name, ...named });
        else whole.push({ name, ...decoded });
      }
    } catch (error) {
      unreadable.push({ name, why: error instanceof Error ? error.message : String(error) });
      if (named !== null) badSnapshots.push({ name, ...named });
    }
  }
  const epoch = epochOf(reportId, scans, whole);
  const ownLog = ({ header }: LogScan) => header === null || (header.reportId === reportId && header.epoch === epoch);
  const ownSnapshot = ({ meta }: WholeSnapshot) => meta.reportId === reportId && meta.epoch === epoch;
  return {
    reportId,
    epoch,
    logs: scans.filter(ownLog),
    snapshots: whole.filter(ownSnapshot).sort((one, other) => one.meta.seq - other.meta.seq),
    badSnapshots,
    strangers: [...scans.filter((scan) => !ownLog(scan)), ...whole.filter((snapshot) => !ownSnapshot(snapshot))].map(({ name }) => name),
    unreadable,
    kept: names.filter((name) => keptName.test(name)),
  };
}

/** The newest log file of this report says which copy of it the folder holds; without one the newest snapshot does. */
function epochOf(reportId: string, logs: readonly LogScan[], snapshots: readonly WholeSnapshot[]): string | null {
  const log = logs.findLast(({ header }) => header?.reportId === reportId)?.header?.epoch;
  const newest = snapshots.filter(({ meta }) => meta.reportId === reportId).sort((one, other) => one.meta.seq - other.meta.seq);
  return log ?? newest.at(-1)?.meta.epoch ?? null;
}

async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
