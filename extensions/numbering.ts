import type { ContentNode, SectionContent } from "./sectionContent.ts";

/** The letters of points in Vietnamese order (decree 30/2020, appendix I, II.6.d): `đ` follows `d`; `f`, `j`, `w`, `z` do not occur. */
export const pointLetters = "abcdđeghiklmnopqrstuvxy";

/** What numbering needs to know of an outline item: its kind, its level (1 is `I.`, 2 is `1.`) and a fixed number, if the paper prints one out of order. */
export interface NumberedItem {
  readonly id: string;
  readonly kind: "letterhead" | "opening" | "part" | "section" | "closing" | "annex";
  readonly level: 1 | 2;
  readonly number: string;
}

/** 1 → `I`. For 1 to 3999; a report has far fewer parts. */
export function roman(value: number): string {
  const numerals: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [size, numeral] of numerals) {
    while (rest >= size) {
      text += numeral;
      rest -= size;
    }
  }
  return text;
}

/** `I` → 1; null for what is not a Roman numeral. */
export function romanValue(text: string): number | null {
  if (!/^[IVXLCDM]+$/.test(text)) return null;
  for (let value = 1; value < 200; value += 1) if (roman(value) === text) return value;
  return null;
}

/** 1 → `a`, 5 → `đ`, 24 → `aa`. */
export function pointLetter(position: number): string {
  let rest = position;
  let text = "";
  while (rest > 0) {
    const index = (rest - 1) % pointLetters.length;
    text = (pointLetters[index] ?? "") + text;
    rest = Math.floor((rest - 1) / pointLetters.length);
  }
  return text;
}

/** As the fixed number of one section of level 2: it and all others that count are articles, `Điều 1.`, counted through the whole document. */
export const articleSign = "Điều";

/** Whether a printed number is an article's. */
export const isArticle = (number: string): boolean => /^Điều \d/u.test(number);

/** What stands above annexes, one after the other: `Phụ lục` for a single one, `Phụ lục I`, `Phụ lục II` for several (decree 30/2020, appendix I, III.1). */
class AnnexLabels {
  private readonly several: boolean;
  private count = 0;

  constructor(annexes: number) {
    this.several = annexes > 1;
  }

  next(): string {
    this.count += 1;
    return this.several ? `Phụ lục ${roman(this.count)}` : "Phụ lục";
  }
}

/** The printed number of each outline item by its id, with its full stop (`I.`, `3.`, `Điều 2.`); letterhead, opening and closing have none. */
export function numberOutline(items: readonly NumberedItem[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const labels = new AnnexLabels(items.filter(({ kind }) => kind === "annex").length);
  const hasArticles = items.some(({ number }) => number === articleSign);
  let part = 0;
  let section = 0;
  for (const item of items) {
    if (item.kind === "annex") {
      numbers.set(item.id, item.number === "" ? labels.next() : item.number);
    } else if (item.kind !== "part" && item.kind !== "section") {
      numbers.set(item.id, "");
    } else if (item.level === 1) {
      part = item.number === "" ? part + 1 : (romanValue(item.number.replace(/\.$/, "")) ?? part);
      if (!hasArticles) section = 0;
      numbers.set(item.id, item.number === "" ? `${roman(part)}.` : item.number);
    } else {
      const counts = item.number === "" || item.number === articleSign;
      section = counts ? section + 1 : (lastInteger(item.number) ?? section);
      numbers.set(item.id, counts ? `${hasArticles ? `${articleSign} ` : ""}${section}.` : item.number);
    }
  }
  return numbers;
}

/**
 * The printed numbers of a section's headings, in document order (one entry per heading that stands directly in the text).
 * `sectionNumber` is the section's own printed number (`3.` or `I.`): headings of level 3 in section `3.` are `3.1`, `3.2`; in section `I.`
 * level 2 counts `1.`, `2.` and level 3 goes below it. A fixed number is printed as it is, and counting goes on from it.
 */
export function numberHeadings(sectionNumber: string, content: SectionContent): readonly string[] {
  const printed: string[] = [];
  let second = 0;
  let third = 0;
  let fourth = 0;
  const base = /^\d/.test(sectionNumber) ? sectionNumber.replace(/\.$/, "") : "";
  for (const node of content.content ?? []) {
    if (node.type !== "heading") continue;
    const level = headingLevel(node);
    const fixed = String(node.attrs?.["number"] ?? "");
    if (level === 2) {
      second = fixed === "" ? second + 1 : (lastInteger(fixed) ?? second);
      third = 0;
      fourth = 0;
      printed.push(fixed === "" ? `${second}.` : fixed);
    } else if (level === 3) {
      third = fixed === "" ? third + 1 : (lastInteger(fixed) ?? third);
      fourth = 0;
      const parent = base !== "" ? base : second > 0 ? String(second) : "";
      printed.push(fixed === "" ? (parent === "" ? `${third}.` : `${parent}.${third}`) : fixed);
    } else {
      const position = pointLetters.indexOf(fixed.replace(/[).]$/, ""));
      fourth = fixed === "" ? fourth + 1 : position >= 0 && fixed.length <= 2 ? position + 1 : fourth;
      printed.push(fixed === "" ? `${pointLetter(fourth)})` : fixed);
    }
  }
  return printed;
}

function headingLevel(node: ContentNode): 2 | 3 | 4 {
  const level = node.attrs?.["level"];
  return level === 2 || level === 4 ? level : 3;
}

function lastInteger(text: string): number | null {
  const digits = /(\d+)\D*$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
