/** An open thread at its height on the paper, in pixels. */
export interface ThreadAtHeight {
  readonly id: string;
  readonly top: number;
}

export interface Bubble {
  readonly top: number;
  readonly threads: readonly string[];
}

/** One bubble for threads that stand closer than a bubble is high; none covers another. */
export function stackBubbles(places: readonly ThreadAtHeight[], height: number): readonly Bubble[] {
  const bubbles: { top: number; threads: string[] }[] = [];
  for (const { id, top } of places.toSorted((one, other) => one.top - other.top)) {
    const last = bubbles.at(-1);
    if (last !== undefined && top < last.top + height) last.threads.push(id);
    else bubbles.push({ top, threads: [id] });
  }
  return bubbles;
}
