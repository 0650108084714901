import type { Access } from "../../extensions/wire/access.ts";
import { errorTable } from "../../extensions/wire/errors.ts";
import type { Closing } from "./closing.ts";
import type { ChannelEnd, ReportSocket } from "./reportSocket.ts";
import { isMarker, maxMessageBytes } from "./wireMessages.ts";

/** Who has a say in a channel's life. */
export interface ChannelOwner {
  readonly room: string;
  /** How long to wait before the channel is asked for. */
  delayMs(): number;
  /** Whether the text must not be changed from outside just now. */
  isHeld(): boolean;
  created(channel: RoomChannel): void;
  /** The server lets the page in. Answers whether the text here may meet the server's; if not, the channel stays shut until it is offered again. */
  admits(access: Access, epoch: string): boolean;
  closed(closing: Closing): void;
  sent(message: Uint8Array): void;
}

/** One room's channel on the report's socket, with as much of a WebSocket's face as `WebsocketProvider` looks at. */
export class RoomChannel implements ChannelEnd {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  binaryType: BinaryType = "arraybuffer";
  readyState: number = RoomChannel.CONNECTING;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  readonly room: string;
  readonly #socket: ReportSocket;
  readonly #owner: ChannelOwner;
  readonly #waiting: ReturnType<typeof setTimeout> | undefined;
  #number: number | null = null;
  #offer: { readonly access: Access; readonly epoch: string } | null = null;
  /** What the server said before the text here was ready to hear it. */
  readonly #early: Uint8Array[] = [];

  constructor(socket: ReportSocket, owner: ChannelOwner) {
    this.#socket = socket;
    this.#owner = owner;
    this.room = owner.room;
    owner.created(this);
    const delayMs = owner.delayMs();
    if (delayMs > 0) this.#waiting = setTimeout(() => this.#attach(), delayMs);
    else this.#attach();
  }

  send(message: Uint8Array): void {
    if (message.length > maxMessageBytes) {
      if (this.#number !== null) this.#socket.detach(this.#number);
      this.closed({ code: errorTable.too_large.close, reason: "too_large" });
      return;
    }
    this.#write(message, false);
    this.#owner.sent(message);
  }

  /** Send what the server must answer. */
  ask(message: Uint8Array): void {
    this.#write(message, true);
  }

  /** The page's side hangs up. */
  close(): void {
    clearTimeout(this.#waiting);
    this.readyState = RoomChannel.CLOSED;
    if (this.#number !== null) this.#socket.detach(this.#number);
    this.#number = null;
  }

  opened(access: Access, epoch: string): void {
    this.#offer = { access, epoch };
    this.offerAgain();
  }

  /** Ask the owner once more whether the text may meet the server's, if the server lets the page in. */
  offerAgain(): void {
    if (this.readyState !== RoomChannel.CONNECTING || this.#offer === null) return;
    if (!this.#owner.admits(this.#offer.access, this.#offer.epoch)) return;
    this.readyState = RoomChannel.OPEN;
    this.onopen?.();
    this.release();
  }

  received(message: Uint8Array): void {
    const waits = this.readyState !== RoomChannel.OPEN || (this.#owner.isHeld() && !isMarker(message));
    if (!waits) this.onmessage?.({ data: message });
    else if (this.#offer !== null) this.#early.push(message);
  }

  /** The text may be changed again: take in what came meanwhile, in its order. */
  release(): void {
    if (this.readyState === RoomChannel.OPEN) for (const message of this.#early.splice(0)) this.received(message);
  }

  closed(closing: Closing): void {
    if (this.readyState === RoomChannel.CLOSED) return;
    this.readyState = RoomChannel.CLOSED;
    this.#number = null;
    this.#owner.closed(closing);
    this.onclose?.({ code: closing.code, reason: closing.reason ?? "" });
  }

  #attach(): void {
    if (this.readyState === RoomChannel.CONNECTING) this.#number = this.#socket.attach(this);
  }

  #write(message: Uint8Array, expectsAnswer: boolean): void {
    if (this.readyState === RoomChannel.OPEN && this.#number !== null) this.#socket.send(this.#number, message, expectsAnswer);
  }
}

/** The channel as the class that `WebsocketProvider` makes a new one of whenever it connects. */
export function channelClass(socket: ReportSocket, owner: ChannelOwner): typeof WebSocket {
  const OwnedChannel = class extends RoomChannel {
    constructor() {
      super(socket, owner);
    }
  };
  // The provider uses no more of a WebSocket than the channel has (y-websocket 3.1, `setupWS`, `broadcastMessage`, `closeWebsocketConnection`).
  return OwnedChannel as unknown as typeof WebSocket;
}
