import type { Change } from "../../extensions/suggestions/change.ts";
import type { SectionView } from "../../extensions/wire/http.ts";

/** A change of the report and the section it stands in. */
export interface PlacedChange {
  readonly section: SectionView;
  readonly change: Change;
}

/** The next or previous change from a place, around the ends. `on`: the place is the change at the index itself, else it stands before it. */
export function neighbour<Placed>(
  all: readonly Placed[],
  { index, on }: { readonly index: number; readonly on: boolean },
  direction: -1 | 1,
): Placed | undefined {
  const from = direction === 1 ? (on ? index + 1 : index) : index - 1;
  return all[(from + all.length) % Math.max(all.length, 1)];
}
