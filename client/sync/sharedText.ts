import { readVarString, readVarUint } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import type { Access } from "../../extensions/wire/access.ts";
import { messageKinds } from "../../extensions/wire/sync.ts";
import type { Closing } from "./closing.ts";
import { QuietAwareness } from "./quietAwareness.ts";
import type { ReportSocket } from "./reportSocket.ts";
import { type ChannelOwner, channelClass, type RoomChannel } from "./roomChannel.ts";
import { SaveCounter } from "./saveCounter.ts";
import { TailBase } from "./tailBase.ts";
import { takenWords } from "./takenWords.ts";
import { isSyncAnswer, markerMessage, readMarker } from "./wireMessages.ts";

/** What the room decides about its text. */
export interface TextOwner {
  readonly room: string;
  delayMs(): number;
  admits(text: SharedText, access: Access, epoch: string): boolean;
  closed(text: SharedText, closing: Closing): void;
  /** The server's text is here. */
  synced(text: SharedText): void;
  /** Something was typed here, or something typed here became safe. */
  counted(text: SharedText): void;
  /** By Yjs client id, the first clock of this person's that the server may not have. */
  unsafeFrom(): ReadonlyMap<number, number>;
  /** Somebody else's change took these words of this person out of the text before it could know them. */
  taken(text: SharedText, lines: readonly string[]): void;
}

/** The provider waits this long at most before it asks for a channel again; the real delay is the socket's and the room's. */
const reattachMs = 20;

/** One shared document with its line to the server, from the moment it is made until it is given up for a fresh one. */
export class SharedText implements ChannelOwner {
  readonly room: string;
  readonly doc = newSharedSection();
  readonly awareness = new QuietAwareness(this.doc);
  readonly counter = new SaveCounter();
  readonly #owner: TextOwner;
  #provider: WebsocketProvider | null = null;
  #channel: RoomChannel | null = null;
  /** The server asked what it lacks and got it on this channel; before that its echo would say nothing about older changes. */
  #answeredServer = false;
  /** First clock of this document's own client that is not known to be safe. */
  #unsafeFrom = 0;
  readonly #tail = new TailBase();
  #held = false;
  /** Origins of changes that were not made here: the provider's and the local copy's. */
  readonly #foreign = new Set<unknown>();

  constructor(owner: TextOwner) {
    this.#owner = owner;
    this.room = owner.room;
    this.doc.on("update", this.#handleUpdate);
  }

  /** Changes with this origin come from a copy kept earlier, not from the person. */
  ignoreOrigin(origin: unknown): void {
    this.#foreign.add(origin);
  }

  connect(socket: ReportSocket): void {
    // Our listener goes behind the provider's own, so that a marker follows the change it speaks of.
    this.doc.off("update", this.#handleUpdate);
    this.#provider = new WebsocketProvider("channel:", this.room, this.doc, {
      awareness: this.awareness,
      disableBc: true,
      maxBackoffTime: reattachMs,
      WebSocketPolyfill: channelClass(socket, this),
      shouldReconnect: () => true,
    });
    this.#foreign.add(this.#provider);
    this.#provider.messageHandlers[messageKinds.marker] = (_encoder, decoder) => this.#answered(readMarker(decoder));
    this.#provider.messageHandlers[messageKinds.denied] = (_encoder, decoder) => {
      // The reason comes again, in words of the error table, with the control message that closes the channel.
      readVarUint(decoder);
      readVarString(decoder);
    };
    this.#provider.on("sync", (synced: boolean) => {
      if (!synced) return;
      this.#owner.synced(this);
      this.#askMarker();
    });
    this.doc.on("update", this.#handleUpdate);
    this.doc.on("afterTransaction", this.#handleTransaction);
  }

  /** What was kept in this browser is in the document: it may meet the server's text. */
  ready(): void {
    if (this.counter.unsaved === 0) this.#tail.saved(this.doc);
    this.#channel?.offerAgain();
  }

  get unsaved(): number {
    return this.counter.unsaved;
  }

  /** First clock of this page's own client that the server may not have. */
  get unsafeFrom(): number {
    return this.#unsafeFrom;
  }

  /** Everything that came into the document lately, all that is unsaved among it. */
  lately(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, this.#tail.vector);
  }

  /** Take in what an earlier page wrote down in its last moment. It counts as that page's, not as a new change. */
  takeUp(update: Uint8Array): void {
    this.#foreign.add(this.#tail);
    Y.applyUpdate(this.doc, update, this.#tail);
  }

  get isSynced(): boolean {
    return this.#provider?.synced === true;
  }

  /** Hang up for good. The document stays readable, for those who still look at it. */
  end(): void {
    this.#provider?.destroy();
    this.#provider = null;
    this.#channel = null;
    this.awareness.destroy();
    this.doc.off("update", this.#handleUpdate);
    this.doc.off("afterTransaction", this.#handleTransaction);
  }

  /** Keep the text as it is for the moment: what others write waits at the door. */
  hold(isOn: boolean): void {
    this.#held = isOn;
    if (!isOn) this.#channel?.release();
  }

  isHeld(): boolean {
    return this.#held;
  }

  delayMs(): number {
    return this.#owner.delayMs();
  }

  created(channel: RoomChannel): void {
    this.#channel = channel;
    this.#answeredServer = false;
    this.counter.lost();
  }

  admits(access: Access, epoch: string): boolean {
    return this.#owner.admits(this, access, epoch);
  }

  closed(closing: Closing): void {
    this.counter.lost();
    this.#owner.closed(this, closing);
  }

  sent(message: Uint8Array): void {
    if (!isSyncAnswer(message)) return;
    this.#answeredServer = true;
    this.#askMarker();
  }

  readonly #handleUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (this.#foreign.has(origin)) return;
    if (this.counter.unsaved === 0) this.#unsafeFrom = transaction.beforeState.get(this.doc.clientID) ?? 0;
    this.counter.change();
    this.#owner.counted(this);
    this.#askMarker();
  };

  readonly #handleTransaction = (transaction: Y.Transaction): void => {
    if (transaction.origin !== this.#provider || this.counter.unsaved === 0) return;
    const lines = takenWords(transaction, this.#owner.unsafeFrom());
    if (lines.length > 0) this.#owner.taken(this, lines);
  };

  #askMarker(): void {
    if (!this.#answeredServer || !this.isSynced || this.#channel === null) return;
    const marker = this.counter.ask();
    if (marker !== null) this.#channel.ask(markerMessage(marker));
  }

  #answered(marker: number): void {
    this.counter.answer(marker);
    if (this.counter.unsaved === 0) this.#tail.saved(this.doc);
    this.#owner.counted(this);
    this.#askMarker();
  }
}
