import { canonicalOf, compare, type Decimal, distance, minus, plus, sumOf } from "../../figures/decimal.ts";
import type { Finding, FindingType, Fix, Severity } from "../finding.ts";
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

const digitsEnd = (text: string): number => /^[\d.,]*/.exec(text)?.[0].length ?? 0;

/** A number that should be another one. The finding stands on its digits, without a scale word behind them (`8.955` of `8.955 triệu`). */
export function wrongNumber(reading: Reading, number: Placed, right: Decimal, fault: Pick<Fault, "rule" | "type" | "severity" | "message">): Finding {
  return findingOf(reading, { ...fault, ...otherNumber(reading, number, right) });
}

/** Where another number is printed in the place of one, and how; empty if it cannot be. */
function otherNumber({ text }: Reading, number: Placed, right: Decimal): Pick<Fault, "start" | "end" | "expected"> {
  const end = number.start + digitsEnd(text.slice(number.start, number.end));
  const printed = right.units < 0n ? "" : printedLike(number, right);
  const isScaled = number.style.kind === "digits" && (number.style.power > 0 || number.kind === "ratio");
  const expected = isScaled ? printed.slice(0, digitsEnd(printed)) : printed;
  return { start: number.start, end: isScaled ? end : number.end, expected };
}

/** A number that another one is worked out of: added to it, or taken off. */
export interface Term {
  readonly number: Placed;
  readonly sign: 1 | -1;
}

export const added = (numbers: readonly Placed[]): readonly Term[] => numbers.map((number) => ({ number, sign: 1 }));
export const takenOff = (numbers: readonly Placed[]): readonly Term[] => numbers.map((number) => ({ number, sign: -1 }));

/** So many other numbers may be at fault that each is offered; of more nobody knows which. */
const mostOffered = 3;

/**
 * The finding of a number that its terms make wrong, with a fix more for each term that one slip of a finger explains as well: either the total is wrong, or one of its parts.
 * `right`: what the terms make.
 */
export function orOneOf(reading: Reading, finding: Finding, wrong: Placed, right: Decimal, terms: readonly Term[]): Finding {
  const gap = minus(right, wrong.value);
  const others = terms.flatMap(({ number, sign }): readonly Fix[] => {
    const value = sign > 0 ? minus(number.value, gap) : plus(number.value, gap);
    if (number.kind !== "count" || number.start === wrong.start || value.units <= 0n || !oneSlipApart(number.value, value)) return [];
    const { start, end, expected } = otherNumber(reading, number, value);
    return expected === "" || expected === reading.text.slice(start, end) ? [] : [{ start, end, replacement: expected }];
  });
  return others.length > mostOffered ? finding : { ...finding, fixes: [...finding.fixes, ...others] };
}

export const sumOfNumbers = (numbers: readonly Placed[]): Decimal => sumOf(numbers.map(({ value }) => value));

/** `3.882 + 7.233 = 11.115, văn bản ghi 11.015; lệch 100`, all in the scale of the number that is compared. */
export function sumInWords(parts: readonly Placed[], sum: Decimal, stated: Placed): string {
  const terms = parts.map(({ value }) => shownIn(stated, value)).join(" + ");
  return `${terms} = ${shownIn(stated, sum)}, văn bản ghi ${shownIn(stated, stated.value)}; lệch ${shownIn(stated, distance(sum, stated.value))}`;
}

/** ` triệu đồng`: the unit behind an amount that `shownIn` printed; empty if there is none. */
export function unitInWords({ style, unit }: Placed): string {
  const power = style.kind === "compound" ? 6 : style.kind === "digits" ? style.power : 0;
  return `${scaleNames[power] ?? ""}${unit === null ? "" : ` ${unit.key}`}`;
}

const scaleNames: Readonly<Record<number, string>> = { 3: " nghìn", 6: " triệu", 9: " tỷ" };

/** What a rule of relations found, and every number that it read as belonging together; `numbers[0]` is the one at fault. */
export interface Judged {
  readonly finding: Finding;
  readonly numbers: readonly Placed[];
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

function digitsAt(value: Decimal, scale: number): string {
  const [whole = "", fraction = ""] = canonicalOf(value).split(".");
  return `${whole}${fraction.padEnd(scale, "0")}`;
}
