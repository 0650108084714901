import { z } from "zod";
import type { RoomSnapshot } from "../domain/updateLogs.ts";
import { updateLogCrc } from "./updateLogCrc.ts";

/** First bytes of a snapshot; the last two are the version of the format. */
const magic = new TextEncoder().encode("BTSNAP01");
const frameBytes = magic.length + 8;

const metaSchema = z.strictObject({
  reportId: z.string(),
  epoch: z.string(),
  room: z.string(),
  /** The last entry of the log that the state holds. */
  seq: z.number().int().min(0),
  stateBytes: z.number().int().min(0),
  /** By user, the Yjs client ids they have written with. */
  owners: z.record(z.string(), z.array(z.number())),
});

export interface SnapshotMeta {
  readonly reportId: string;
  readonly epoch: string;
  readonly room: string;
  readonly seq: number;
}

/** Names of snapshots of a room: the number is that of the last entry in it, so that the newest sorts last. */
export const snapshotName = (room: string, seq: number): string => `${room}.${String(seq).padStart(15, "0")}.snapshot`;

/** The room and number that a file name tells, null if it is none of a snapshot. */
export function parseSnapshotName(name: string): { readonly room: string; readonly seq: number } | null {
  const [, room, seq] = /^([@A-Za-z0-9_-]+)\.(\d{15})\.snapshot$/.exec(name) ?? [];
  return room === undefined || seq === undefined ? null : { room, seq: Number(seq) };
}

export function encodeSnapshot(meta: SnapshotMeta, { state, owners }: RoomSnapshot): Uint8Array {
  const metaBytes = Buffer.from(JSON.stringify({ ...meta, stateBytes: state.length, owners: Object.fromEntries(clientsByUser(owners)) }), "utf8");
  const payload = Buffer.concat([metaBytes, state]);
  const frame = Buffer.alloc(frameBytes);
  frame.set(magic);
  frame.writeUInt32BE(metaBytes.length, magic.length);
  frame.writeUInt32BE(updateLogCrc(payload), magic.length + 4);
  return Buffer.concat([frame, payload]);
}

function clientsByUser(owners: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
  const clients = new Map<string, number[]>();
  for (const [client, user] of owners) {
    const known = clients.get(user);
    if (known === undefined) clients.set(user, [client]);
    else known.push(client);
  }
  return clients;
}

/** Read a snapshot; null if it is not whole to the last byte. */
export function decodeSnapshot(file: Uint8Array): { readonly meta: SnapshotMeta; readonly snapshot: RoomSnapshot } | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < frameBytes || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const metaEnd = frameBytes + bytes.readUInt32BE(magic.length);
  if (metaEnd > bytes.length || updateLogCrc(bytes.subarray(frameBytes)) !== bytes.readUInt32BE(magic.length + 4)) return null;
  const meta = metaSchema.safeParse(JSON.parse(bytes.toString("utf8", frameBytes, metaEnd)));
  if (!meta.success || metaEnd + meta.data.stateBytes !== bytes.length) return null;
  const owners = new Map<number, string>();
  for (const [user, clients] of Object.entries(meta.data.owners)) for (const client of clients) owners.set(client, user);
  const { reportId, epoch, room, seq } = meta.data;
  return { meta: { reportId, epoch, room, seq }, snapshot: { state: bytes.subarray(metaEnd), owners } };
}
