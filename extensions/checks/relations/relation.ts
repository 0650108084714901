import { canonicalOf, compare, type Decimal, equal, minus, plus, sumOf } from "../../figures/decimal.ts";
import type { Finding, FindingType, Severity } from "../finding.ts";
import { printedLike, shownIn } from "../numbers/print.ts";
import type { Placed, Reading } from "../numbers/reading.ts";

/** What a rule says of a stretch of the text. */
export interface Fault {
  readonly rule: string;
  readonly type: FindingType;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly message: string;
}

/** A finding with the one fix that puts the stretch right; without a fix if nobody can say what is right. */
export function findingOf({ text }: Reading, { start, end, expected, ...fault }: Fault): Finding {
  const printed = text.slice(start, end);
  return { ...fault, start, end, printed, expected, fixes: expected === "" ? [] : [{ start, end, replacement: expected }] };
}

/** A number that should be another one. */
export function wrongNumber(
  reading: Reading,
  number: Placed,
  right: Decimal,
  fault: Pick<Fault, "rule" | "type" | "severity" | "message">,
): Finding {
  return findingOf(reading, { ...fault, start: number.start, end: number.end, expected: right.units < 0n ? "" : printedLike(number, right) });
}

export const valuesOf = (numbers: readonly Placed[]): readonly Decimal[] => numbers.map(({ value }) => value);

export const sumOfNumbers = (numbers: readonly Placed[]): Decimal => sumOf(valuesOf(numbers));

/** `3.882 + 7.233 = 11.115, văn bản ghi 11.015; lệch 100`, all in the scale of the number that is compared. */
export function sumInWords(parts: readonly Placed[], sum: Decimal, stated: Placed): string {
  const terms = parts.map(({ value }) => shownIn(stated, value)).join(" + ");
  const gap = minus(sum, stated.value);
  const apart = gap.units < 0n ? minus(stated.value, sum) : gap;
  return `${terms} = ${shownIn(stated, sum)}, văn bản ghi ${shownIn(stated, stated.value)}; lệch ${shownIn(stated, apart)}`;
}

/** Whether one slip of a finger makes one number of the other: a digit that is another, missing or too many, or two changed places. */
export function oneSlipApart(one: Decimal, other: Decimal): boolean {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [digitsAt(one, scale), digitsAt(other, scale)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let fromEnd = 0;
  while (fromEnd < short.length - from && short[short.length - 1 - fromEnd] === long[long.length - 1 - fromEnd]) fromEnd += 1;
  const [shortRest, longRest] = [short.slice(from, short.length - fromEnd), long.slice(from, long.length - fromEnd)];
  if (longRest.length <= 1) return true;
  return shortRest.length === 2 && longRest.length === 2 && shortRest[0] === longRest[1] && shortRest[1] === longRest[0];
}

/** Whether a slip in the total or in one of the parts explains that they do not agree. */
export function slipExplains(total: Decimal, parts: readonly Decimal[]): boolean {
  const sum = sumOf(parts);
  if (oneSlipApart(total, sum)) return true;
  const gap = minus(total, sum);
  return parts.some((part) => {
    const right = plus(part, gap);
    return right.units >= 0n && oneSlipApart(part, right);
  });
}

/** Whether the sum is at least `percent` percent of the total, and the total at least `percent` percent of the sum. */
export function within(total: Decimal, sum: Decimal, percent: number): boolean {
  const share = (value: Decimal): Decimal => ({ units: value.units * BigInt(percent), scale: value.scale + 2 });
  return compare(sum, share(total)) >= 0 && compare(total, share(sum)) >= 0;
}

/** The longest run at the start of the numbers whose sum is the total; 0 if there is none. */
export function fittingRun(total: Decimal, numbers: readonly Placed[]): number {
  let best = 0;
  let sum: Decimal | null = null;
  for (const [index, { value }] of numbers.entries()) {
    sum = sum === null ? value : plus(sum, value);
    if (equal(sum, total)) best = index + 1;
  }
  return best;
}

function digitsAt(value: Decimal, scale: number): string {
  const [whole = "", fraction = ""] = canonicalOf(value).split(".");
  return `${whole}${fraction.padEnd(scale, "0")}`;
}
