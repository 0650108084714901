import type { Access } from "../../extensions/wire/access.ts";
import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import { backoffMs } from "./backoff.ts";
import { type Closing, closingOf, lineLost } from "./closing.ts";
import { release, type SocketConstructor, type SocketLike } from "./socketLike.ts";
import { channelFrame, controlFrame, emptyAwarenessMessage, queryAwarenessMessage, readFrame } from "./wireMessages.ts";

/** Where the one line to the server stands. `stalled`: it looks open, but nothing has come back for too long. */
export type LineState =
  | { readonly state: "connecting"; readonly since: number }
  | { readonly state: "up" }
  | { readonly state: "stalled"; readonly since: number }
  | { readonly state: "down"; readonly since: number }
  | { readonly state: "refused"; readonly reason: ErrorCode; readonly since: number };

/** The page's end of one channel. */
export interface ChannelEnd {
  readonly room: string;
  opened(access: Access, epoch: string): void;
  received(message: Uint8Array): void;
  closed(closing: Closing): void;
}

export interface SocketOptions {
  readonly url: string;
  readonly WebSocketImpl: SocketConstructor;
  /** Why a socket could not even be opened, where the page can find out by other means; null: no reason known, try again. */
  readonly explain: () => Promise<ErrorCode | null>;
  readonly changed: () => void;
}

/** A question unanswered for this long: the reader is told, at the next tick. A cut line must show in under five seconds, also on a busy machine. */
const stallAfterMs = 3_000;
/** Unanswered for this long: the socket is given up. Long, because a slow line may be busy with a large paste. */
const giveUpAfterMs = 20_000;
/** After this much silence a visible page asks for a sign of life. */
const askAfterMs = 10_000;
/** `WebsocketProvider` takes 30 s of silence for a lost line. */
const feedAfterMs = 20_000;
/** A line that was silent for so long before somebody looked again has to prove itself quickly. */
const doubtAfterMs = 30_000;
const tickMs = 1_000;
/** A tick that comes this late means that the machine slept. */
const sleptAfterMs = 10_000;

/** One WebSocket to the server for all rooms of a report. It comes back by itself, with one delay for all rooms, until it is refused or destroyed. */
export class ReportSocket {
  readonly #options: SocketOptions;
  readonly #ends = new Map<number, ChannelEnd>();
  readonly #fedAt = new Map<number, number>();
  readonly #ticker: ReturnType<typeof setInterval>;
  #socket: SocketLike | null = null;
  #open = false;
  #state: LineState;
  #nextChannel = 1;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest question was asked that nothing has come back for. */
  #askedAt: number | null = null;
  #heardAt: number;
  #tickedAt: number;
  #buffered = 0;
  /** Woken after a long silence: a dead line is given up early. */
  #doubted = false;
  #destroyed = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    const now = Date.now();
    this.#heardAt = now;
    this.#tickedAt = now;
    this.#state = { state: "connecting", since: now };
    this.#ticker = setInterval(() => this.#tick(), tickMs);
    this.#connect();
  }

  get state(): LineState {
    return this.#state;
  }

  /** Take part: the channel is asked for as soon as the socket is open. The answer is the channel's number. */
  attach(end: ChannelEnd): number {
    const channel = this.#freeNumber();
    this.#ends.set(channel, end);
    this.#fedAt.set(channel, Date.now());
    if (this.#open) this.#write(controlFrame({ type: "open", channel, room: end.room }), true);
    return channel;
  }

  detach(channel: number): void {
    if (!this.#ends.delete(channel)) return;
    this.#fedAt.delete(channel);
    if (this.#open) this.#write(controlFrame({ type: "close", channel }), false);
  }

  /** `expectsAnswer`: silence after it means that the line is dead. */
  send(channel: number, message: Uint8Array, expectsAnswer: boolean): void {
    if (this.#open) this.#write(channelFrame(channel, message), expectsAnswer);
  }

  /** The machine woke up, the network is back or the page is looked at again: don't wait, find out. */
  check(): void {
    if (this.#open) {
      this.#doubted ||= Date.now() - this.#heardAt > doubtAfterMs;
      this.#askForSign();
    } else if (this.#retry !== undefined) {
      this.#attempt = 0;
      this.#connect();
    }
  }

  /** The line is known to be dead. */
  drop(): void {
    if (this.#socket !== null) this.#lost(this.#socket, lineLost);
  }

  destroy(): void {
    this.#destroyed = true;
    clearInterval(this.#ticker);
    clearTimeout(this.#retry);
    this.#ends.clear();
    const socket = this.#socket;
    this.#socket = null;
    this.#open = false;
    if (socket !== null) release(socket);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    if (this.#destroyed || this.#socket !== null || this.#state.state === "refused") return;
    const socket = new this.#options.WebSocketImpl(this.#options.url);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#askedAt = Date.now();
    socket.onopen = () => this.#opened(socket);
    socket.onmessage = (event: { readonly data: unknown }) => {
      if (socket === this.#socket && event.data instanceof ArrayBuffer) this.#received(socket, new Uint8Array(event.data));
    };
    socket.onclose = (event: { readonly code: number; readonly reason: unknown }) => this.#lost(socket, closingOf(event.code, String(event.reason)));
    socket.onerror = () => {
      // The close event that follows every error says what there is to know.
    };
  }

  #opened(socket: SocketLike): void {
    if (socket !== this.#socket) return;
    this.#open = true;
    this.#askedAt = null;
    this.#heardAt = Date.now();
    this.#setState({ state: "up" });
    for (const [channel, end] of this.#ends) this.#write(controlFrame({ type: "open", channel, room: end.room }), true);
  }

  #received(socket: SocketLike, bytes: Uint8Array): void {
    this.#heardAt = Date.now();
    this.#askedAt = null;
    this.#doubted = false;
    if (this.#state.state === "stalled") this.#setState({ state: "up" });
    let frame: ReturnType<typeof readFrame>;
    try {
      frame = readFrame(bytes);
    } catch {
      // Not a frame of this protocol: something in between garbles the line. A new one starts clean; nothing is lost, each room syncs again.
      this.#lost(socket, lineLost);
      return;
    }
    if ("message" in frame) {
      this.#fedAt.set(frame.channel, this.#heardAt);
      this.#ends.get(frame.channel)?.received(frame.message);
      return;
    }
    const { control } = frame;
    const end = this.#ends.get(control.channel);
    if (control.type === "opened") {
      this.#attempt = 0;
      end?.opened(control.access, control.epoch);
    } else if (end !== undefined) {
      this.#ends.delete(control.channel);
      this.#fedAt.delete(control.channel);
      end.closed({ code: control.code, reason: control.reason });
    }
  }

  #lost(socket: SocketLike, closing: Closing): void {
    if (socket !== this.#socket || this.#destroyed) return;
    const wasOpen = this.#open;
    this.#socket = null;
    this.#open = false;
    this.#askedAt = null;
    this.#doubted = false;
    release(socket);
    if (closing.reason !== null && !errorTable[closing.reason].retry) {
      this.#refuse(closing.reason);
      return;
    }
    const since = this.#state.state === "down" || this.#state.state === "stalled" ? this.#state.since : Date.now();
    this.#setState({ state: "down", since });
    if (wasOpen) this.#closeAll({ code: closing.code, reason: null });
    this.#retry = setTimeout(() => this.#connect(), backoffMs(this.#attempt, Math.random));
    this.#attempt += 1;
    // A browser does not say why an upgrade was refused, so the page asks on another way.
    if (!wasOpen) void this.#askWhy();
  }

  async #askWhy(): Promise<void> {
    const reason = await this.#options.explain();
    if (reason !== null && !this.#destroyed && !this.#open) this.#refuse(reason);
  }

  #refuse(reason: ErrorCode): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    const socket = this.#socket;
    this.#socket = null;
    if (socket !== null) release(socket);
    this.#setState({ state: "refused", reason, since: Date.now() });
    this.#closeAll(lineLost);
  }

  /** Every end is told; those that want back attach again and wait for the next socket. */
  #closeAll(closing: Closing): void {
    const ends = [...this.#ends.values()];
    this.#ends.clear();
    this.#fedAt.clear();
    for (const end of ends) end.closed(closing);
  }

  #tick(): void {
    const now = Date.now();
    const slept = now - this.#tickedAt > sleptAfterMs;
    this.#tickedAt = now;
    if (slept) this.check();
    if (this.#socket === null) return;
    // Bytes that leave are a sign of life too: a large paste on a slow line is not a dead line.
    if (this.#askedAt !== null && this.#socket.bufferedAmount < this.#buffered) this.#askedAt = now;
    this.#buffered = this.#socket.bufferedAmount;
    const unanswered = this.#askedAt === null ? 0 : now - this.#askedAt;
    if (unanswered > (this.#doubted ? stallAfterMs : giveUpAfterMs)) {
      this.#lost(this.#socket, lineLost);
      return;
    }
    if (!this.#open) {
      if (unanswered > stallAfterMs && this.#state.state === "connecting") this.#setState({ state: "down", since: this.#state.since });
      return;
    }
    if (unanswered > stallAfterMs && this.#state.state === "up") this.#setState({ state: "stalled", since: this.#heardAt });
    if (now - this.#heardAt > askAfterMs && isLookedAt()) this.#askForSign();
    for (const [channel, end] of this.#ends) {
      if (now - (this.#fedAt.get(channel) ?? 0) < feedAfterMs) continue;
      this.#fedAt.set(channel, now);
      end.received(emptyAwarenessMessage);
    }
  }

  #askForSign(): void {
    const first = this.#ends.keys().next();
    if (first.done !== true && this.#askedAt === null) this.send(first.value, queryAwarenessMessage, true);
  }

  #write(frame: Uint8Array<ArrayBuffer>, expectsAnswer: boolean): void {
    this.#socket?.send(frame);
    if (expectsAnswer) this.#askedAt ??= Date.now();
  }

  #freeNumber(): number {
    do this.#nextChannel = (this.#nextChannel % 65_535) + 1;
    while (this.#ends.has(this.#nextChannel));
    return this.#nextChannel;
  }

  #setState(state: LineState): void {
    this.#state = state;
    this.#options.changed();
  }
}

const isLookedAt = (): boolean => typeof document === "undefined" || document.visibilityState === "visible";
