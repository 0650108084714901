import { join } from "node:path";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { LogCondition, LogEntry, ReportLog, RoomSnapshot, StoredRoom } from "../domain/updateLogs.ts";
import type { UpdateLogDisk, UpdateLogFile } from "./updateLogDisk.ts";
import { encodeRecord, encodeSeal } from "./updateLogFormat.ts";
import { damaged, keepDamaged, laterChange, type OpenedLog, readOrRefuse, segmentName, writeSegment, writeWhole } from "./updateLogOpening.ts";
import { UpdateLogQueue } from "./updateLogQueue.ts";
import { decodeSnapshot, encodeSnapshot, snapshotName } from "./updateLogSnapshot.ts";

/** Rooms are section ids or the report's own; they become file names. */
const roomPattern = /^[@A-Za-z0-9_-]{1,80}$/;
/** Written and taken away again to see whether a full disk has space. */
const probeBytes = 256 * 1024;
/** Of a room, how many snapshots are kept: the one in use and the one before. */
const keptSnapshots = 2;

/** A report's log in its directory. Made by `openFileUpdateLogs`. */
export class FileReportLog implements ReportLog {
  readonly epoch: string;
  readonly #disk: UpdateLogDisk;
  readonly #directory: string;
  readonly #reportId: string;
  readonly #opened: OpenedLog;
  readonly #queue = new UpdateLogQueue<LogEntry>((entries) => this.#write(entries));
  /** Rooms whose state in memory follows from what is on disk. Emptied when a write fails: until they are loaded again, their entries would leave a gap. */
  readonly #loaded = new Set<string>();
  #file: UpdateLogFile;
  #end: number;
  #entries: number;
  #nextSeq: number;
  #changedAt: number | null;
  #condition: LogCondition | "closed" = "open";

  constructor(disk: UpdateLogDisk, directory: string, reportId: string, opened: OpenedLog, file: UpdateLogFile) {
    this.epoch = opened.epoch;
    this.#disk = disk;
    this.#directory = directory;
    this.#reportId = reportId;
    this.#opened = opened;
    this.#file = file;
    this.#end = opened.active.end;
    this.#entries = opened.active.entries;
    this.#nextSeq = opened.nextSeq;
    this.#changedAt = opened.changedAt;
  }

  get condition(): LogCondition {
    return this.#condition === "closed" ? "failed" : this.#condition;
  }

  get size() {
    return { entries: this.#entries, bytes: this.#end };
  }

  get changedAt() {
    return this.#changedAt;
  }

  load(room: string): Promise<StoredRoom> {
    return this.#queue.task(async () => {
      if (!roomPattern.test(room)) throw new ReportError("not_found", `No room can be called ${JSON.stringify(room)}.`);
      this.#refuseIfClosed();
      const seq = this.#opened.snapshots.get(room)?.at(-1);
      const snapshot = seq === undefined ? null : await this.#readSnapshot(room, seq);
      this.#loaded.add(room);
      return { snapshot, entries: [...(this.#opened.tails.get(room) ?? [])] };
    });
  }

  async append(entry: LogEntry): Promise<void> {
    this.#refuseIfClosed();
    if (this.#condition === "failed") throw this.#failedError();
    if (!this.#loaded.has(entry.room)) throw fullError(`The room ${entry.room} has to be loaded again after a write that failed.`);
    await this.#queue.entry(entry);
  }

  snapshot(room: string, capture: () => RoomSnapshot): Promise<void> {
    return this.#queue.task(async () => {
      this.#refuseIfClosed();
      if (this.#condition === "failed") throw this.#failedError();
      const seq = this.#nextSeq - 1;
      const isKept = !this.#opened.tails.has(room) && !this.#needSpare().includes(room);
      if (isKept || this.#opened.snapshots.get(room)?.at(-1) === seq) return;
      const bytes = encodeSnapshot({ reportId: this.#reportId, epoch: this.epoch, room, seq }, capture());
      await this.#writeBeside(snapshotName(room, seq), bytes);
      const known = [...(this.#opened.snapshots.get(room) ?? []), seq];
      this.#opened.snapshots.set(room, known.slice(-keptSnapshots));
      this.#opened.tails.delete(room);
      for (const old of known.slice(0, -keptSnapshots)) await this.#disk.remove(join(this.#directory, snapshotName(room, old)));
    });
  }

  behind(): readonly string[] {
    return [...new Set([...this.#opened.tails.keys(), ...this.#needSpare()])];
  }

  /** Rooms of which an old log file still holds what only their newest snapshot holds besides. */
  #needSpare(): readonly string[] {
    const { segments } = this.#opened;
    return segments.slice(0, -1).flatMap(({ lastOf }) => [...lastOf].filter(([room, seq]) => seq > this.#spareOf(room)).map(([room]) => room));
  }

  /** The last entry that the snapshot before the newest one of a room holds; 0 if there is none. */
  #spareOf(room: string): number {
    return this.#opened.snapshots.get(room)?.at(-keptSnapshots) ?? 0;
  }

  rotate(): Promise<void> {
    return this.#queue.task(async () => {
      this.#refuseIfClosed();
      if (this.#condition !== "open" || this.#entries === 0) return;
      const carried = [...this.#opened.snapshots].map(([room, seqs]): [string, number] => [room, seqs.at(-1) ?? 0]);
      const before = { file: this.#file, end: this.#end };
      const { name, end, file } = await this.#beginFile(carried);
      this.#file = file;
      this.#opened.segments.push({ name, lastOf: new Map() });
      this.#end = end;
      this.#entries = 0;
      await this.#seal(before);
      await this.#dropPassedSegments();
    });
  }

  recover(): Promise<void> {
    return this.#queue.task(async () => {
      this.#refuseIfClosed();
      if (this.#condition === "failed") throw this.#failedError();
      if (this.#condition === "open") return;
      const name = "space-probe";
      await this.#writeBeside(name, new Uint8Array(probeBytes));
      await this.#disk.remove(join(this.#directory, name));
      this.#condition = "open";
    });
  }

  close(): Promise<void> {
    return this.#queue.task(async () => {
      if (this.#condition === "closed") return;
      this.#condition = "closed";
      await this.#file.close();
    });
  }

  /** Begin the next log file. If that fails, nothing of it may stay: entries go on in the present file, and a next one would be missing them. */
  async #beginFile(carried: [string, number][]): Promise<{ readonly name: string; readonly end: number; readonly file: UpdateLogFile }> {
    const firstSeq = this.#nextSeq;
    try {
      const begun = await this.#failingAsFull(() =>
        writeSegment(this.#disk, this.#directory, {
          reportId: this.#reportId,
          epoch: this.epoch,
          firstSeq,
          carried,
          ...(this.#changedAt === null ? {} : { changedAt: this.#changedAt }),
        }),
      );
      return { ...begun, file: await this.#disk.open(join(this.#directory, begun.name)) };
    } catch (error) {
      try {
        await this.#disk.remove(join(this.#directory, segmentName(firstSeq)));
        await this.#disk.syncDirectory(this.#directory);
      } catch {
        // Whether the next file is there after a power cut is not known, so nothing may be written to this one any more.
        this.#condition = "failed";
      }
      throw error;
    }
  }

  async #seal({ file, end }: { readonly file: UpdateLogFile; readonly end: number }): Promise<void> {
    try {
      await file.write(encodeSeal(this.#nextSeq), end);
      await file.sync();
    } catch {
      // The seal only tells that the next file must be there. Everything that was saved is in the files, with it or without.
    } finally {
      await file.close();
    }
  }

  async #write(entries: readonly LogEntry[]): Promise<void> {
    const records = entries.map((entry, index) => ({ ...entry, seq: this.#nextSeq + index }));
    const bytes = Buffer.concat(records.map(encodeRecord));
    try {
      await this.#file.write(bytes, this.#end);
      await this.#file.sync();
    } catch (cause) {
      this.#loaded.clear();
      throw await this.#afterFailedWrite(cause);
    }
    this.#end += bytes.length;
    this.#entries += records.length;
    this.#nextSeq += records.length;
    this.#changedAt = records.reduce(laterChange, this.#changedAt);
    this.#condition = "open";
    const lastOf = this.#opened.segments.at(-1)?.lastOf;
    for (const record of records) {
      lastOf?.set(record.room, record.seq);
      const tail = this.#opened.tails.get(record.room);
      if (tail === undefined) this.#opened.tails.set(record.room, [record]);
      else tail.push(record);
    }
  }

  /** On a full disk the file is cut back to what was there before, which makes it whole again. Any other error says that the disk cannot be trusted. */
  async #afterFailedWrite(cause: unknown): Promise<ReportError> {
    if (isFull(cause)) {
      try {
        await this.#file.truncate(this.#end);
        await this.#file.sync();
        this.#condition = "full";
        return fullError(`The disk that holds ${this.#directory} is full.`, cause);
      } catch (second) {
        this.#condition = "failed";
        return this.#failedError(second);
      }
    }
    this.#condition = "failed";
    return this.#failedError(cause);
  }

  async #readSnapshot(room: string, seq: number): Promise<RoomSnapshot> {
    const path = join(this.#directory, snapshotName(room, seq));
    const decoded = decodeSnapshot(await readOrRefuse(this.#disk, path));
    const fits = decoded !== null && decoded.meta.room === room && decoded.meta.seq === seq && decoded.meta.epoch === this.epoch;
    if (!fits) {
      await keepDamaged(this.#disk, path);
      throw damaged(path, "This snapshot is not whole.");
    }
    return decoded.snapshot;
  }

  async #dropPassedSegments(): Promise<void> {
    const { segments } = this.#opened;
    // With the snapshots before the present ones, the files that stay make the same state again: one damaged snapshot costs nothing.
    const passed = ({ lastOf }: { lastOf: Map<string, number> }) => [...lastOf].every(([room, seq]) => seq <= this.#spareOf(room));
    while (segments.length > 2) {
      const oldest = segments[0];
      if (oldest === undefined || !passed(oldest)) return;
      await this.#disk.remove(join(this.#directory, oldest.name));
      segments.shift();
    }
  }

  #writeBeside(name: string, bytes: Uint8Array): Promise<void> {
    return this.#failingAsFull(() => writeWhole(this.#disk, this.#directory, name, bytes));
  }

  async #failingAsFull<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await write();
    } catch (cause) {
      if (isFull(cause)) throw fullError(`The disk that holds ${this.#directory} is full.`, cause);
      throw cause;
    }
  }

  #refuseIfClosed(): void {
    if (this.#condition === "closed") throw new ReportError("stopping", "The log of this report is closed.");
  }

  #failedError(cause?: unknown): ReportError {
    return new ReportError(
      "storage_damaged",
      `The disk did not keep what was written to ${this.#directory}. Nothing more is saved for this report. What was acknowledged is on the disk; check the disk, then start the server anew.`,
      { cause },
    );
  }
}

const fullError = (message: string, cause?: unknown): ReportError =>
  new ReportError("storage_full", `${message} Nothing that was saved is lost; free some space, and saving goes on by itself.`, { cause });

/** Whether an error of the file system says that there is no space left. */
function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
