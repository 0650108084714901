import * as Y from "yjs";
import { noLateChanges } from "../../extensions/cutOff/figureChanges.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { reportRoot } from "../../extensions/wire/sync.ts";
import { type ReportLog, reportRoomKey } from "../domain/updateLogs.ts";
import type { Author } from "./author.ts";
import type { Tally } from "./counters.ts";
import { Differences } from "./differences.ts";
import { type Inspection, inspectUpdate } from "./inspect.ts";
import type { SyncLimits } from "./limits.ts";
import { Mirror, type Tried } from "./mirror.ts";
import { Presence } from "./presence.ts";
import { updateMessage } from "./protocol.ts";
import type { RoomState } from "./roomState.ts";
import { SharedMessage } from "./sharedMessage.ts";

/** A session as its room sees it. */
export interface Member {
  readonly userId: string;
  /** A broadcast. A member that cannot take it now asks for the difference later. */
  deliver(message: SharedMessage): void;
  deliverPresence(message: SharedMessage): void;
}

/** What an update did besides changing words. */
type Merged = Omit<Tried, "changes">;

/** What a room asks of the report it belongs to. */
export interface RoomKeeper {
  readonly log: ReportLog;
  readonly limits: SyncLimits;
  readonly tally: Tally;
  now(): number;
  /** Something was appended to the log. */
  grown(): void;
  /** What is in memory is not on disk and will not be. */
  failed(error: unknown): void;
}

const nothingNew: Inspection = { adds: false, removes: "nothing", isPlain: true, claims: [] };
/** Longer updates are not kept to be known again. */
const maxOldNewsBytes = 256 * 1024;

/** One shared document and the sessions in it. Nothing leaves it, to others or as "saved", before it is on disk. */
export class Room {
  readonly key: string;
  readonly presence: Presence;
  /** How many hold it open; kept by `OpenReports`. */
  holders = 0;
  readonly #keeper: RoomKeeper;
  readonly #document: Y.Doc;
  readonly #owners: Map<number, string>;
  readonly #mirror: Mirror;
  readonly #differences: Differences;
  readonly #members = new Set<Member>();
  /** When each person first left. A person may have left with one browser and gone on working there without a line, and with another later. */
  readonly #left = new Map<string, number>();
  /** Changes that the members have not been told, oldest first; the first `#durable` of them are on disk. */
  #untold: { readonly update: Uint8Array; readonly from: Member | null }[] = [];
  #durable = 0;
  /** Whose update is being applied just now; null again once the change it makes was seen: what Yjs tidies up after it is nobody's, and new to its author too. */
  #source: Member | null = null;
  /** What is being applied just now was not tried on the mirror. */
  #isUntried = false;
  #saved: Promise<void> = Promise.resolve();
  #isTelling = false;
  /** An update that told nothing new. It never will: what is here stays here. After a break many clients send the same. */
  #oldNews: Uint8Array | null = null;
  #dropped = false;

  constructor(key: string, keeper: RoomKeeper, { document, owners }: RoomState) {
    this.key = key;
    this.#keeper = keeper;
    this.#document = document;
    this.#owners = owners;
    this.#mirror = new Mirror(document, keeper.limits.maxNesting);
    this.#differences = new Differences(document);
    this.presence = new Presence(keeper.limits, keeper.now, (told) => {
      const message = new SharedMessage(told);
      for (const member of this.#members) member.deliverPresence(message);
    });
    document.on("update", (update: Uint8Array) => this.#changed(update));
  }

  get epoch(): string {
    return this.#keeper.log.epoch;
  }

  get members(): ReadonlySet<Member> {
    return this.#members;
  }

  join(member: Member): void {
    this.#members.add(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
    if (!this.#left.has(member.userId)) this.#left.set(member.userId, this.#keeper.now());
    this.presence.leave(member);
  }

  /** What an update would do. Fails as `inspectUpdate` does. */
  inspect(update: Uint8Array, userId: string): Inspection {
    if (this.#oldNews !== null && Buffer.compare(this.#oldNews, update) === 0) return nothingNew;
    const { limits } = this.#keeper;
    const inspection = inspectUpdate(update, { document: this.#document, owners: this.#owners, userId, limits });
    const isOld = !inspection.adds && inspection.removes === "nothing";
    if (isOld && update.length <= maxOldNewsBytes) this.#oldNews = update.slice();
    return inspection;
  }

  /** Merge an update that was inspected. Gives what it decides of suggestions, and what it corrects late. Fails as `Mirror.try` does, and then nothing has changed. */
  merge(member: Member, update: Uint8Array, inspection: Inspection, author: Author): Merged {
    // What somebody who may only suggest writes is never plain.
    const isPlain = inspection.isPlain && !author.suggests;
    const { changes, ...merged } = isPlain ? { changes: [update], decisions: [], late: noLateChanges } : this.#mirror.try(update, author);
    for (const client of inspection.claims) this.#owners.set(client, member.userId);
    this.#isUntried = isPlain;
    this.#apply(changes, member);
    return merged;
  }

  /** When that person first left the room since it is in memory, in milliseconds since 1970; undefined if that is not known. */
  leftAt(userId: string): number | undefined {
    return this.#left.get(userId);
  }

  /** Change a section's text from the server's side. Resolves when it is on disk. */
  async rewrite(write: (root: Y.XmlFragment, twin: Y.Doc) => void): Promise<void> {
    this.#refuseIfDropped();
    const { changes, client } = this.#mirror.change(write);
    if (changes.length > 0) this.#owners.set(client, "");
    this.#apply(changes, null);
    await this.durable();
  }

  /** Show the public view of the report, in the report's own room. */
  publish(json: string): void {
    const root = this.#document.getMap(reportRoot);
    if (this.#dropped || this.key !== reportRoomKey || root.get(reportRoot) === json) return;
    this.#owners.set(this.#document.clientID, "");
    this.#document.transact(() => root.set(reportRoot, json));
  }

  /** Look at the text. What `look` gives is true of what is on disk when this resolves. */
  async read<Result>(look: (document: Y.Doc) => Result): Promise<Result> {
    this.#refuseIfDropped();
    const result = look(this.#document);
    await this.durable();
    return result;
  }

  /** What the room has and a client with that state vector has not, as the answer to its question; to be sent only when `durable` resolves. Fails with `bad_update`. */
  answerTo(vector: Uint8Array): SharedMessage {
    return this.#differences.answer(vector);
  }

  /** The same as an update that was not asked for. */
  differenceTo(vector: Uint8Array): SharedMessage {
    return new SharedMessage(updateMessage(this.#differences.since(vector)));
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#document);
  }

  /** The state vector of what the members have been told. */
  toldVector(): Uint8Array {
    const told = Y.decodeStateVector(this.stateVector);
    for (const { update } of this.#untold) {
      for (const [client, from] of Y.parseUpdateMeta(update).from) told.set(client, Math.min(told.get(client) ?? from, from));
    }
    return Y.encodeStateVector(told);
  }

  /** Resolves when everything that the room holds now is on disk; fails if it will not be. Entries of a log come to the disk in their order, so the last one tells. */
  durable(): Promise<void> {
    return this.#saved;
  }

  snapshot(): Promise<void> {
    return this.#keeper.log.snapshot(this.key, () => {
      this.#refuseIfDropped();
      return { state: Y.encodeStateAsUpdate(this.#document), owners: this.#owners };
    });
  }

  /** Take the room out of use; its document may hold what is not on disk. */
  drop(): void {
    this.#dropped = true;
    this.presence.stop();
    this.#document.destroy();
  }

  #apply(changes: readonly Uint8Array[], from: Member | null): void {
    this.#source = from;
    try {
      for (const change of changes) Y.applyUpdate(this.#document, change);
    } catch (error) {
      // It passed the mirror, so this is a fault of ours: what is in memory cannot be trusted, what is on disk can.
      this.#keeper.failed(error);
      throw error;
    } finally {
      this.#source = null;
      this.#isUntried = false;
    }
  }

  #changed(update: Uint8Array): void {
    const { log, tally, now, grown, failed } = this.#keeper;
    const from = this.#source;
    this.#source = null;
    this.#differences.forget();
    if (this.#isUntried) this.#mirror.follow(update);
    this.#untold.push({ update, from });
    const at = now();
    tally.updates += 1;
    tally.updateBytes += update.length;
    tally.unsaved += 1;
    this.#saved = log.append({ room: this.key, userId: from?.userId ?? "", at, update });
    this.#saved.then(
      () => {
        tally.unsaved -= 1;
        tally.saved(now() - at);
        this.#durable += 1;
        this.#schedule();
        grown();
      },
      (error: unknown) => {
        tally.unsaved -= 1;
        if (!this.#dropped) failed(error);
      },
    );
  }

  /** Once for all that came to the disk in one write: every entry of it is counted before this turn's next step. */
  #schedule(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    this.#isTelling = false;
    const told = this.#untold.slice(0, this.#durable);
    const first = told[0];
    if (first === undefined || this.#dropped) return;
    const message = new SharedMessage(updateMessage(told.length === 1 ? first.update : Y.mergeUpdates(told.map(({ update }) => update))));
    const only = told.every(({ from }) => from === first.from) ? first.from : null;
    for (const member of this.#members) if (member !== only) member.deliver(message);
    this.#untold = this.#untold.slice(told.length);
    this.#durable -= told.length;
    this.#keeper.tally.broadcasts += 1;
  }

  #refuseIfDropped(): void {
    if (this.#dropped) throw new ReportError("storage_full", "The room is being loaded again; nothing of this was saved.");
  }
}
