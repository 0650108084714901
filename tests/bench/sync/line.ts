import { createDecoder, readVarUint8Array } from "lib0/decoding";
import { WebSocket } from "ws";
import { type Dialect, dialects, type Endpoint, kinds, markerMessage, steps, syncMessage } from "./dialects.ts";
import { cookieOf } from "./people.ts";

/** What a line does with what it hears. */
export interface LineOwner {
  /** What the client has, when it is asked by somebody with that state vector. */
  answer(vector: Uint8Array): Uint8Array;
  /** An update, or the answer to the client's question. */
  heard(update: Uint8Array, isAnswer: boolean): void;
  /** So many of the edits sent on this line are kept now, as the server says. */
  saved(edits: number): void;
  closed(code: number): void;
}

const openLimitMs = 30_000;

/** One client's socket in one room, and what went over it. */
export class Line {
  framesDown = 0;
  bytesDown = 0;
  bytesUp = 0;
  questions = 0;
  readonly prefix: Uint8Array;
  readonly socket: WebSocket;
  readonly #dialect: Dialect;
  readonly #owner: LineOwner;
  readonly #listens: boolean;
  #edits = 0;
  #saved = 0;
  #markedEdits = 0;
  #markerOnTheWay = false;

  /** `listens`: hand on the updates. Otherwise they are only counted, which keeps the load generator light. */
  private constructor(socket: WebSocket, endpoint: Endpoint, sectionId: string, owner: LineOwner, listens: boolean) {
    this.socket = socket;
    this.#dialect = dialects[endpoint.dialect];
    this.prefix = this.#dialect.prefix(sectionId);
    this.#owner = owner;
    this.#listens = listens;
    socket.on("message", (data: Buffer) => this.#hear(data));
    socket.on("close", (code) => owner.closed(code));
  }

  static open(endpoint: Endpoint, sectionId: string, person: number, owner: LineOwner, listens: boolean): Promise<Line> {
    const dialect = dialects[endpoint.dialect];
    const socket = new WebSocket(`ws://127.0.0.1:${endpoint.port}${dialect.path(sectionId)}`, {
      headers: { Cookie: cookieOf(person) },
      perMessageDeflate: false,
    });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail(new Error(`Not open within ${openLimitMs} ms`)), openLimitMs);
      const fail = (error: Error) => {
        clearTimeout(timer);
        socket.terminate();
        reject(error);
      };
      const done = () => {
        clearTimeout(timer);
        socket.off("message", look);
        socket.off("close", refused);
        resolve(new Line(socket, endpoint, sectionId, owner, listens));
      };
      const refused = (code: number, reason: Buffer) => fail(new Error(`Closed with ${code} ${reason.toString()}`));
      const look = (data: Buffer) => {
        if (dialect.opens(data, sectionId)) done();
      };
      socket.on("error", (error) => fail(error));
      socket.on("close", refused);
      socket.once("open", () => {
        const opening = dialect.opening(sectionId);
        if (opening === null) return done();
        socket.on("message", look);
        socket.send(opening);
      });
    });
  }

  /** Ask for what the client lacks. */
  ask(vector: Uint8Array): void {
    if (this.#dialect.syncs) this.send(syncMessage(this.prefix, steps.question, vector));
  }

  edit(update: Uint8Array): void {
    this.#edits += 1;
    this.send(syncMessage(this.prefix, steps.update, update));
    this.#mark();
  }

  send(message: Uint8Array): void {
    this.bytesUp += message.length;
    this.socket.send(message);
  }

  resetCounts(): void {
    this.framesDown = 0;
    this.bytesDown = 0;
    this.bytesUp = 0;
    this.questions = 0;
  }

  /** As the page does: one marker on the way, the next when it is back. */
  #mark(): void {
    if (this.#dialect.saved !== "marker" || this.#markerOnTheWay || this.#saved === this.#edits) return;
    this.#markerOnTheWay = true;
    this.#markedEdits = this.#edits;
    this.send(markerMessage(this.prefix, this.#edits));
  }

  #hear(data: Buffer): void {
    this.framesDown += 1;
    this.bytesDown += data.length;
    const at = this.prefix.length;
    switch (data[at]) {
      case kinds.sync:
      case kinds.reply:
        if (data[at + 1] === steps.question) this.#answer(data);
        else if (this.#listens) this.#owner.heard(payloadOf(data, at), data[at + 1] === steps.answer);
        break;
      case kinds.marker:
        this.#markerOnTheWay = false;
        this.#saved = this.#markedEdits;
        this.#owner.saved(this.#saved);
        this.#mark();
        break;
      case kinds.status:
        if (this.#saved < this.#edits) this.#owner.saved(++this.#saved);
        break;
    }
  }

  #answer(data: Buffer): void {
    this.questions += 1;
    this.send(syncMessage(this.prefix, steps.answer, this.#owner.answer(payloadOf(data, this.prefix.length))));
  }
}

const payloadOf = (data: Buffer, at: number): Uint8Array => readVarUint8Array(createDecoder(data.subarray(at + 2)));
