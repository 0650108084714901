import * as Y from "yjs";
import { contentRoot, readSection } from "../../../extensions/sectionContent.ts";
import { reportRoomKey } from "../../domain/updateLogs.ts";
import type { LogRecord } from "../updateLogFormat.ts";
import { followsFrom } from "./followsFrom.ts";
import type { TextPieces, WholeSnapshot } from "./textPieces.ts";

/** What can be made of one room out of the whole pieces. */
export interface SalvagedRoom {
  readonly room: string;
  /** Null if nothing whole is left of what once was there. */
  readonly state: Uint8Array | null;
  readonly owners: ReadonlyMap<number, string>;
  /** Whole entries that build on what is lost; they are kept aside. */
  readonly leftOut: readonly LogRecord[];
  /** Something of this room may be lost. */
  readonly lacks: boolean;
  /** The log holds entries of it that its snapshot does not: somebody wrote in it lately. */
  readonly recent: boolean;
  /** Up to this moment (milliseconds) nothing of it is lost; null if that is not known. */
  readonly wholeUntil: number | null;
}

export interface Salvage {
  readonly rooms: readonly SalvagedRoom[];
  /** Entries of the log that are lost: first and last number of each run. */
  readonly lost: readonly (readonly [number, number])[];
  /** How many those are. Null: it can't be told, because the end of the log is missing. */
  readonly lostCount: number | null;
  /** The rooms whose entries are lost, as far as their remains tell; null if they don't. */
  readonly suspects: ReadonlySet<string> | null;
  /** The highest number that anything in the folder carries. */
  readonly lastSeq: number;
  /** Nothing that was acknowledged is lost. */
  readonly lossless: boolean;
}

/** Put together what can be put together; pure. `sections`: texts that should be there, so that one without a trace is not taken for one that never was. */
export function salvage(pieces: TextPieces, sections: readonly string[] = []): Salvage {
  const records = pieces.logs.flatMap((log) => log.records).sort((one, other) => one.seq - other.seq);
  const lost = lostRuns(pieces, records);
  const endUnknown = isEndUnknown(pieces);
  const known = roomsIn(pieces, records);
  const expected = lost.length > 0 || endUnknown ? sections.filter((room) => !known.includes(room)) : [];
  const rooms = [...known, ...expected].map((room) => salvageRoom(room, pieces, records, lost, endUnknown));
  const lastSeq = Math.max(
    0,
    ...records.map(({ seq }) => seq),
    ...pieces.snapshots.map(({ meta }) => meta.seq),
    ...pieces.badSnapshots.map(({ seq }) => seq),
    ...pieces.logs.flatMap(({ firstSeq, sealedAt, header }) => [firstSeq - 1, (sealedAt ?? 1) - 1, ...(header?.carried.map(([, seq]) => seq) ?? [])]),
  );
  const lostCount = endUnknown ? null : lost.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const remains = pieces.logs.flatMap(({ bad }) => bad.flatMap(({ room }) => (room !== null && known.includes(room) ? [room] : [])));
  const suspects = lostCount === remains.length ? new Set(remains) : null;
  return { rooms, lost, lostCount, suspects, lastSeq, lossless: rooms.every(({ lacks, leftOut }) => !lacks && leftOut.length === 0) };
}

/** Numbers that stand in no log file, between the first and the last that are known. */
function lostRuns({ logs, snapshots }: TextPieces, records: readonly LogRecord[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let next = Math.min(...logs.map(({ firstSeq }) => firstSeq));
  const pass = (seq: number): void => {
    if (seq > next) runs.push([next, seq - 1]);
    next = Math.max(next, seq + 1);
  };
  for (const { seq } of records) pass(seq);
  const ends = logs.flatMap(({ firstSeq, sealedAt }) => [firstSeq, sealedAt ?? firstSeq]);
  pass(Math.max(...ends, ...snapshots.map(({ meta }) => meta.seq + 1)));
  return runs;
}

/** There is no log, the newest file says that another one follows, or its damage reaches from its head or to its end, so that nobody knows how much it held. */
function isEndUnknown({ logs, unreadable }: TextPieces): boolean {
  const newest = logs.at(-1);
  if (newest === undefined || newest.sealedAt !== null) return true;
  if (unreadable.some(({ name }) => name > newest.name && name.endsWith(".log"))) return true;
  return newest.header === null && (newest.records.length === 0 || newest.bad.at(-1)?.to === newest.bytes);
}

function roomsIn(pieces: TextPieces, records: readonly LogRecord[]): readonly string[] {
  const named = [
    ...records.map(({ room }) => room),
    ...pieces.snapshots.map(({ meta }) => meta.room),
    ...pieces.badSnapshots.map(({ room }) => room),
    ...pieces.logs.flatMap(({ header }) => header?.carried.map(([room]) => room) ?? []),
  ];
  return [...new Set(named)].sort();
}

function salvageRoom(
  room: string,
  pieces: TextPieces,
  records: readonly LogRecord[],
  lost: readonly (readonly [number, number])[],
  endUnknown: boolean,
): SalvagedRoom {
  const base = pieces.snapshots.findLast(({ meta }) => meta.room === room);
  const own = records.filter((record) => record.room === room && record.seq > (base?.meta.seq ?? 0));
  const from = base?.meta.seq ?? 0;
  const firstLost = Math.min(lost.find(([, to]) => to > from)?.[0] ?? Number.POSITIVE_INFINITY, beforeTheLogs(room, from, pieces));
  const before = own.filter(({ seq }) => seq < firstLost);
  const restored = fitting(room, base, own, before);
  const lacks = endUnknown || firstLost < Number.POSITIVE_INFINITY;
  const nothing = lacks && base === undefined && restored.used === 0;
  return {
    room,
    state: nothing ? null : Y.encodeStateAsUpdate(restored.document),
    owners: restored.owners,
    leftOut: restored.leftOut,
    lacks,
    recent: own.length > 0,
    wholeUntil: before.at(-1)?.at ?? records.findLast(({ seq }) => seq <= from)?.at ?? null,
  };
}

/** The number of the first entry of a room that only stood in files before the oldest one; infinite if there is none. */
function beforeTheLogs(room: string, base: number, { logs, badSnapshots }: TextPieces): number {
  const oldest = logs.at(0);
  const carried = oldest?.header?.carried.find(([name]) => name === room)?.[1] ?? 0;
  const known = Math.max(carried, ...badSnapshots.filter((snapshot) => snapshot.room === room).map(({ seq }) => seq));
  const first = oldest?.firstSeq ?? Number.POSITIVE_INFINITY;
  return known > base && base + 1 < first ? base + 1 : Number.POSITIVE_INFINITY;
}

interface Restored {
  readonly document: Y.Doc;
  readonly owners: Map<number, string>;
  readonly leftOut: readonly LogRecord[];
  readonly used: number;
}

/** With all that follows from one another, or, if that makes no section, with what came before the first loss. */
function fitting(room: string, base: WholeSnapshot | undefined, own: readonly LogRecord[], before: readonly LogRecord[]): Restored {
  const all = restore(base, own);
  if (before.length === own.length || room === reportRoomKey || fitsSchema(all.document)) return all;
  const earlier = restore(base, before);
  if (!fitsSchema(earlier.document)) return all;
  return { ...earlier, leftOut: [...earlier.leftOut, ...own.slice(before.length)] };
}

function restore(base: WholeSnapshot | undefined, records: readonly LogRecord[]): Restored {
  const document = new Y.Doc();
  const owners = new Map(base?.snapshot.owners ?? []);
  const leftOut: LogRecord[] = [];
  document.getXmlFragment(contentRoot);
  document.transact(() => {
    if (base !== undefined) Y.applyUpdate(document, base.snapshot.state);
  });
  for (const record of records) {
    if (!followsFrom(document, record.update)) {
      leftOut.push(record);
      continue;
    }
    for (const client of Y.parseUpdateMeta(record.update).from.keys()) if (!owners.has(client)) owners.set(client, record.userId);
    Y.applyUpdate(document, record.update);
  }
  return { document, owners, leftOut, used: records.length - leftOut.length };
}

function fitsSchema(document: Y.Doc): boolean {
  try {
    readSection(document);
    return true;
  } catch {
    // Only asked to choose between two states; the doctor tells what does not fit.
    return false;
  }
}
