import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import { type ClientControl, clientControlSchema, controlChannel, messageKinds, type ServerControl } from "../../extensions/wire/sync.ts";

/** What a client says in a room. `answer` tells an update that answers the server's question for everything the client has. */
export type RoomMessage =
  | { readonly kind: "question"; readonly vector: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: "presence"; readonly entries: Uint8Array }
  | { readonly kind: "presenceQuestion" }
  | { readonly kind: "marker"; readonly marker: Uint8Array };

/** A frame of the socket that carries all rooms. */
export type Frame =
  | { readonly kind: "control"; readonly control: ClientControl }
  | { readonly kind: "room"; readonly channel: number; readonly message: Uint8Array };

/** The kinds of sync messages of the y-websocket protocol. */
const syncKinds = { step1: 0, step2: 1, update: 2 } as const;
const permissionDenied = 0;

/** Read a message of a room. Fails with `bad_update` for anything that is none. */
export function parseRoomMessage(bytes: Uint8Array): RoomMessage {
  return orBadUpdate(() => {
    const decoder = createDecoder(bytes);
    const kind = readVarUint(decoder);
    if (kind === messageKinds.sync) {
      const step = readVarUint(decoder);
      const payload = readVarUint8Array(decoder);
      if (step === syncKinds.step1) return { kind: "question", vector: payload };
      if (step === syncKinds.step2 || step === syncKinds.update) return { kind: "update", update: payload, answer: step === syncKinds.step2 };
    }
    if (kind === messageKinds.awareness) return { kind: "presence", entries: readVarUint8Array(decoder) };
    if (kind === messageKinds.queryAwareness) return { kind: "presenceQuestion" };
    if (kind === messageKinds.marker) return { kind: "marker", marker: readVarUint8Array(decoder) };
    throw new ReportError("bad_update", `There is no message of kind ${kind}.`);
  });
}

/** Read a frame of the socket that carries all rooms. Fails with `bad_update`. */
export function parseFrame(bytes: Uint8Array): Frame {
  return orBadUpdate(() => {
    const decoder = createDecoder(bytes);
    const channel = readVarUint(decoder);
    if (channel !== controlChannel) return { kind: "room", channel, message: bytes.subarray(decoder.pos) };
    return { kind: "control", control: clientControlSchema.parse(JSON.parse(readVarString(decoder))) };
  });
}

/** One entry of a presence message: the state of one Yjs client, null when it has left. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/** Read the entries of a presence message. Fails with `bad_update`; `most` bounds how many are looked at. */
export function parsePresence(bytes: Uint8Array, most: number): readonly PresenceEntry[] {
  return orBadUpdate(() => {
    const decoder = createDecoder(bytes);
    const count = readVarUint(decoder);
    const entries: PresenceEntry[] = [];
    for (let index = 0; index < count && entries.length < most && hasContent(decoder); index += 1) {
      entries.push({ client: readVarUint(decoder), clock: readVarUint(decoder), state: readVarString(decoder) });
    }
    return entries;
  });
}

export const questionMessage = (vector: Uint8Array): Uint8Array => syncMessage(syncKinds.step1, vector);
export const answerMessage = (update: Uint8Array): Uint8Array => syncMessage(syncKinds.step2, update);
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncKinds.update, update);

export const markerMessage = (marker: Uint8Array): Uint8Array =>
  encoded((encoder) => {
    writeVarUint(encoder, messageKinds.marker);
    writeVarUint8Array(encoder, marker);
  });

/** A refusal as a stock client logs it; the close that follows carries the code. */
export const deniedMessage = (reason: ErrorCode): Uint8Array =>
  encoded((encoder) => {
    writeVarUint(encoder, messageKinds.denied);
    writeVarUint(encoder, permissionDenied);
    writeVarString(encoder, reason);
  });

export const presenceMessage = (entries: readonly PresenceEntry[]): Uint8Array =>
  encoded((encoder) => {
    writeVarUint(encoder, messageKinds.awareness);
    writeVarUint8Array(
      encoder,
      encoded((inner) => {
        writeVarUint(inner, entries.length);
        for (const { client, clock, state } of entries) {
          writeVarUint(inner, client);
          writeVarUint(inner, clock);
          writeVarString(inner, state);
        }
      }),
    );
  });

export const controlFrame = (control: ServerControl): Uint8Array =>
  encoded((encoder) => {
    writeVarUint(encoder, controlChannel);
    writeVarString(encoder, JSON.stringify(control));
  });

function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  return encoded((encoder) => {
    writeVarUint(encoder, messageKinds.sync);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, payload);
  });
}

function encoded(write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder();
  write(encoder);
  return toUint8Array(encoder);
}

function orBadUpdate<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ReportError) throw cause;
    throw new ReportError("bad_update", "This is no message of the protocol.", { cause });
  }
}
