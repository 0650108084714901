import type { StepMap } from "@tiptap/pm/transform";

/** Places from `from` up to `to` that an edit left alone: each stands `shift` further in the text behind it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** What the steps of an edit left alone, in order. Empty: nothing is known of the edit. */
export type Survivors = readonly Stretch[];

export const nothingKnown: Survivors = [];

/** What is left of a text after these steps. */
export const survivorsOf = (maps: readonly StepMap[]): Survivors =>
  maps.reduce<Survivors>(
    (stretches, map) => stretches.flatMap((stretch) => cut(stretch, map)),
    [{ from: 0, to: Number.POSITIVE_INFINITY, shift: 0 }],
  );

function cut(stretch: Stretch, map: StepMap): readonly Stretch[] {
  const parts: Stretch[] = [];
  let { from } = stretch;
  let shift = stretch.shift;
  map.forEach((oldStart, oldEnd, _newStart, newEnd) => {
    const start = Math.min(Math.max(oldStart - stretch.shift, from), stretch.to);
    const end = Math.min(Math.max(oldEnd - stretch.shift, from), stretch.to);
    if (start > from) parts.push({ from, to: start, shift });
    from = end;
    shift = stretch.shift + newEnd - oldEnd;
  });
  if (from < stretch.to) parts.push({ from, to: stretch.to, shift });
  return parts;
}

/** Where what stood at a place stands now; null: it is gone, or nothing is known of it. */
export function placeAfter(survivors: Survivors, place: number): number | null {
  let low = 0;
  let high = survivors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((survivors[middle]?.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const stretch = survivors[low];
  return stretch === undefined || place < stretch.from ? null : place + stretch.shift;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How much of a range of the old text stands in a range of the new one. */
export function overlap(survivors: Survivors, before: Range, after: Range): number {
  let shared = 0;
  for (const { from, to, shift } of survivors) {
    if (from >= before.to) break;
    const start = Math.max(from, before.from, after.from - shift);
    const end = Math.min(to, before.to, after.to - shift);
    if (end > start) shared += end - start;
  }
  return shared;
}
