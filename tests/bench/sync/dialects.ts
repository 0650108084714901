import { createEncoder, type Encoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";

/** The report that everybody writes. */
export const benchReportId = "bench";
export const roomOf = (sectionId: string): string => `${benchReportId}/${sectionId}`;

/** How the messages of the y-websocket protocol travel to a server. */
export type DialectName = "ours" | "channels" | "y-websocket" | "hocuspocus" | "relay";

/** A server that runs, as a client needs it. */
export interface Endpoint {
  readonly dialect: DialectName;
  readonly port: number;
  readonly pid: number;
}

export interface Dialect {
  path(sectionId: string): string;
  /** The first frame on a new socket, for servers that want more than the path. */
  opening(sectionId: string): Uint8Array | null;
  /** Whether a frame tells that the room is open; only asked if there is an `opening`. */
  opens(frame: Uint8Array, sectionId: string): boolean;
  /** What stands before each message of a room. */
  prefix(sectionId: string): Uint8Array;
  /** How the server tells that an edit is kept: by echoing a marker, by a status after each edit, or not at all. */
  readonly saved: "marker" | "status" | "never";
  /** Whether the server has documents. Otherwise nobody answers questions. */
  readonly syncs: boolean;
}

const ownChannel = 1;
const hocuspocusKinds = { auth: 2, token: 0, authenticated: 2 } as const;
const nothing = new Uint8Array();
const plain = { opening: () => null, opens: () => true, prefix: () => nothing } as const;

export const dialects: Record<DialectName, Dialect> = {
  ours: { ...plain, path: (sectionId) => `/sync/${roomOf(sectionId)}`, saved: "marker", syncs: true },
  channels: {
    path: () => `/channels/${benchReportId}`,
    opening: (sectionId) =>
      encoded((encoder) => {
        writeVarUint(encoder, 0);
        writeVarString(encoder, JSON.stringify({ type: "open", channel: ownChannel, room: roomOf(sectionId) }));
      }),
    opens: (frame) => frame[0] === 0 && Buffer.from(frame).includes('"opened"'),
    prefix: () => Uint8Array.of(ownChannel),
    saved: "marker",
    syncs: true,
  },
  "y-websocket": { ...plain, path: (sectionId) => `/${roomOf(sectionId)}`, saved: "never", syncs: true },
  hocuspocus: {
    path: () => "/",
    opening: (sectionId) =>
      encoded((encoder) => {
        writeVarString(encoder, roomOf(sectionId));
        writeVarUint(encoder, hocuspocusKinds.auth);
        writeVarUint(encoder, hocuspocusKinds.token);
        writeVarString(encoder, "bench");
      }),
    opens: (frame, sectionId) => {
      const at = dialects.hocuspocus.prefix(sectionId).length;
      return frame[at] === hocuspocusKinds.auth && frame[at + 1] === hocuspocusKinds.authenticated;
    },
    prefix: (sectionId) => encoded((encoder) => writeVarString(encoder, roomOf(sectionId))),
    saved: "status",
    syncs: true,
  },
  relay: { ...plain, path: (sectionId) => `/${roomOf(sectionId)}`, saved: "never", syncs: false },
};

/** Kinds of messages, as the first byte behind the prefix. `reply` and `status` are Hocuspocus' own. */
export const kinds = { sync: 0, awareness: 1, reply: 4, status: 8, marker: 102 } as const;
export const steps = { question: 0, answer: 1, update: 2 } as const;

export const syncMessage = (prefix: Uint8Array, step: number, payload: Uint8Array): Uint8Array =>
  encoded((encoder) => {
    writeUint8Array(encoder, prefix);
    writeVarUint(encoder, kinds.sync);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, payload);
  });

export const markerMessage = (prefix: Uint8Array, count: number): Uint8Array =>
  encoded((encoder) => {
    writeUint8Array(encoder, prefix);
    writeVarUint(encoder, kinds.marker);
    writeVarUint8Array(
      encoder,
      encoded((inner) => writeVarUint(inner, count)),
    );
  });

/** One client's presence in a room. */
export const awarenessMessage = (prefix: Uint8Array, client: number, clock: number, state: object): Uint8Array =>
  encoded((encoder) => {
    writeUint8Array(encoder, prefix);
    writeVarUint(encoder, kinds.awareness);
    writeVarUint8Array(
      encoder,
      encoded((inner) => {
        writeVarUint(inner, 1);
        writeVarUint(inner, client);
        writeVarUint(inner, clock);
        writeVarString(inner, JSON.stringify(state));
      }),
    );
  });

function encoded(write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder();
  write(encoder);
  return toUint8Array(encoder);
}
