/** A thing of the old row and the thing of the new one that it became. */
export type Pair = readonly [before: number, after: number];

/** What a pair is worth; zero or less: the two can't be one. */
export type Worth = (before: number, after: number) => number;

/** More comparisons than this are not made: rows that differ over so much have next to nothing in common. */
const mostComparisons = 2_000_000;

/** The pairs, in order and none crossing another, that are worth most together. */
export function mostWorth(height: number, width: number, worth: Worth): readonly Pair[] {
  if (height * width > mostComparisons) return [];
  const row = width + 1;
  const best = new Float64Array((height + 1) * row);
  const worths = new Float64Array(height * width);
  for (let before = height - 1; before >= 0; before -= 1) {
    for (let after = width - 1; after >= 0; after -= 1) {
      const here = worth(before, after);
      worths[before * width + after] = here;
      const at = before * row + after;
      const unpaired = Math.max(best[at + row] ?? 0, best[at + 1] ?? 0);
      best[at] = here > 0 ? Math.max(unpaired, here + (best[at + row + 1] ?? 0)) : unpaired;
    }
  }
  const pairs: Pair[] = [];
  let [before, after] = [0, 0];
  while (before < height && after < width) {
    const at = before * row + after;
    const here = worths[before * width + after] ?? 0;
    // Taking a pair wherever it costs nothing lets what is equal pair as early as it can.
    if (here > 0 && best[at] === here + (best[at + row + 1] ?? 0)) pairs.push([before++, after++]);
    else if (best[at] === best[at + row]) before += 1;
    else after += 1;
  }
  return pairs;
}

/** `mostWorth`, with the things at both ends that are the same set aside first. In a long text these are nearly all. */
export function mostWorthWithin(height: number, width: number, isSame: (before: number, after: number) => boolean, worth: Worth): readonly Pair[] {
  const most = Math.min(height, width);
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(height - 1 - end, width - 1 - end)) end += 1;
  const inner = mostWorth(height - start - end, width - start - end, (before, after) => worth(before + start, after + start));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...inner.map(([before, after]): Pair => [before + start, after + start]),
    ...Array.from({ length: end }, (_, index): Pair => [height - end + index, width - end + index]),
  ];
}

/** What stands between two neighbouring pairs, or before the first and behind the last. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Go through two rows in order: what is between pairs, if anything, and the pairs. */
export function walkPairs(height: number, width: number, pairs: readonly Pair[], visit: { gap(gap: Gap): void; pair(pair: Pair): void }): void {
  let [from, newFrom] = [0, 0];
  const gap = (to: number, newTo: number): void => {
    if (to > from || newTo > newFrom) visit.gap({ from, to, newFrom, newTo });
  };
  for (const pair of pairs) {
    gap(...pair);
    visit.pair(pair);
    [from, newFrom] = [pair[0] + 1, pair[1] + 1];
  }
  gap(height, width);
}
