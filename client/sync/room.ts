import { fromBase64, toBase64 } from "lib0/buffer";
import { schemaVersion } from "../../extensions/schema.ts";
import { type Access, allows } from "../../extensions/wire/access.ts";
import type { ErrorCode } from "../../extensions/wire/errors.ts";
import { backoffMs } from "./backoff.ts";
import type { Closing } from "./closing.ts";
import type { RoomHandle, RoomState } from "./connection.ts";
import type { CopyStamp, LocalCopies, LocalCopy } from "./localCopies.ts";
import { reactions } from "./reaction.ts";
import type { RecoveredTexts } from "./recoveredTexts.ts";
import type { ReportSocket } from "./reportSocket.ts";
import { Rescue } from "./rescue.ts";
import { type Link, roomStateOf } from "./roomStateOf.ts";
import { SharedText, type TextOwner } from "./sharedText.ts";
import { linesWrittenBy } from "./textLines.ts";
import type { UnsavedNote, UnsavedNotes } from "./unsavedNotes.ts";

/** `soon`: the reader must see it at once. `later`: a count went up. */
export type Urgency = "soon" | "later";

export interface RoomOptions {
  readonly room: string;
  /** Empty for the report's own room. */
  readonly sectionId: string;
  readonly sectionTitle: () => string;
  readonly socket: ReportSocket;
  readonly copies: LocalCopies;
  readonly notes: UnsavedNotes;
  readonly recovered: RecoveredTexts;
  readonly changed: (urgency: Urgency) => void;
}

/** A room that is not back after this long counts as cut off. */
const reopenGraceMs = 2_000;
/** So many times in a row without success a room is asked to come again; then what it brings must be what the server can't take. */
const mostReopenings = 5;
const noteDelayMs = 400;

/** One room of the report through all that happens to it: its shared text, the copy in this browser, what is unsaved, and what becomes of refused words. */
export class Room implements TextOwner {
  readonly room: string;
  readonly #options: RoomOptions;
  #text: SharedText;
  #copy: LocalCopy | null = null;
  #stamp: CopyStamp | null = null;
  /** What was kept in this browser is in the text. */
  #loaded = false;
  #access: Access | null = null;
  #link: Link = { state: "opening" };
  #generation = 0;
  #startedAt = Date.now();
  /** Since when a text that was kept in this browser stands in for the server's; null: there was none. */
  #keptSince: number | null = null;
  /** How often in a row the server closed the room without a sync in between. */
  #failures = 0;
  #freshSinceRefusal = false;
  readonly #rescues: Rescue[] = [];
  #inherited: UnsavedNote = {};
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  #handle: RoomHandle;
  /** The room is refused and its words are in the recovery store: nothing here waits to be saved any more. */
  #gaveUp = false;
  #ended = false;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.room = options.room;
    this.#text = new SharedText(this);
    this.#handle = this.#makeHandle({ state: "opening" });
    void this.#begin(this.#text);
  }

  /** Changes that are not known to be on the server's disk, now. */
  get unsaved(): number {
    return this.#gaveUp ? 0 : this.#text.unsaved;
  }

  /** Since when the server does not take this room's changes, though the line may be up; null: it does, or the room is just being opened. */
  get cutSince(): number | null {
    return this.#link.state === "cut" ? this.#link.since : null;
  }

  get text(): SharedText {
    return this.#text;
  }

  /** A snapshot; the same object until something in it changes. */
  handle(): RoomHandle {
    const current = this.#state();
    const known = this.#handle;
    if (known.generation !== this.#generation || !sameState(known.current, current)) this.#handle = this.#makeHandle(current);
    return this.#handle;
  }

  /** Rights have changed: a room that was refused for want of them is worth another try. */
  reconsider(): void {
    if (this.#link.state !== "refused") return;
    if (this.#link.reason === "not_found" || this.#link.reason === "forbidden" || this.#link.reason === "not_yours")
      this.#startAfresh(Promise.resolve());
  }

  /** Write down at once how many changes are unsaved, and the last of them; the page may be about to close. */
  flush(): void {
    this.#writeNote(true);
  }

  end(): void {
    this.flush();
    this.#ended = true;
    clearTimeout(this.#graceTimer);
    for (const rescue of this.#rescues) rescue.end();
    this.#text.end();
    this.#copy?.close();
  }

  // What the text asks and tells -------------------------------------------------------------------------------------------

  delayMs(): number {
    return this.#failures <= 1 ? 0 : backoffMs(this.#failures - 2, Math.random);
  }

  admits(text: SharedText, access: Access, epoch: string): boolean {
    if (text !== this.#text || !this.#loaded) return false;
    const stamp: CopyStamp = { epoch: `${schemaVersion}.${epoch}`, access };
    if (this.#stamp !== null && this.#stamp.epoch !== stamp.epoch) {
      // The room began a new life, for example from a backup: the two texts must not meet, or every sentence would stand there twice. Its writers keep
      // what the backup lacks; a newer schema alone brings the same words back.
      const fromBackup = this.#stamp.epoch.split(".")[0] === String(schemaVersion);
      this.#replace("conflict", text.unsaved > 0 || (fromBackup && allows(access, "suggest")));
      return false;
    }
    // What was written directly and may only be suggested by now is for the server to tell apart.
    if (!allows(access, "suggest") && text.unsaved > 0) {
      this.#replace("section_locked", true);
      return false;
    }
    if (this.#stamp === null) this.#takeUpTails(stamp.epoch);
    this.#stamp = stamp;
    this.#access = access;
    this.#copy?.stamp(stamp);
    this.#options.changed("soon");
    return true;
  }

  synced(text: SharedText): void {
    if (text !== this.#text) return;
    this.#failures = 0;
    this.#freshSinceRefusal = false;
    clearTimeout(this.#graceTimer);
    this.#link = { state: "synced" };
    for (const rescue of this.#rescues) rescue.compare(text.doc);
    this.#options.changed("soon");
  }

  counted(text: SharedText): void {
    if (text !== this.#text) return;
    this.#noteTimer ??= setTimeout(() => this.#writeNote(false), noteDelayMs);
    this.#options.changed(text.unsaved <= 1 ? "soon" : "later");
  }

  unsafeFrom(): ReadonlyMap<number, number> {
    return this.#unsafeFrom();
  }

  taken(text: SharedText, lines: readonly string[]): void {
    if (text !== this.#text) return;
    const { recovered, sectionId, sectionTitle } = this.#options;
    recovered.settle({
      id: crypto.randomUUID(),
      sectionId,
      sectionTitle: sectionTitle(),
      at: Date.now(),
      reason: "conflict",
      text: lines.join("\n"),
    });
  }

  closed(text: SharedText, { reason }: Closing): void {
    if (text !== this.#text || this.#link.state === "refused") return;
    if (reason === null) {
      this.#cut();
      return;
    }
    this.#failures += 1;
    const reaction = reactions[reason];
    if (reaction === "replace") this.#replace(reason, true);
    else if (reaction === "refuse") this.#refuse(reason);
    else if (reaction === "wait") this.#cut();
    else if (this.#failures > mostReopenings) this.#replace("bad_update", true);
    else this.#reopen();
  }

  // ---------------------------------------------------------------------------------------------------------------------

  async #begin(text: SharedText): Promise<void> {
    const { copies, notes, socket, room } = this.#options;
    const copy = copies.open(room, text.doc);
    this.#copy = copy;
    text.ignoreOrigin(copy.origin);
    // The room is asked for at once; its answer waits for the copy.
    text.connect(socket);
    const stamp = await copy.loaded;
    if (this.#ended || text !== this.#text) {
      copy.close();
      return;
    }
    this.#stamp = stamp;
    this.#keptSince = stamp === null ? null : this.#startedAt;
    this.#access = stamp?.access ?? this.#access;
    this.#inherited = notes.read(room);
    text.counter.inherit(total(this.#inherited));
    if (stamp !== null) this.#takeUpTails(stamp.epoch);
    this.#loaded = true;
    text.ready();
    this.#options.changed("soon");
  }

  #cut(): void {
    clearTimeout(this.#graceTimer);
    if (this.#link.state !== "cut") this.#link = { state: "cut", since: Date.now() };
    this.#options.changed("soon");
  }

  #reopen(): void {
    if (this.#link.state !== "synced") return;
    this.#link = { state: "reopening" };
    this.#graceTimer = setTimeout(() => {
      if (this.#link.state === "reopening") this.#cut();
    }, reopenGraceMs);
  }

  /** Give the text up for a fresh one from the server. With `rescue`, its words are kept first. */
  #replace(reason: ErrorCode, rescue: boolean): void {
    if (this.#freshSinceRefusal && this.#text.unsaved === 0) {
      // Even an untouched text is refused: trying on would go round in circles.
      this.#refuse(reason);
      return;
    }
    this.#freshSinceRefusal = true;
    if (rescue) this.#rescue(reason);
    this.#startAfresh(this.#forget());
  }

  #refuse(reason: ErrorCode): void {
    clearTimeout(this.#graceTimer);
    this.#link = { state: "refused", reason };
    this.#text.end();
    if (reason === "not_found" || reason === "forbidden" || reason === "not_yours") {
      // No longer this reader's to keep, except for their own words.
      if (this.#text.unsaved > 0) this.#rescue(reason).settleWith(linesWrittenBy(this.#text.doc, this.#unsafeFrom()));
      this.#gaveUp = true;
      void this.#forget();
    }
    this.#options.changed("soon");
  }

  #rescue(reason: ErrorCode): Rescue {
    const { recovered, sectionId, sectionTitle } = this.#options;
    const rescue = new Rescue(
      recovered,
      { sectionId, title: sectionTitle, at: Date.now(), reason, isOfOldText: reason === "conflict" },
      this.#text.doc,
    );
    this.#rescues.push(rescue);
    return rescue;
  }

  /** Empty the copy in this browser. If that fails, the room goes on without one. */
  async #forget(): Promise<void> {
    this.#options.notes.write(this.room, { ...zeroed(this.#inherited), [this.#text.doc.clientID]: { count: 0, from: 0 } });
    this.#inherited = {};
    const copy = this.#copy;
    this.#copy = null;
    this.#stamp = null;
    await copy?.forget();
  }

  #startAfresh(forgotten: Promise<void>): void {
    clearTimeout(this.#noteTimer);
    this.#noteTimer = undefined;
    clearTimeout(this.#graceTimer);
    const old = this.#text;
    const fresh = new SharedText(this);
    this.#text = fresh;
    this.#loaded = false;
    this.#keptSince = null;
    this.#generation += 1;
    this.#link = { state: "opening" };
    this.#startedAt = Date.now();
    this.#gaveUp = false;
    old.end();
    this.#options.changed("soon");
    void forgotten.then(
      () => this.#begin(fresh),
      // The copy could not be emptied. Opening it again would bring the refused words back into the text.
      () => {
        this.#loaded = true;
        fresh.connect(this.#options.socket);
      },
    );
  }

  #unsafeFrom(): ReadonlyMap<number, number> {
    const inherited = Object.entries(this.#inherited).map(([client, { from }]) => [Number(client), from] as const);
    return new Map([...inherited, [this.#text.doc.clientID, this.#text.unsafeFrom]]);
  }

  /** Words that an earlier page wrote down while it was closed. */
  #takeUpTails(epoch: string): void {
    for (const { tail } of Object.values(this.#inherited)) {
      if (tail?.epoch === epoch) this.#text.takeUp(fromBase64(tail.update));
    }
  }

  #writeNote(withTail: boolean): void {
    clearTimeout(this.#noteTimer);
    this.#noteTimer = undefined;
    if (this.#ended || this.#gaveUp) return;
    const { unsaved, doc, unsafeFrom } = this.#text;
    const own = Math.max(0, unsaved - total(this.#inherited));
    const inherited = unsaved === 0 ? zeroed(this.#inherited) : this.#inherited;
    const tail = withTail && own > 0 && this.#stamp !== null ? { epoch: this.#stamp.epoch, update: toBase64(this.#text.lately()) } : undefined;
    this.#options.notes.write(this.room, { ...inherited, [doc.clientID]: { count: own, from: unsafeFrom, tail } });
    if (unsaved === 0) this.#inherited = {};
  }

  #state(): RoomState {
    const { socket } = this.#options;
    return roomStateOf({
      link: this.#link,
      line: socket.state,
      access: this.#access,
      unsaved: this.unsaved,
      keptSince: this.#keptSince,
    });
  }

  #makeHandle(current: RoomState): RoomHandle {
    const { doc, awareness } = this.#text;
    return { room: this.room, sectionId: this.#options.sectionId, doc, awareness, generation: this.#generation, current };
  }
}

const total = (note: UnsavedNote): number => Object.values(note).reduce((sum, { count }) => sum + count, 0);

const zeroed = (note: UnsavedNote): UnsavedNote => Object.fromEntries(Object.keys(note).map((client) => [client, { count: 0, from: 0 }]));

function sameState(one: RoomState, other: RoomState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
