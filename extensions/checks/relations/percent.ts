import { canonicalOf, type Decimal, equal, minus, percentage } from "../../figures/decimal.ts";
import { groupedDecimal } from "../../figures/formatFigure.ts";
import { messages } from "../messages.ts";
import { printIn } from "../numbers/print.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { type Judged, wrongNumber } from "./relation.ts";

/** A part of a whole, and the numbers of the text that they were read from. */
export interface Pair {
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly numbers: readonly Placed[];
}

export const pairOf = (part: Placed, whole: Placed): Pair => ({ part: part.value, whole: whole.value, numbers: [part, whole] });

/** Whether the printed percentage is that of the pair: rounded half up, or with the further digits cut off. */
export function fits(percent: Placed, { part, whole }: Pair): "rounded" | "cut" | null {
  const right = percentage(part, whole, percent.value.scale);
  if (right === null) return null;
  return equal(right.rounded, percent.value) ? "rounded" : equal(right.cut, percent.value) ? "cut" : null;
}

/** Of several pairs the one whose percentage comes nearest to the printed one. */
export function nearest(percent: Placed, pairs: readonly Pair[]): Pair | undefined {
  const gap = (pair: Pair): number => {
    const right = percentage(pair.part, pair.whole, percent.value.scale);
    if (right === null) return Number.POSITIVE_INFINITY;
    return Math.abs(Number(canonicalOf(minus(right.rounded, percent.value))));
  };
  return pairs.toSorted((one, other) => gap(one) - gap(other))[0];
}

const shown = (value: Decimal): string => groupedDecimal(canonicalOf(value));

/** The finding that the percentage is not that of the pair, or that it was cut off instead of rounded. Null if the pair has none. */
export function judgedPercent(reading: Reading, percent: Placed, pair: Pair, rule: string): Judged | null {
  const right = percentage(pair.part, pair.whole, percent.value.scale);
  if (right === null) return null;
  const how = fits(percent, pair);
  if (how === "rounded") return null;
  const words = [shown(pair.part), shown(pair.whole), printIn(percent.style, right.rounded), reading.text.slice(percent.start, percent.end)] as const;
  const message = how === "cut" ? messages.cutRatio(...words) : messages.ratio(...words);
  const severity = how === "cut" ? "warning" : "error";
  return { finding: wrongNumber(reading, percent, right.rounded, { rule, type: "ratio", severity, message }), numbers: [percent, ...pair.numbers] };
}
