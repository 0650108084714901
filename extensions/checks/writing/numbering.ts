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
  let before: Heading | null = null;
  return headingsOf(reading).flatMap((heading) => {
    const wanted = wantedBehind(before, heading);
    before = heading;
    if (wanted === null || wanted === heading.printed) return [];
    return [hintAt(reading, "numbering-gap", heading.at, heading.printed, "", `Số thứ tự đề mục không liên tục: ở đây lẽ ra là “${wanted}”.`)];
  });
}

function headingsOf({ passage }: Reading): readonly Heading[] {
  return passage.paragraphs.flatMap(({ start, text }) => {
    const groups = typed.exec(text)?.groups;
    const printed = groups?.["number"] ?? "";
    // "3 tổ dân phố đã họp" begins with a number too; one level without a mark behind it is no heading.
    if (groups === undefined || (!printed.includes(".") && groups["end"] === "")) return [];
    const roman = /^[IVX]/u.test(printed);
    const path = roman ? [fromRoman(printed)] : printed.split(".").map(Number);
    return [{ at: start + text.indexOf(printed), printed, roman, path }];
  });
}

function fromRoman(printed: string): number {
  const values = [...printed].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

/** The number that should stand in the place of a heading's; null if nothing in front of it tells. */
function wantedBehind(before: Heading | null, { roman, path, printed }: Heading): string | null {
  const last = path.at(-1) ?? 1;
  const parents = path.slice(0, -1);
  const numberOf = (value: number): string => [...parents, value].join(".");
  if (before === null || roman) return null;
  if (before.roman) return path.length === 1 ? numberOf(1) : null;
  if (path.length > before.path.length) {
    const isChild = parents.every((number, at) => number === before.path[at]) && parents.length === before.path.length;
    return isChild && last !== 1 ? numberOf(1) : null;
  }
  const sibling = before.path[path.length - 1] ?? 0;
  const isSibling = parents.every((number, at) => number === before.path[at]);
  if (!isSibling || last === 1) return null;
  return last === sibling + 1 ? printed : numberOf(sibling + 1);
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
