import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

/** A typed number of a heading: `II` is [2], `3.2` is [3, 2]. */
interface Heading {
  readonly at: number;
  readonly printed: string;
  readonly roman: boolean;
  readonly path: readonly number[];
}

const typed = /^\s*(?<number>[IVX]+|\d{1,2}(?:\.\d{1,2}){0,3})(?<end>[.)]?)\s+(?=["“]?\p{Lu})/u;
const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * Headings whose typed numbers leave one out or come twice: `1.2` without `1.1`, `3.` behind `1.` (decree 30/2020/NĐ-CP, annex I, II.6.đ: in order).
 * Numbers that the page counts itself are no words of the text.
 */
export function numberingGaps(reading: Reading): readonly Finding[] {
  const seen = new Map<string, Set<number>>();
  let isFirst = true;
  return headingsOf(reading).flatMap(({ at, printed, roman, path }) => {
    if (roman) seen.clear();
    const wanted = roman || isFirst ? null : wantedIn(seen, path);
    isFirst = false;
    if (!roman) remember(seen, path);
    if (wanted === null) return [];
    return [hintAt(reading, "numbering-gap", at, printed, "", `Số thứ tự đề mục không liên tục: ở đây lẽ ra là “${wanted}”.`)];
  });
}

const parentOf = (path: readonly number[]): string => path.slice(0, -1).join(".");

/** The number that should stand in the place of a heading's; null if it is a first one or goes on one of those in front. */
function wantedIn(seen: ReadonlyMap<string, ReadonlySet<number>>, path: readonly number[]): string | null {
  const last = path.at(-1) ?? 1;
  const siblings = seen.get(parentOf(path)) ?? new Set();
  if (last <= 1 || siblings.has(last - 1)) return null;
  return [...path.slice(0, -1), Math.max(0, ...siblings) + 1].join(".");
}

function remember(seen: Map<string, Set<number>>, path: readonly number[]): void {
  const siblings = seen.get(parentOf(path)) ?? new Set();
  seen.set(parentOf(path), siblings.add(path.at(-1) ?? 1));
}

function headingsOf({ passage }: Reading): readonly Heading[] {
  return passage.paragraphs.flatMap(({ start, text }) => {
    const groups = typed.exec(text)?.groups;
    const printed = groups?.["number"] ?? "";
    // "3 tổ dân phố đã họp" begins with a number too; one level without a mark behind it is no heading, and `1)` is an item.
    if (groups === undefined || groups["end"] === ")" || (!printed.includes(".") && groups["end"] === "")) return [];
    const roman = /^[IVX]/u.test(printed);
    const path = roman ? [fromRoman(printed)] : printed.split(".").map(Number);
    return [{ at: start + text.indexOf(printed), printed, roman, path }];
  });
}

function fromRoman(printed: string): number {
  const values = [...printed].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

const most = 25;

/** A line that reads as a heading, among numbered ones and without a number, whose words the next paragraph takes up (convention). */
export function unnumberedHeadings(reading: Reading): readonly Finding[] {
  const { paragraphs } = reading.passage;
  const isNumbered = paragraphs.some(({ text }) => /^\s*\d+\.\d+/u.test(text));
  return paragraphs.flatMap(({ start, text }, place) => {
    const words = text.trim();
    const next = paragraphs[place + 1]?.text ?? "";
    const count = words.split(/\s+/u).length;
    if (!isNumbered || count < 4 || count > most || typed.test(text) || !/^\p{Lu}/u.test(words) || !/[\p{L}]$/u.test(words)) return [];
    const tail = words.split(/\s+/u).slice(-6).join(" ").toLowerCase();
    if (words === words.toUpperCase() || !next.toLowerCase().includes(tail) || next.split(/\s+/u).length <= count) return [];
    const first = words.split(/\s+/u).slice(0, 6).join(" ");
    const at = start + text.indexOf(first);
    return [hintAt(reading, "heading-without-number", at, first, "", "Dòng này như một đề mục nhưng không có số thứ tự.")];
  });
}
