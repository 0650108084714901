import * as Y from "yjs";
import { baseId } from "../../../extensions/suggestions/records.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { Author } from "../author.ts";
import { claimsOf, stampKey } from "./claims.ts";

/** So many are remembered; more, and only those are that the text still holds. */
const mostKnown = 50_000;

/**
 * All that is suggested in a section, and what was since it was loaded: an undo brings back what had gone, and it is still that person's act of then. Continuing,
 * copying and moving an act makes no new one, whatever carries it afterwards.
 */
export class KnownActs {
  readonly #live: Y.Doc;
  readonly #keys = new Set<string>();
  readonly #stamps = new Set<string>();
  /** Who uses a base id; the first of them if there are several. */
  readonly #users = new Map<string, string>();

  constructor(live: Y.Doc) {
    this.#live = live;
    this.#readAll();
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /**
   * Check that new pieces suggest nothing in the name of somebody else, nothing at a time when their author cannot have done it, and nothing under the id of
   * somebody else's act. Fails with `bad_update`.
   */
  check(items: readonly Y.Item[], { userId, since, until }: Author): void {
    for (const item of items) {
      for (const { key, stamp } of claimsOf(item)) {
        if (this.#keys.has(key)) continue;
        if (stamp?.user !== userId) throw new ReportError("bad_update", "The update makes a suggestion in the name of another person.");
        const user = this.#users.get(baseId(stamp.id));
        if (user !== undefined && user !== userId)
          throw new ReportError("bad_update", "The update makes a suggestion under the id of another person's.");
        if (this.#stamps.has(stampKey(stamp)) || (stamp.at >= since && stamp.at <= until)) continue;
        throw new ReportError("bad_update", "The update makes a suggestion at a time that is not now.");
      }
    }
  }

  /** Remember what new pieces suggest. */
  add(items: Iterable<Y.Item>): void {
    if (this.#keys.size > mostKnown) {
      for (const known of [this.#keys, this.#stamps, this.#users]) known.clear();
      this.#readAll();
    }
    for (const item of items) this.#keep(item);
  }

  #readAll(): void {
    for (const structs of this.#live.store.clients.values()) {
      for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) this.#keep(struct);
    }
  }

  #keep(item: Y.Item): void {
    for (const { key, stamp } of claimsOf(item)) {
      this.#keys.add(key);
      if (stamp === null) continue;
      this.#stamps.add(stampKey(stamp));
      const id = baseId(stamp.id);
      if (!this.#users.has(id)) this.#users.set(id, stamp.user);
    }
  }
}
