/** Where on the desk a bubble stands, in pixels. */
interface BubblePlace {
  readonly top: number;
  readonly left: number;
  /** Whether the paper's margin has no room for a whole one. */
  readonly isNarrow: boolean;
}

/** An open thread at its height on the paper. */
export interface ThreadAtHeight extends BubblePlace {
  readonly id: string;
}

export interface Bubble extends BubblePlace {
  readonly threads: readonly string[];
}

/** One bubble for threads that stand closer than a bubble is high; none covers another. */
export function stackBubbles(places: readonly ThreadAtHeight[], height: number): readonly Bubble[] {
  const bubbles: (BubblePlace & { threads: string[] })[] = [];
  for (const { id, ...place } of places.toSorted((one, other) => one.top - other.top)) {
    const last = bubbles.at(-1);
    if (last !== undefined && place.top < last.top + height) last.threads.push(id);
    else bubbles.push({ ...place, threads: [id] });
  }
  return bubbles;
}
