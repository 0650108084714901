import { decodeHeader, decodeRecord, type LogHeader, type LogRecord, sealRoom, searchedNumbers } from "../updateLogFormat.ts";

/** Bytes of a file that are no part of a whole record. */
interface BadBytes {
  readonly from: number;
  readonly to: number;
  /** The room that the remains of one entry name, for the message only: nothing vouches for it. Null if they name none. */
  readonly room: string | null;
}

/** Everything whole in a log file, also behind damage. */
export interface LogScan {
  readonly name: string;
  /** Null if the head is not readable. */
  readonly header: LogHeader | null;
  /** The number of its first entry, from the name if the head does not tell. */
  readonly firstSeq: number;
  readonly records: readonly LogRecord[];
  /** Another file was begun behind this one, at this number; null if the file does not say so. */
  readonly sealedAt: number | null;
  readonly bad: readonly BadBytes[];
  readonly bytes: number;
}

/** Look for whole records at every place of a file; a checksum over number, room, user and text vouches for each. */
export function scanLogFile(name: string, file: Uint8Array): LogScan {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = decodeHeader(bytes);
  const firstSeq = header?.value.firstSeq ?? Number(/\d+/.exec(name)?.[0] ?? 1);
  const records: LogRecord[] = [];
  const bad: BadBytes[] = [];
  let sealedAt: number | null = null;
  let next = firstSeq;
  let at = header?.end ?? 0;
  let badFrom = header === null ? 0 : null;
  while (at < bytes.length) {
    const record = decodeRecord(bytes, at, (seq) => seq >= next && seq < next + searchedNumbers);
    if (record === null) {
      badFrom ??= at;
      at += 1;
      continue;
    }
    if (badFrom !== null) bad.push({ from: badFrom, to: at, room: roomInRemains(bytes.subarray(badFrom, at)) });
    badFrom = null;
    if (record.value.room === sealRoom) sealedAt = record.value.seq;
    else records.push(record.value);
    next = record.value.seq + 1;
    at = record.end;
  }
  if (badFrom !== null) bad.push({ from: badFrom, to: bytes.length, room: null });
  return { name, header: header?.value ?? null, firstSeq, records, sealedAt, bad, bytes: bytes.length };
}

const frameBytes = 8;
const roomLengthAt = frameBytes + 12;
const roomAt = frameBytes + 16;

/** The room field of an entry of which something else is damaged; the length in front of it has to be that of the whole. */
function roomInRemains(remains: Buffer): string | null {
  if (remains.length <= roomAt || remains.readUInt32BE(0) !== remains.length - frameBytes) return null;
  const room = remains.toString("utf8", roomAt, roomAt + remains.readUInt16BE(roomLengthAt));
  return /^[@A-Za-z0-9_-]{1,80}$/.test(room) ? room : null;
}
