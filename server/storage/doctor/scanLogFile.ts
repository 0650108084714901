import { decodeHeader, decodeRecord, type LogHeader, type LogRecord, sealRoom, searchedNumbers } from "../updateLogFormat.ts";

/** Bytes of a file that are no part of a whole record. */
interface BadBytes {
  readonly from: number;
  readonly to: number;
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
    if (badFrom !== null) bad.push({ from: badFrom, to: at });
    badFrom = null;
    if (record.value.room === sealRoom) sealedAt = record.value.seq;
    else records.push(record.value);
    next = record.value.seq + 1;
    at = record.end;
  }
  if (badFrom !== null) bad.push({ from: badFrom, to: bytes.length });
  return { name, header: header?.value ?? null, firstSeq, records, sealedAt, bad, bytes: bytes.length };
}
