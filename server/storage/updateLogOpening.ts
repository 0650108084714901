import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";
import { reportRoomKey } from "../domain/updateLogs.ts";
import type { UpdateLogDisk } from "./updateLogDisk.ts";
import { decodeLogFile, encodeHeader, type LogFileContent, type LogHeader, type LogRecord } from "./updateLogFormat.ts";
import { parseSnapshotName } from "./updateLogSnapshot.ts";

/** A log file: the last entry of each room in it tells when it can go. */
interface LogSegment {
  readonly name: string;
  readonly lastOf: Map<string, number>;
}

/** What a report's directory holds, found whole. */
export interface OpenedLog {
  readonly epoch: string;
  /** Oldest first; the last one is written to. */
  readonly segments: LogSegment[];
  readonly active: { readonly entries: number; readonly end: number };
  readonly nextSeq: number;
  /** By room, the numbers of its snapshots, oldest first. */
  readonly snapshots: Map<string, number[]>;
  /** By room, the entries behind its newest snapshot. */
  readonly tails: Map<string, LogRecord[]>;
  /** When a section's text was changed last; null if that is not known. */
  readonly changedAt: number | null;
}

/** A write that was cut off by a crash: these bytes were never acknowledged. They are kept beside the log. */
export interface TornTail {
  readonly file: string;
  readonly keptAs: string;
  readonly bytes: number;
}

export const segmentName = (firstSeq: number): string => `updates-${String(firstSeq).padStart(15, "0")}.log`;

/** The error for what an administrator has to look at. Nothing was changed on the disk. */
export const damaged = (path: string, what: string, cause?: unknown): ReportError =>
  new ReportError(
    "storage_damaged",
    `${path}: ${what} The report stays closed and nothing was changed; the older snapshots and log files beside it are kept. Put the directory back from a backup, or repair the file from those.`,
    { cause },
  );

/** What an entry makes of the time of the last change to a section's text. The report's own room holds no words. */
export const laterChange = (before: number | null, { room, at }: Pick<LogRecord, "room" | "at">): number | null =>
  room === reportRoomKey ? before : at;

/** Read a report's directory, or begin it. A cut-off last write is taken away (and kept beside); anything else that is not whole fails with `storage_damaged`. */
export async function readLogDirectory(disk: UpdateLogDisk, directory: string, reportId: string, told: (torn: TornTail) => void): Promise<OpenedLog> {
  await disk.makeDirectory(directory);
  const names = await disk.list(directory);
  for (const name of names.filter((other) => other.endsWith(".tmp"))) await disk.remove(join(directory, name));
  const snapshots = snapshotsIn(names);
  const segmentNames = names.filter((name) => /^updates-\d{15}\.log$/.test(name)).sort();
  if (segmentNames.length === 0) {
    if (snapshots.size > 0) throw damaged(directory, "There are snapshots but no log.");
    return begin(disk, directory, reportId);
  }
  const files: { readonly name: string; readonly content: LogFileContent }[] = [];
  for (const name of segmentNames) files.push({ name, content: await readSegment(disk, directory, name, reportId) });
  const newest = checkSequence(directory, files, snapshots);
  if (newest.content.rest === "torn") told(await cutTail(disk, directory, newest.name, newest.content.end));
  return opened(files, newest, snapshots);
}

async function begin(disk: UpdateLogDisk, directory: string, reportId: string): Promise<OpenedLog> {
  const epoch = randomBytes(9).toString("base64url");
  const { name, end } = await writeSegment(disk, directory, { reportId, epoch, firstSeq: 1, carried: [] });
  return {
    epoch,
    segments: [{ name, lastOf: new Map() }],
    active: { entries: 0, end },
    nextSeq: 1,
    snapshots: new Map(),
    tails: new Map(),
    changedAt: null,
  };
}

/** Begin a log file; it has its name only once its header is whole. */
export async function writeSegment(
  disk: UpdateLogDisk,
  directory: string,
  header: LogHeader,
): Promise<{ readonly name: string; readonly end: number }> {
  const name = segmentName(header.firstSeq);
  const bytes = encodeHeader(header);
  await writeWhole(disk, directory, name, bytes);
  return { name, end: bytes.length };
}

/** Write a file so that its name never stands for a part of it: beside, sync, rename, sync the directory. */
export async function writeWhole(disk: UpdateLogDisk, directory: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(directory, name);
  const beside = `${path}.tmp`;
  const file = await disk.open(beside);
  try {
    await file.truncate(0);
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(beside, path);
  await disk.syncDirectory(directory);
}

/** Keep a copy of a file that is not whole, once. */
export async function keepDamaged(disk: UpdateLogDisk, path: string): Promise<void> {
  try {
    await disk.copy(path, `${path}.damaged`);
  } catch {
    // The copy is there already, or the disk is full: the file itself stays as it is in any case.
  }
}

async function readSegment(disk: UpdateLogDisk, directory: string, name: string, reportId: string): Promise<LogFileContent> {
  const path = join(directory, name);
  const content = decodeLogFile(await readOrRefuse(disk, path));
  if (content === null) {
    await keepDamaged(disk, path);
    throw damaged(path, "The head of this log file is not readable.");
  }
  if (content.header.reportId !== reportId) throw damaged(path, `This log file belongs to the report ${content.header.reportId}.`);
  if (content.rest === "damaged") {
    await keepDamaged(disk, path);
    throw damaged(path, `The log is damaged at byte ${content.end}, and whole entries stand behind that place.`);
  }
  return content;
}

/** A file that cannot be read is as closed as one that is not whole. */
export async function readOrRefuse(disk: UpdateLogDisk, path: string): Promise<Uint8Array> {
  try {
    return await disk.read(path);
  } catch (cause) {
    throw damaged(path, `It cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`, cause);
  }
}

/** Fails if files are missing or in the middle cut off; gives the file that is written to. */
function checkSequence(
  directory: string,
  files: readonly { readonly name: string; readonly content: LogFileContent }[],
  snapshots: ReadonlyMap<string, readonly number[]>,
) {
  let newest = files[0];
  if (newest === undefined) throw damaged(directory, "There is no log.");
  for (const file of files.slice(1)) {
    const { header, records } = newest.content;
    if (file.content.header.epoch !== header.epoch) throw damaged(join(directory, file.name), "This log file is of another copy of the report.");
    if (file.content.header.firstSeq !== header.firstSeq + records.length)
      throw damaged(join(directory, file.name), "Entries before this log file are missing.");
    newest = file;
  }
  if (newest.content.sealed) throw damaged(directory, `The log file behind ${newest.name} is missing.`);
  const next = newest.content.header.firstSeq + newest.content.records.length;
  for (const [room, seqs] of snapshots) {
    // Entries that were written under numbers that a snapshot has passed would be taken for part of it.
    if ((seqs.at(-1) ?? 0) >= next)
      throw damaged(join(directory, newest.name), `Entries from ${next} on, which the snapshot of ${room} holds, are missing.`);
  }
  for (const [room, seq] of newest.content.header.carried) {
    if ((snapshots.get(room)?.at(-1) ?? -1) < seq) throw damaged(directory, `The snapshot of ${room} up to entry ${seq} is missing.`);
  }
  return newest;
}

async function cutTail(disk: UpdateLogDisk, directory: string, name: string, end: number): Promise<TornTail> {
  const path = join(directory, name);
  const bytes = (await disk.read(path)).subarray(end);
  const keptAs = `${name}.${end}.torn`;
  await writeWhole(disk, directory, keptAs, bytes);
  const file = await disk.open(path);
  try {
    await file.truncate(end);
    await file.sync();
  } finally {
    await file.close();
  }
  return { file: path, keptAs, bytes: bytes.length };
}

function opened(
  files: readonly { readonly name: string; readonly content: LogFileContent }[],
  newest: { readonly content: LogFileContent },
  snapshots: Map<string, number[]>,
): OpenedLog {
  const tails = new Map<string, LogRecord[]>();
  const segments: LogSegment[] = [];
  let changedAt: number | null = null;
  for (const { name, content } of files) {
    changedAt = content.records.reduce(laterChange, content.header.changedAt ?? changedAt);
    const lastOf = new Map<string, number>();
    for (const record of content.records) {
      lastOf.set(record.room, record.seq);
      if (record.seq <= (snapshots.get(record.room)?.at(-1) ?? 0)) continue;
      const tail = tails.get(record.room);
      if (tail === undefined) tails.set(record.room, [record]);
      else tail.push(record);
    }
    segments.push({ name, lastOf });
  }
  const { header, records, end } = newest.content;
  return {
    epoch: header.epoch,
    segments,
    active: { entries: records.length, end },
    nextSeq: header.firstSeq + records.length,
    snapshots,
    tails,
    changedAt,
  };
}

function snapshotsIn(names: readonly string[]): Map<string, number[]> {
  const snapshots = new Map<string, number[]>();
  for (const name of [...names].sort()) {
    const parsed = parseSnapshotName(name);
    if (parsed === null) continue;
    const known = snapshots.get(parsed.room);
    if (known === undefined) snapshots.set(parsed.room, [parsed.seq]);
    else known.push(parsed.seq);
  }
  return snapshots;
}
