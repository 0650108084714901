import { isDeepStrictEqual } from "node:util";
import type { PresenceUser } from "../../extensions/wire/sync.ts";
import type { SyncLimits } from "./limits.ts";
import { type PresenceEntry, presenceMessage } from "./protocol.ts";

/** Whose presence it is. */
interface PresenceOwner {
  readonly userId: string;
}

interface Shown {
  readonly owner: PresenceOwner;
  clock: number;
  fields: Readonly<Record<string, unknown>>;
}

interface Gone {
  readonly userId: string;
  readonly clock: number;
  readonly at: number;
}

/** How long the clock of somebody who has left is remembered, so that they can come back: y-websocket clients forget after 30 s. */
const rememberedGoneMs = 120_000;
const gone = "null";
const maxClientId = 2 ** 32 - 1;

/**
 * Who is in a room, and where. A client shows itself only: its Yjs ids are bound to its session, its name is the server's. Changes are gathered and told to
 * all, also to those who made them, because a y-websocket client takes a room without messages for dead.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>();
  readonly #gone = new Map<number, Gone>();
  readonly #changed = new Set<number>();
  readonly #limits: SyncLimits;
  readonly #tell: (message: Uint8Array) => void;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | null = null;

  constructor(limits: SyncLimits, now: () => number, tell: (message: Uint8Array) => void) {
    this.#limits = limits;
    this.#now = now;
    this.#tell = tell;
  }

  /** Take what a session says of itself. Entries for ids of others are passed over: a client also repeats what it heard. */
  take(owner: PresenceOwner, entries: readonly PresenceEntry[], user: PresenceUser): void {
    for (const { client, clock, state } of entries) {
      if (client > maxClientId || clock > Number.MAX_SAFE_INTEGER / 2 || !this.#mayShow(owner, client, clock)) continue;
      const fields = this.#parse(state);
      if (fields === "bad") continue;
      const said = { owner, clock, fields: { ...fields, user } };
      if (fields === null) this.#remove(client);
      else if (this.#isRepeated(said, client)) this.#takeOver(client, owner);
      else this.#show(client, { ...said, clock: Math.max(clock, this.#lastClock(client) + 1) });
    }
  }

  leave(owner: PresenceOwner): void {
    for (const [client, shown] of this.#shown) if (shown.owner === owner) this.#remove(client);
  }

  /** A person's name or department has changed. */
  rename(userId: string, user: PresenceUser): void {
    for (const [client, shown] of this.#shown) {
      if (shown.owner.userId === userId) this.#show(client, { ...shown, clock: shown.clock + 1, fields: { ...shown.fields, user } });
    }
  }

  /** Everybody who is there, for one who comes in; null if nobody is. */
  everybody(): Uint8Array | null {
    return this.#shown.size === 0 ? null : presenceMessage([...this.#shown.keys()].map((client) => this.#entry(client)));
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #mayShow(owner: PresenceOwner, client: number, clock: number): boolean {
    const shown = this.#shown.get(client);
    // The same person comes back with the same id before the server has noticed that their old socket is gone.
    if (shown !== undefined) return shown.owner.userId === owner.userId;
    let own = 0;
    for (const other of this.#shown.values()) if (other.owner === owner) own += 1;
    return own < this.#limits.maxPresenceIds && !this.#isEcho(owner, own, client, clock);
  }

  /**
   * Whether a session only repeats what was told. A client repeats what it hears, also of another window of the same person; told again as news, that would be
   * repeated without end. A session that shows nothing yet may be that other window, come back before its old socket is gone.
   */
  #isRepeated({ owner, clock, fields }: Shown, client: number): boolean {
    const shown = this.#shown.get(client);
    if (shown === undefined || clock > shown.clock) return false;
    if (shown.owner !== owner && [...this.#shown.values()].some((other) => other.owner === owner)) return true;
    return clock === shown.clock && isDeepStrictEqual(fields, shown.fields);
  }

  /** A stock client repeats what it heard of others, also of one who has left meanwhile. That must not bring them back under its name. */
  #isEcho(owner: PresenceOwner, own: number, client: number, clock: number): boolean {
    const left = this.#gone.get(client);
    if (left === undefined) return false;
    return left.userId !== owner.userId || (own > 0 && clock < left.clock);
  }

  #parse(state: string): Readonly<Record<string, unknown>> | null | "bad" {
    if (Buffer.byteLength(state) > this.#limits.maxPresenceBytes) return "bad";
    try {
      const parsed: unknown = JSON.parse(state);
      if (parsed === null) return null;
      return typeof parsed === "object" && !Array.isArray(parsed) ? Object.fromEntries(Object.entries(parsed)) : "bad";
    } catch {
      // Not JSON: this client shows nothing, and nobody else is touched.
      return "bad";
    }
  }

  #lastClock(client: number): number {
    return this.#shown.get(client)?.clock ?? this.#gone.get(client)?.clock ?? -1;
  }

  /** Whoever shows nothing else now answers for what is shown, so that it goes when they leave. */
  #takeOver(client: number, owner: PresenceOwner): void {
    const shown = this.#shown.get(client);
    const isFree = [...this.#shown.values()].every((other) => other.owner !== owner);
    if (shown !== undefined && isFree) this.#shown.set(client, { ...shown, owner });
  }

  #show(client: number, shown: Shown): void {
    this.#shown.set(client, shown);
    this.#gone.delete(client);
    this.#changedNow(client);
  }

  #remove(client: number): void {
    const shown = this.#shown.get(client);
    if (shown === undefined) return;
    this.#shown.delete(client);
    this.#gone.set(client, { userId: shown.owner.userId, clock: shown.clock + 1, at: this.#now() });
    this.#changedNow(client);
  }

  #changedNow(client: number): void {
    this.#changed.add(client);
    this.#timer ??= setTimeout(() => this.#flush(), this.#limits.presenceWindowMs);
  }

  #flush(): void {
    this.#timer = null;
    const entries = [...this.#changed].map((client) => this.#entry(client));
    this.#changed.clear();
    this.#tell(presenceMessage(entries));
    for (const [client, { at }] of this.#gone) if (this.#now() - at > rememberedGoneMs) this.#gone.delete(client);
  }

  #entry(client: number): PresenceEntry {
    const shown = this.#shown.get(client);
    if (shown !== undefined) return { client, clock: shown.clock, state: JSON.stringify(shown.fields) };
    return { client, clock: this.#gone.get(client)?.clock ?? 0, state: gone };
  }
}
