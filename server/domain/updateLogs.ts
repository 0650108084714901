/** Where the words of reports are kept: one append-only log a report, for all its rooms. Sync writes and reads it, storage fulfils it. */

/** The name of the report's own room in its log; a section's room has the section's id. */
export const reportRoomKey = "@report";

/** A change of one room's shared document. `userId` is empty for the server's own changes; `at` is milliseconds of the server's clock. */
export interface LogEntry {
  readonly room: string;
  readonly userId: string;
  readonly at: number;
  readonly update: Uint8Array;
}

/** The whole state of a room, and who has written with which Yjs client id. */
export interface RoomSnapshot {
  readonly state: Uint8Array;
  readonly owners: ReadonlyMap<number, string>;
}

/** A room as it lies on the disk: the entries come after the snapshot. Both empty: nothing was ever written. */
export interface StoredRoom {
  readonly snapshot: RoomSnapshot | null;
  readonly entries: readonly LogEntry[];
}

/**
 * `open`: takes entries. `full`: the disk has no space; what is on it is whole, and `recover` asks again. `failed`: the disk refused to keep what was
 * written; nothing more is taken until the server is started anew.
 */
export type LogCondition = "open" | "full" | "failed";

/** One report's log. All calls may run at once; they take effect in the order of the calls. */
export interface ReportLog {
  /** Changes when a backup is put back, so that documents from before it never merge into it. */
  readonly epoch: string;
  readonly condition: LogCondition;
  /** Of the entries since the last `rotate`. */
  readonly size: { readonly entries: number; readonly bytes: number };
  /** When a section's text was changed last, in milliseconds of the server's clock; null if nothing on the disk says so, as after some repairs. */
  readonly changedAt: number | null;
  /** Fails with `storage_damaged` if what lies there is not whole; it never answers with less than was written. */
  load(room: string): Promise<StoredRoom>;
  /**
   * Resolves when the entry is on disk. Fails with `storage_full` or `storage_damaged`; then it is not on disk, and neither is any entry behind it, until
   * its room is loaded again.
   */
  append(entry: LogEntry): Promise<void>;
  /** Write a room's state beside its log. `capture` is called once everything appended before is on disk; what it gives must hold all of that. */
  snapshot(room: string, capture: () => RoomSnapshot): Promise<void>;
  /** Rooms that need a snapshot before old files can go: the newest does not hold all of their entries, or it alone does. */
  behind(): readonly string[];
  /** Begin a new file and drop those that the last two snapshots of all rooms have passed. */
  rotate(): Promise<void>;
  /** Ask a full disk whether there is space again. Fails like `append`. */
  recover(): Promise<void>;
  /** Resolves when everything is on disk and the file is closed. */
  close(): Promise<void>;
}

export interface UpdateLogs {
  /** Open a report's log, or begin it if there is none. A report's log is open once at a time. Fails with `storage_damaged`. */
  open(reportId: string): Promise<ReportLog>;
}
