import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

/** One of several ways to write one thing: where it stands, and how the same is printed in another way; null if nobody can say. */
export interface Way {
  readonly pattern: RegExp;
  readonly as: (printed: string, way: number) => string | null;
}

interface Stand {
  readonly place: number;
  readonly start: number;
  readonly printed: string;
  readonly way: number;
}

/** So many of the rarer ways are spoken of: more are a habit, and the writer knows by then. */
const mostSaid = 5;

/** What a report mostly writes in another way. Of two that are as frequent the earlier one in `ways` stays. */
export function rarerWays(
  readings: readonly Reading[],
  rule: string,
  ways: readonly Way[],
  message: (printed: string, right: string | null) => string,
): readonly FoundIn[] {
  const stands = ways.flatMap(({ pattern }, way) =>
    readings.flatMap(({ text }, place) => [...text.matchAll(pattern)].map(({ index, 0: printed }): Stand => ({ place, start: index, printed, way }))),
  );
  const counts = ways.map((_, way) => stands.filter((stand) => stand.way === way).length);
  const main = counts.indexOf(Math.max(...counts));
  const rare = stands.filter(({ way }) => way !== main).toSorted((one, other) => one.place - other.place || one.start - other.start);
  return rare.slice(0, mostSaid).flatMap(({ place, start, printed, way }) => {
    const reading = readings[place];
    const right = ways[main]?.as(printed, way) ?? null;
    return reading === undefined ? [] : [{ place, finding: hintAt(reading, rule, start, printed, right ?? "", message(printed, right)) }];
  });
}
