import type { HistogramReading } from "./exposition.ts";

/** Counts how long things took. */
export interface Histogram {
  observe(seconds: number): void;
  read(): HistogramReading;
}

export function createHistogram(bounds: readonly number[]): Histogram {
  const counts = bounds.map(() => 0);
  let count = 0;
  let sum = 0;
  return {
    observe(seconds) {
      const index = bounds.findIndex((bound) => seconds <= bound);
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
      count += 1;
      sum += seconds;
    },
    read: () => ({ bounds, counts: [...counts], count, sum }),
  };
}
