import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { type ClientControl, controlChannel, messageKinds, type ServerControl, serverControlSchema } from "../../extensions/wire/sync.ts";

/** Larger messages end the whole socket at the server, so they are stopped here; the largest section so far is a hundredth of it. */
export const maxMessageBytes = 15 * 1024 * 1024;

/** What one frame of the socket holds. */
export type ServerFrame =
  | { readonly channel: number; readonly message: Uint8Array }
  | { readonly channel: typeof controlChannel; readonly control: ServerControl };

/** Take a frame apart. Fails if it is not one; what is inside a room's message is the room's to judge. */
export function readFrame(bytes: Uint8Array): ServerFrame {
  const decoder = createDecoder(bytes);
  const channel = readVarUint(decoder);
  if (channel !== controlChannel) return { channel, message: bytes.subarray(decoder.pos) };
  return { channel: controlChannel, control: serverControlSchema.parse(JSON.parse(readVarString(decoder))) };
}

export function controlFrame(control: ClientControl): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarUint(encoder, controlChannel);
  writeVarString(encoder, JSON.stringify(control));
  return toUint8Array(encoder);
}

export function channelFrame(channel: number, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarUint(encoder, channel);
  writeUint8Array(encoder, message);
  return toUint8Array(encoder);
}

/** `[102][n]`: the server sends it back when everything before it is on disk. */
export function markerMessage(marker: number): Uint8Array<ArrayBuffer> {
  const inner = createEncoder();
  writeVarUint(inner, marker);
  const encoder = createEncoder();
  writeVarUint(encoder, messageKinds.marker);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}

/** The number in a marker whose kind has been read already. */
export const readMarker = (decoder: ReturnType<typeof createDecoder>): number => readVarUint(createDecoder(readVarUint8Array(decoder)));

/** Asks who is here; the server answers at once, so it serves as a sign of life. */
export const queryAwarenessMessage = Uint8Array.of(messageKinds.queryAwareness);

/** Presence of nobody: keeps a quiet room's provider from taking the silence for a lost line. */
export const emptyAwarenessMessage = Uint8Array.of(messageKinds.awareness, 1, 0);

/** Whether a message is the page's answer to the server's question what it lacks (sync step 2). */
export const isSyncAnswer = (message: Uint8Array): boolean => message[0] === messageKinds.sync && message[1] === 1;

export const isMarker = (message: Uint8Array): boolean => message[0] === messageKinds.marker;
