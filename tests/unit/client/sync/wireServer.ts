import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, length, toUint8Array, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import type { SocketConstructor, SocketLike } from "../../../../client/sync/socketLike.ts";
import { type Access, allows } from "../../../../extensions/wire/access.ts";
import { type ErrorCode, errorTable } from "../../../../extensions/wire/errors.ts";
import type { PublicReport } from "../../../../extensions/wire/http.ts";
import { clientControlSchema, messageKinds, type PresenceUser, reportRoot, type ServerControl } from "../../../../extensions/wire/sync.ts";

interface WireRoom {
  readonly doc: Y.Doc;
  access: Access;
  epoch: string;
  /** What a write is refused with; null: the access decides. */
  refusal: ErrorCode | null;
  /** Why the room lets nobody in; null: it does. */
  shut: ErrorCode | null;
}

/** The server's half of the wire in memory, with the switches that a real one has no handle for: mute, late markers, refusals on demand. */
export class WireServer {
  readonly rooms = new Map<string, WireRoom>();
  readonly lines = new Set<WireSocket>();
  /** How often a socket was asked for. */
  attempts = 0;
  /** How often a channel was asked for. */
  opens = 0;
  /** Whether new sockets come through. */
  reachable = true;
  /** Take every new socket and lose it at once, as a proxy without its server does. */
  drops = false;
  /** Hold everything back in both directions: a line that is cut without anybody being told. */
  mute = false;
  readonly #heldBack: (() => void)[] = [];
  /** Ask what the page lacks only after telling it everything. */
  asksLate = false;
  /** Told at each marker, before it is answered. */
  onMarker: (room: WireRoom) => void = () => {};
  holdMarkers = false;
  readonly held: (() => void)[] = [];
  markers = 0;

  readonly WebSocketImpl: SocketConstructor;

  constructor() {
    const server = this;
    this.WebSocketImpl = class extends WireSocket {
      constructor(readonly url: string) {
        super(server);
      }
    };
  }

  room(name: string): WireRoom {
    const known = this.rooms.get(name);
    if (known !== undefined) return known;
    const room: WireRoom = { doc: new Y.Doc(), access: "write", epoch: "1", refusal: null, shut: null };
    room.doc.on("update", (update: Uint8Array, origin: unknown) => {
      for (const line of this.lines) if (line !== origin) line.tell(name, updateMessage(update));
    });
    this.rooms.set(name, room);
    return room;
  }

  /** Write the report's public view, as the server does after each change of outline or states. */
  show(reportId: string, revision: number): void {
    const view: PublicReport = {
      id: reportId,
      title: "Báo cáo tháng 11",
      templateId: "t",
      period: { kind: "month", year: 2026, month: 11 },
      state: "collecting",
      deadline: null,
      number: "",
      issuedOn: null,
      sections: [],
      revision,
    };
    this.room(reportId).doc.getMap(reportRoot).set(reportRoot, JSON.stringify(view));
  }

  /** Do it as soon as the line lets it through. */
  carry(act: () => void): void {
    queueMicrotask(() => {
      if (this.mute) this.#heldBack.push(act);
      else act();
    });
  }

  unmute(): void {
    this.mute = false;
    for (const act of this.#heldBack.splice(0)) act();
  }

  /** Close a room for everybody, as a change of rights or a full disk does. */
  closeRoom(name: string, reason: ErrorCode): void {
    for (const line of this.lines) line.closeRoom(name, reason);
  }

  /** Lose every line, as a restart does. */
  dropAll(code = 1006, reason = ""): void {
    for (const line of [...this.lines]) line.drop(code, reason);
  }

  releaseMarkers(): void {
    this.holdMarkers = false;
    for (const echo of this.held.splice(0)) echo();
  }
}

const updateMessage = (update: Uint8Array): Uint8Array => {
  const encoder = createEncoder();
  writeVarUint(encoder, messageKinds.sync);
  writeUpdate(encoder, update);
  return toUint8Array(encoder);
};

/** One socket: the page's object and the server's state of that line in one. */
class WireSocket implements SocketLike {
  binaryType = "blob";
  readyState = 0;
  bufferedAmount = 0;
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  readonly #server: WireServer;
  readonly #channels = new Map<number, string>();

  constructor(server: WireServer) {
    this.#server = server;
    server.attempts += 1;
    queueMicrotask(() => {
      if (this.readyState !== 0) return;
      if (!server.reachable) {
        this.drop(1006, "");
        return;
      }
      this.readyState = 1;
      server.lines.add(this);
      call(this.onopen, {});
      if (server.drops) queueMicrotask(() => this.drop(1006, ""));
    });
  }

  send(data: Uint8Array): void {
    const copy = data.slice();
    this.#server.carry(() => {
      if (this.readyState === 1) this.#received(copy);
    });
  }

  close(): void {
    this.readyState = 3;
    this.#server.lines.delete(this);
  }

  drop(code: number, reason: string): void {
    this.close();
    call(this.onclose, { code, reason });
  }

  tell(room: string, message: Uint8Array): void {
    for (const [channel, name] of this.#channels) if (name === room) this.#write(channel, message);
  }

  closeRoom(room: string, reason: ErrorCode): void {
    for (const [channel, name] of this.#channels) {
      if (name !== room) continue;
      this.#channels.delete(channel);
      this.#control({ type: "closed", channel, code: errorTable[reason].close, reason });
    }
  }

  #received(bytes: Uint8Array): void {
    const decoder = createDecoder(bytes);
    const channel = readVarUint(decoder);
    if (channel === 0) this.#handleControl(clientControlSchema.parse(JSON.parse(readVarString(decoder))));
    else this.#handleMessage(channel, bytes.subarray(decoder.pos));
  }

  #handleControl(control: ReturnType<typeof clientControlSchema.parse>): void {
    if (control.type === "close") {
      this.#channels.delete(control.channel);
      return;
    }
    this.#server.opens += 1;
    const room = this.#server.room(control.room);
    if (room.shut !== null) {
      this.#control({ type: "closed", channel: control.channel, code: errorTable[room.shut].close, reason: room.shut });
      return;
    }
    this.#channels.set(control.channel, control.room);
    this.#control({ type: "opened", channel: control.channel, room: control.room, access: room.access, epoch: room.epoch });
    if (!this.#server.asksLate) this.#ask(control.channel, room);
  }

  #ask(channel: number, room: WireRoom): void {
    const encoder = createEncoder();
    writeVarUint(encoder, messageKinds.sync);
    writeSyncStep1(encoder, room.doc);
    this.#write(channel, toUint8Array(encoder));
  }

  #handleMessage(channel: number, message: Uint8Array): void {
    const name = this.#channels.get(channel);
    if (name === undefined) return;
    const room = this.#server.room(name);
    const decoder = createDecoder(message);
    const kind = readVarUint(decoder);
    if (kind === messageKinds.marker) {
      this.#server.markers += 1;
      this.#server.onMarker(room);
      const echo = () => this.#write(channel, message);
      if (this.#server.holdMarkers) this.#server.held.push(echo);
      else echo();
    }
    if (kind === messageKinds.awareness) this.#handleAwareness(name, readVarUint8Array(decoder));
    if (kind === messageKinds.queryAwareness) this.#write(channel, Uint8Array.of(messageKinds.awareness, 1, 0));
    if (kind !== messageKinds.sync) return;
    const refusal = room.refusal ?? (allows(room.access, "suggest") ? null : "section_locked");
    if (message[1] !== 0 && refusal !== null && brings(room.doc, message)) {
      this.closeRoom(name, refusal);
      return;
    }
    const answer = createEncoder();
    writeVarUint(answer, messageKinds.sync);
    readSyncMessage(decoder, answer, room.doc, this);
    if (length(answer) > 1) this.#write(channel, toUint8Array(answer));
    if (this.#server.asksLate && message[1] === 0) setTimeout(() => this.#ask(channel, room), 50);
  }

  /** Presence goes to everybody in the room, its sender too, with the name that the server knows. */
  #handleAwareness(room: string, update: Uint8Array): void {
    const decoder = createDecoder(update);
    const encoder = createEncoder();
    const count = readVarUint(decoder);
    writeVarUint(encoder, count);
    for (let index = 0; index < count; index += 1) {
      writeVarUint(encoder, readVarUint(decoder));
      writeVarUint(encoder, readVarUint(decoder));
      const state: unknown = JSON.parse(readVarString(decoder));
      writeVarString(encoder, JSON.stringify(state === null ? null : { ...(state as object), user: this.user }));
    }
    const message = createEncoder();
    writeVarUint(message, messageKinds.awareness);
    writeVarUint8Array(message, toUint8Array(encoder));
    for (const line of this.#server.lines) line.tell(room, toUint8Array(message));
  }

  user: PresenceUser = { id: "someone", name: "Ai đó", department: "vp", color: "#000000" };

  #control(control: ServerControl): void {
    const encoder = createEncoder();
    writeVarString(encoder, JSON.stringify(control));
    this.#write(0, toUint8Array(encoder));
  }

  #write(channel: number, message: Uint8Array): void {
    const encoder = createEncoder();
    writeVarUint(encoder, channel);
    writeUint8Array(encoder, message);
    const data = toUint8Array(encoder).slice().buffer;
    this.#server.carry(() => {
      if (this.readyState === 1) call(this.onmessage, { data });
    });
  }
}

/** Whether a sync message holds anything that the document does not have yet. */
function brings(doc: Y.Doc, message: Uint8Array): boolean {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  let changed = false;
  copy.on("update", () => {
    changed = true;
  });
  const decoder = createDecoder(message);
  readVarUint(decoder);
  readSyncMessage(decoder, createEncoder(), copy, null);
  return changed;
}

function call(listener: ((event: never) => void) | null, event: object): void {
  listener?.(event as never);
}
