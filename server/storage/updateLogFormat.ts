import { z } from "zod";
import type { LogEntry } from "../domain/updateLogs.ts";
import { updateLogCrc } from "./updateLogCrc.ts";

/** First bytes of a log file; the last two are the version of the format. */
const magic = new TextEncoder().encode("BTULOG01");
const frameBytes = 8;
const fixedPayloadBytes = 6 + 6 + 2 + 2;
/** No record is longer; a longer length is damage. */
const maxRecordBytes = 64 * 1024 * 1024;

const headerSchema = z.strictObject({
  reportId: z.string(),
  epoch: z.string(),
  firstSeq: z.number().int().min(1),
  /** The snapshots that the log stood on when this file was begun: room and the last entry in its snapshot. */
  carried: z.array(z.tuple([z.string(), z.number().int()])),
  /** When a section's text was changed last before this file was begun; absent if that is not known. */
  changedAt: z.number().int().optional(),
});
export type LogHeader = z.output<typeof headerSchema>;

/** An entry with its place in the report's one sequence. */
export interface LogRecord extends LogEntry {
  readonly seq: number;
}

/** The room of the last record of a file that another one follows. It holds nothing; without it a missing newest file would not be missed. */
export const sealRoom = "@sealed";

/** What a log file holds. `sealed`: another file follows. `end`: length of the part that is whole. `rest`: what stands behind that part. */
export interface LogFileContent {
  readonly header: LogHeader;
  readonly records: readonly LogRecord[];
  readonly sealed: boolean;
  readonly end: number;
  readonly rest: "nothing" | "torn" | "damaged";
}

export function encodeHeader(header: LogHeader): Uint8Array {
  return Buffer.concat([magic, framed(Buffer.from(JSON.stringify(header), "utf8"))]);
}

export function encodeRecord({ seq, at, room, userId, update }: LogRecord): Uint8Array {
  const roomBytes = Buffer.byteLength(room);
  const userBytes = Buffer.byteLength(userId);
  const payloadBytes = fixedPayloadBytes + roomBytes + userBytes + update.length;
  // One piece of memory for all of it: this is done for every keystroke.
  const frame = Buffer.allocUnsafe(frameBytes + payloadBytes);
  const payload = frame.subarray(frameBytes);
  payload.writeUIntBE(seq, 0, 6);
  payload.writeUIntBE(at, 6, 6);
  payload.writeUInt16BE(roomBytes, 12);
  payload.writeUInt16BE(userBytes, 14);
  payload.write(room, fixedPayloadBytes);
  payload.write(userId, fixedPayloadBytes + roomBytes);
  payload.set(update, fixedPayloadBytes + roomBytes + userBytes);
  frame.writeUInt32BE(payloadBytes, 0);
  frame.writeUInt32BE(updateLogCrc(payload), 4);
  return frame;
}

/** The last record of a file, written once the next one is there. */
export const encodeSeal = (seq: number): Uint8Array => encodeRecord({ seq, at: 0, room: sealRoom, userId: "", update: new Uint8Array([0]) });

/**
 * Read a log file. Null if its header is not whole. Records are read up to the first that is not whole; whether a whole one stands behind it tells a
 * write that was cut off (`torn`) from a disk that lost something in the middle (`damaged`).
 */
export function decodeLogFile(file: Uint8Array): LogFileContent | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = decodeHeader(bytes);
  if (header === null) return null;
  const records: LogRecord[] = [];
  let end = header.end;
  let seq = header.value.firstSeq;
  let sealed = false;
  for (;;) {
    const record = decodeRecord(bytes, end, (found) => found === seq);
    if (record === null) break;
    end = record.end;
    sealed = record.value.room === sealRoom;
    if (sealed) break;
    records.push(record.value);
    seq += 1;
  }
  const rest = end === bytes.length ? "nothing" : hasRecordBehind(bytes, end, seq) ? "damaged" : "torn";
  return { header: header.value, records, sealed, end, rest };
}

function framed(payload: Uint8Array): Buffer {
  const frame = Buffer.alloc(frameBytes);
  frame.writeUInt32BE(payload.length, 0);
  frame.writeUInt32BE(updateLogCrc(payload), 4);
  return Buffer.concat([frame, payload]);
}

function payloadAt(bytes: Buffer, at: number): Buffer | null {
  if (at + frameBytes > bytes.length) return null;
  const length = bytes.readUInt32BE(at);
  if (length < 1 || length > maxRecordBytes || at + frameBytes + length > bytes.length) return null;
  return bytes.subarray(at + frameBytes, at + frameBytes + length);
}

/** The head of a log file and where it ends; null if it is not whole. */
export function decodeHeader(bytes: Buffer): { readonly value: LogHeader; readonly end: number } | null {
  if (!bytes.subarray(0, magic.length).equals(magic)) return null;
  const payload = payloadAt(bytes, magic.length);
  if (payload === null || updateLogCrc(payload) !== bytes.readUInt32BE(magic.length + 4)) return null;
  const parsed = headerSchema.safeParse(JSON.parse(payload.toString("utf8")));
  return parsed.success ? { value: parsed.data, end: magic.length + frameBytes + payload.length } : null;
}

/** The record that begins at `at`, if it is whole and its number is one that `expected` takes; the number is looked at before the checksum, which costs more. */
export function decodeRecord(
  bytes: Buffer,
  at: number,
  expected: (seq: number) => boolean,
): { readonly value: LogRecord; readonly end: number } | null {
  const payload = payloadAt(bytes, at);
  if (payload === null || payload.length <= fixedPayloadBytes) return null;
  const seq = payload.readUIntBE(0, 6);
  if (!expected(seq) || updateLogCrc(payload) !== bytes.readUInt32BE(at + 4)) return null;
  const userAt = fixedPayloadBytes + payload.readUInt16BE(12);
  const updateAt = userAt + payload.readUInt16BE(14);
  if (updateAt > payload.length) return null;
  return {
    value: {
      seq,
      at: payload.readUIntBE(6, 6),
      room: payload.toString("utf8", fixedPayloadBytes, userAt),
      userId: payload.toString("utf8", userAt, updateAt),
      update: payload.subarray(updateAt),
    },
    end: at + frameBytes + payload.length,
  };
}

/** How far behind the expected number a record may be and still be told as a lost one's successor. */
export const searchedNumbers = 1_000_000;

function hasRecordBehind(bytes: Buffer, from: number, seq: number): boolean {
  for (let at = from; at + frameBytes < bytes.length; at += 1) {
    if (decodeRecord(bytes, at, (found) => found >= seq && found < seq + searchedNumbers) !== null) return true;
  }
  return false;
}
