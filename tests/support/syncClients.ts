import { prosemirrorJSONToYXmlFragment, updateYFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import WebSocket from "ws";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { reportSchema } from "../../extensions/schema.ts";
import { contentRoot, nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import { channelsPath, controlChannel, messageKinds, type ServerControl, serverControlSchema } from "../../extensions/wire/sync.ts";

/** A section with one paragraph for each text. */
export const paragraphs = (...texts: string[]): SectionContent => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", ...(text === "" ? {} : { content: [{ type: "text", text }] }) })),
});

/** The words of a section, a line each block. */
export const wordsOf = (doc: Y.Doc): string =>
  (yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(contentRoot)) as SectionContent).content
    ?.map((block) => nodeOf({ type: "doc", content: [block] }).textContent)
    .join("\n") ?? "";

/** Type into the first text of a section, at the given offset or at its end. */
export function type(doc: Y.Doc, text: string, at?: number): void {
  const first = doc.getXmlFragment(contentRoot).get(0);
  if (!(first instanceof Y.XmlElement)) throw new Error("The section has no block.");
  const run = first.get(0);
  if (run instanceof Y.XmlText) run.insert(at ?? run.length, text);
  else first.insert(0, [new Y.XmlText(text)]);
}

/** Bring a client's document to another content, as the editor's binding does. */
export function write(doc: Y.Doc, content: SectionContent): void {
  const fragment = doc.getXmlFragment(contentRoot);
  if (fragment.length === 0) prosemirrorJSONToYXmlFragment(reportSchema, content, fragment);
  else updateYFragment(doc, fragment, nodeOf(content), { mapping: new Map(), isOMark: new Map() });
}

/** A stock y-websocket client of one room. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** How the server ended it for good; undefined while it has not. */
  readonly ended: { readonly code: number; readonly reason: string } | undefined;
  close(): void;
}

/** Connect the unchanged `WebsocketProvider` to a room's plain endpoint. */
export function stockClient(url: string, room: string, user: string, params: Record<string, string> = {}): StockClient {
  const doc = new Y.Doc();
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { "x-user": user } });
    }
  }
  const provider = new WebsocketProvider(`${url}/sync`, room, doc, {
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
    awareness: new Awareness(doc),
    maxBackoffTime: 200,
  });
  let ended: StockClient["ended"];
  provider.on("closed", (event) => {
    ended = event;
  });
  return {
    doc,
    provider,
    get ended() {
      return ended;
    },
    close: () => {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

type Heard =
  | { readonly kind: "question" | "answer" | "update"; readonly bytes: Uint8Array }
  | { readonly kind: "presence"; readonly bytes: Uint8Array }
  | { readonly kind: "denied"; readonly reason: string }
  | { readonly kind: "marker"; readonly value: number };

/** A hand-made client of one room, which can send anything. It answers the server's questions from its document like a real one. */
export interface RawClient {
  readonly doc: Y.Doc;
  readonly heard: readonly Heard[];
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  readonly markers: readonly number[];
  readonly denied: string | undefined;
  /** Has the text of the room. */
  readonly synced: boolean;
  sendBytes(bytes: Uint8Array): void;
  sendUpdate(update: Uint8Array): void;
  sendMarker(value: number): void;
  sendPresence(entries: readonly { readonly client: number; readonly clock: number; readonly state: string }[]): void;
  /** Stop and go on reading from the network. */
  pause(): void;
  resume(): void;
  terminate(): void;
}

interface RawClientSettings {
  readonly headers?: Record<string, string>;
  /** Send what changes in the document. */
  readonly live?: boolean;
}

export function rawClient(url: string, path: string, user: string | null, { headers = {}, live = false }: RawClientSettings = {}): RawClient {
  const doc = new Y.Doc();
  const heard: Heard[] = [];
  let closed: RawClient["closed"];
  let synced = false;
  const socket = new WebSocket(`${url}${path}`, { headers: { ...headers, ...(user === null ? {} : { "x-user": user }) } });
  const sendBytes = (bytes: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
    else if (socket.readyState === WebSocket.CONNECTING) socket.once("open", () => socket.send(bytes));
  };
  socket.on("open", () => sendBytes(syncBytes(0, Y.encodeStateVector(doc))));
  socket.on("close", (code, reason) => {
    closed ??= { code, reason: reason.toString() };
  });
  socket.on("error", () => {});
  socket.on("unexpected-response", (_request, response) => {
    closed = { code: response.statusCode ?? 0, reason: "http" };
    socket.terminate();
  });
  socket.on("message", (data: Buffer) => {
    const message = parse(data);
    if (message === null) return;
    heard.push(message);
    if (message.kind === "question") sendBytes(syncBytes(1, Y.encodeStateAsUpdate(doc, message.bytes)));
    if (message.kind === "answer" || message.kind === "update") Y.applyUpdate(doc, message.bytes, "server");
    if (message.kind === "answer") synced = true;
  });
  if (live) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server") sendBytes(syncBytes(2, update));
    });
  }
  return {
    doc,
    heard,
    get closed() {
      return closed;
    },
    get markers() {
      return heard.flatMap((message) => (message.kind === "marker" ? [message.value] : []));
    },
    get denied() {
      return heard.flatMap((message) => (message.kind === "denied" ? [message.reason] : []))[0];
    },
    get synced() {
      return synced;
    },
    sendBytes,
    sendUpdate: (update) => sendBytes(syncBytes(2, update)),
    sendMarker: (value) => sendBytes(markerBytes(value)),
    sendPresence: (entries) => sendBytes(presenceBytes(entries)),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    terminate: () => socket.terminate(),
  };
}

export function syncBytes(step: 0 | 1 | 2, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageKinds.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}

function markerBytes(value: number): Uint8Array {
  const encoder = createEncoder();
  const inner = createEncoder();
  writeVarUint(inner, value);
  writeVarUint(encoder, messageKinds.marker);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}

function presenceBytes(entries: readonly { readonly client: number; readonly clock: number; readonly state: string }[]): Uint8Array {
  const inner = createEncoder();
  writeVarUint(inner, entries.length);
  for (const { client, clock, state } of entries) {
    writeVarUint(inner, client);
    writeVarUint(inner, clock);
    writeVarString(inner, state);
  }
  const encoder = createEncoder();
  writeVarUint(encoder, messageKinds.awareness);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}

function parse(data: Uint8Array): Heard | null {
  const decoder = createDecoder(data);
  const kind = readVarUint(decoder);
  if (kind === messageKinds.sync) {
    const step = readVarUint(decoder);
    const bytes = readVarUint8Array(decoder);
    return { kind: step === 0 ? "question" : step === 1 ? "answer" : "update", bytes };
  }
  if (kind === messageKinds.awareness) return { kind: "presence", bytes: readVarUint8Array(decoder) };
  if (kind === messageKinds.denied) {
    readVarUint(decoder);
    return { kind: "denied", reason: readVarString(decoder) };
  }
  if (kind === messageKinds.marker) return { kind: "marker", value: readVarUint(createDecoder(readVarUint8Array(decoder))) };
  return null;
}

/** A hand-made client of the socket that carries all rooms of a report. */
export interface ChannelClient {
  readonly controls: readonly ServerControl[];
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  /** What came in a channel. */
  heard(channel: number): readonly Heard[];
  open(channel: number, room: string): void;
  leave(channel: number): void;
  sendControl(text: string): void;
  send(channel: number, message: Uint8Array): void;
  terminate(): void;
}

export function channelClient(url: string, reportId: string, user: string, query = ""): ChannelClient {
  const controls: ServerControl[] = [];
  const heard = new Map<number, Heard[]>();
  let closed: ChannelClient["closed"];
  const socket = new WebSocket(`${url}${channelsPath(reportId)}${query}`, { headers: { "x-user": user } });
  const sendFrame = (write: (encoder: Encoder) => void) => {
    const encoder = createEncoder();
    write(encoder);
    const bytes = toUint8Array(encoder);
    if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
    else socket.once("open", () => socket.send(bytes));
  };
  const sendControl = (text: string) =>
    sendFrame((encoder) => {
      writeVarUint(encoder, controlChannel);
      writeVarString(encoder, text);
    });
  socket.on("close", (code, reason) => {
    closed ??= { code, reason: reason.toString() };
  });
  socket.on("error", () => {});
  socket.on("message", (data: Buffer) => {
    const decoder = createDecoder(data);
    const channel = readVarUint(decoder);
    if (channel === controlChannel) {
      controls.push(serverControlSchema.parse(JSON.parse(readVarString(decoder))));
      return;
    }
    const message = parse(data.subarray(decoder.pos));
    if (message !== null) heard.set(channel, [...(heard.get(channel) ?? []), message]);
  });
  return {
    controls,
    get closed() {
      return closed;
    },
    heard: (channel) => heard.get(channel) ?? [],
    open: (channel, room) => sendControl(JSON.stringify({ type: "open", channel, room })),
    leave: (channel) => sendControl(JSON.stringify({ type: "close", channel })),
    sendControl,
    send: (channel, message) =>
      sendFrame((encoder) => {
        writeVarUint(encoder, channel);
        writeUint8Array(encoder, message);
      }),
    terminate: () => socket.terminate(),
  };
}
