import * as Y from "yjs";
import { ReportError } from "../../extensions/wire/errors.ts";

type SharedType = Y.AbstractType<unknown>;

/** Two things that are further apart than this are looked up in a list of all that stands in their parent. */
const nearby = 64;

/**
 * Holds the new items of one transaction to what they say they stand beside: it lies in the same parent, and in that order. Otherwise Yjs would put them where
 * it depends on how a document happens to be cut into pieces, which is not the same place for everybody.
 */
export class Neighbours {
  readonly #store: Y.Doc["store"];
  readonly #places = new Map<SharedType, ReadonlyMap<Y.Item, number>>();

  constructor(store: Y.Doc["store"]) {
    this.#store = store;
  }

  /** Fails with `bad_update`. */
  check(item: Y.Item, parent: SharedType): void {
    const [left, right] = [item.origin, item.rightOrigin].map((id) => (id === null ? null : this.#neighbour(id, item, parent)));
    // Under a name stands one value after the other, each in the place of the one before.
    if (item.parentSub !== null || !left || !right) return;
    if (!this.#isBefore(left, item, parent) || !this.#isBefore(item, right, parent)) throw misplaced();
  }

  #neighbour(id: Y.ID, { parentSub }: Y.Item, parent: SharedType): Y.Item | null {
    const neighbour: unknown = Y.getItem(this.#store, id);
    if (!(neighbour instanceof Y.Item)) return null;
    if (neighbour.parent !== parent || neighbour.parentSub !== parentSub) throw misplaced();
    return neighbour;
  }

  #isBefore(one: Y.Item, other: Y.Item, parent: SharedType): boolean {
    let at = one.right;
    for (let step = 0; at !== null && step < nearby; step += 1) {
      if (at === other) return true;
      at = at.right;
    }
    if (at === null) return false;
    const places = this.#placesIn(parent);
    return (places.get(one) ?? 0) < (places.get(other) ?? 0);
  }

  #placesIn(parent: SharedType): ReadonlyMap<Y.Item, number> {
    const known = this.#places.get(parent);
    if (known !== undefined) return known;
    const places = new Map<Y.Item, number>();
    for (let at = parent._start; at !== null; at = at.right) places.set(at, places.size);
    this.#places.set(parent, places);
    return places;
  }
}

const misplaced = () => new ReportError("bad_update", "The update puts something where it cannot stand.");
