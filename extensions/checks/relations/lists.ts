import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { canAdd, sameKind } from "../numbers/units.ts";
import { type Opener, openersOf } from "./openers.ts";

/** A number that may be a part of a total. `optional`: it may also belong to the part in front of it, or to nothing. */
export interface Part {
  readonly number: Placed;
  readonly optional: boolean;
}

/** How a list of parts is opened: `closed` by "gồm" or "cụ thể", `open` by "trong đó", `bare` by a sign only, `lines` by a colon with a line for each, `note` in a footnote. */
export type ListKind = "closed" | "open" | "bare" | "lines" | "note";

/** Numbers that stand as parts behind an opener, and the numbers that could be their total, the likeliest first. */
export interface PartList {
  readonly kind: ListKind;
  readonly totals: readonly Placed[];
  readonly parts: readonly Part[];
  /** The words of the list, to look for "…" and the like. */
  readonly words: string;
  /** Whether the total stands in another sentence, and whether a part is told without a number. */
  readonly far: boolean;
  readonly gaps: boolean;
}

const known = new WeakMap<Reading, readonly PartList[]>();

/** Every list of parts of a passage that has at least two of them and a number that could be their total. Several rules ask; it is read once. */
export function listsOf(reading: Reading): readonly PartList[] {
  const lists = known.get(reading) ?? readLists(reading);
  known.set(reading, lists);
  return lists;
}

function readLists(reading: Reading): readonly PartList[] {
  const lists: PartList[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const opener of openersOf(reading, sentence)) {
      const list = listBehind(reading, index, sentence, opener);
      if (list !== null) lists.push(list);
    }
    const note = noteList(reading, sentence);
    if (note !== null) lists.push(note);
  }
  return lists.filter(({ parts, totals }) => parts.length >= 2 && totals.length > 0);
}

function listBehind(reading: Reading, index: number, sentence: Sentence, opener: Opener): PartList | null {
  const near = totalsBefore(sentence, opener);
  const atEnd = reading.lower.slice(opener.end, sentence.end).trim() === "";
  if (atEnd) {
    const lines = linesBehind(reading, sentence.paragraph);
    const totals = near.length > 0 ? near : earlierNumbers(reading, index);
    return lines === null ? null : { kind: "lines", totals, ...lines, far: near.length === 0 };
  }
  if (opener.bare && !isBareOpener(reading, sentence, opener, near)) return null;
  const startsSentence = /^[\s\-+*•]*$/u.test(reading.lower.slice(sentence.start, opener.start));
  if (near.length === 0 && !startsSentence) return null;
  const totals = near.length > 0 ? near : earlierNumbers(reading, index);
  const inScope = sentence.numbers.filter(({ start, kind }) => kind === "count" && start >= opener.end && start < opener.scopeEnd);
  const level = inScope.filter(({ depth }) => depth === opener.innerDepth);
  // "công an (20 người), dân quân (35 người)": every part in brackets of its own.
  const numbers = level.length === 0 ? inScope.filter(({ depth }) => depth === opener.innerDepth + 1) : level;
  return {
    kind: opener.open ? "open" : opener.bare ? "bare" : "closed",
    totals,
    parts: partsOf(reading, numbers, likelyTotal(totals, numbers)),
    words: reading.lower.slice(opener.end, opener.scopeEnd),
    far: near.length === 0,
    gaps: false,
  };
}

/** The nearest number that what follows can be added to: `1.127 đối tượng với 712 triệu đồng, trong đó …` may go on with people. */
const likelyTotal = (totals: readonly Placed[], numbers: readonly Placed[]): Placed | undefined =>
  totals.find((total) => numbers.every(({ unit }) => unit !== null && sameKind(total.unit, unit))) ?? totals[0];

/** A colon between a label and its number opens nothing; one behind a number and its words does, a bracket always. */
function isBareOpener({ lower }: Reading, sentence: Sentence, opener: Opener, totals: readonly Placed[]): boolean {
  if (opener.bracket) return true;
  const [total] = totals;
  if (total === undefined) return false;
  const between = lower.slice(total.unitEnd, opener.start);
  if (/[;()]|(?<!\p{L})(?:tăng|giảm|còn|đạt)(?!\p{L})/u.test(between)) return false;
  const isLabel = sentence.numbers.some(({ start }) => /^[\s¤]*$/u.test(lower.slice(opener.end, start)) && start >= opener.end);
  return !(isLabel && between.includes(","));
}

function totalsBefore({ numbers }: Sentence, { start, outerDepth, scopeStart }: Opener): readonly Placed[] {
  return numbers.filter((one) => one.kind !== "percent" && one.start < start && one.start >= scopeStart && one.depth === outerDepth).toReversed();
}

/** The numbers of the two sentences before, outside of brackets, the nearest first; not across more than one line. */
function earlierNumbers({ sentences }: Reading, index: number): readonly Placed[] {
  const here = sentences[index];
  const found: Placed[] = [];
  for (const one of sentences.slice(Math.max(0, index - 2), index).toReversed()) {
    if (here === undefined || here.paragraph - one.paragraph > 1) break;
    found.push(...one.numbers.filter(({ kind, depth }) => kind === "count" && depth === 0).toReversed());
  }
  return found;
}

const noPart = /(?<!\p{L})(?:tăng|giảm|so với|vượt|kế hoạch|dự toán|tổng|tổng cộng|tổng số|cùng kỳ|bình quân|mức|đơn giá)(?:\s\p{L}+){0,3}\s*$/u;
const maybePart = /(?<!\p{L})(?:trong đó|riêng|còn lại|còn|đang|chưa|nhưng)(?!\p{L})/u;
const maybeSubset = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/u;

/** A plan is no part, unless documents are counted and it is one of their kinds: `Quyết định 98; Kế hoạch 25`. */
const isNoPart = ({ lead }: Placed, total: Placed | undefined): boolean =>
  noPart.test(lead) && !(total?.unit?.key === "văn bản" && lead.trim() === "kế hoạch");

/** `Bắc thơm 7: 180 ha`: a name that ends with a number. */
const isLabel = (lower: string, { unit, end }: Placed): boolean => unit === null && /^\s?:/.test(lower.slice(end, end + 2));

const lastPart = /(?<!\p{L})và(?:\s\p{L}+){0,3}\s*$/u;

/** One number a segment, if it can be added to the total; what stands behind a second "trong đó" may belong to the part in front of it. */
function partsOf({ lower }: Reading, numbers: readonly Placed[], total: Placed | undefined): readonly Part[] {
  const parts: Part[] = [];
  let subset = false;
  let closed = false;
  let segment = -1;
  for (const number of numbers) {
    if (number.from === segment || isLabel(lower, number) || !canAdd(total?.unit ?? null, number.unit) || isNoPart(number, total)) continue;
    const previous = parts.at(-1)?.number;
    const words = lower.slice(previous?.unitEnd ?? number.from, number.start);
    if (previous !== undefined && maybeSubset.test(words)) subset = true;
    if (/;/.test(words) && !maybeSubset.test(words)) subset = false;
    // "318 hồ sơ đất đai và 204 hồ sơ hộ tịch; giải quyết 1.377": what follows the last part by a semicolon is another sentence's.
    closed ||= parts.length > 1 && lastPart.test(lower.slice(parts.at(-2)?.number.unitEnd, previous?.start)) && /;/.test(words);
    segment = number.from;
    parts.push({ number, optional: subset || closed || (parts.length > 0 && maybePart.test(words)) });
  }
  return parts;
}

const lineMark = /^\s*(?<mark>(?:[-+*•–]\s*)+|[a-zđ]\)|\d+[.)])\s*/iu;

/** The list whose items are the lines below a line that ends with a colon. Lines of a deeper mark belong to the item above them. */
function linesBehind(reading: Reading, paragraph: number): Pick<PartList, "parts" | "words" | "gaps"> | null {
  const { paragraphs } = reading.passage;
  const numbers: Placed[] = [];
  let mark: string | null = null;
  let gaps = false;
  let words = "";
  const opening = markOf(paragraphs[paragraph]?.text ?? "");
  for (let index = paragraph + 1; index < paragraphs.length; index += 1) {
    const line = paragraphs[index]?.text ?? "";
    const own = markOf(line);
    if (own === null || own === opening) break;
    mark ??= own;
    if (own !== mark) continue;
    words += `${line.toLowerCase()}\n`;
    const first = reading.sentences.find((sentence) => sentence.paragraph === index);
    const number = first?.numbers.find(({ depth, kind }) => depth === 0 && kind === "count");
    if (number === undefined) gaps = true;
    else numbers.push(number);
  }
  return mark === null ? null : { parts: numbers.map((number) => ({ number, optional: false })), words, gaps };
}

const markOf = (line: string): string | null => {
  const mark = lineMark.exec(line)?.groups?.["mark"]?.trim();
  return mark === undefined ? null : mark.replace(/\d+/, "1").replace(/[a-zđ]/iu, "a");
};

const noteMark = /^\s*(?<mark>[¹²³⁴⁵⁶⁷⁸⁹])/u;

/** The parts in a footnote; their total is the number in front of its mark. */
function noteList(reading: Reading, sentence: Sentence): PartList | null {
  const { lower, sentences } = reading;
  const mark = noteMark.exec(lower.slice(sentence.start, sentence.end))?.groups?.["mark"];
  if (mark === undefined) return null;
  const place = [...lower.matchAll(new RegExp(mark, "gu"))].map(({ index }) => index).find((index) => index < sentence.start || index > sentence.end);
  if (place === undefined) return null;
  const home = sentences.find(({ start, end }) => start <= place && place < end);
  const totals = home?.numbers.filter(({ kind, start, depth }) => kind === "count" && start < place && depth === 0).toReversed() ?? [];
  const numbers = sentence.numbers.filter(({ kind, depth }) => kind === "count" && depth === 0);
  return {
    kind: "note",
    totals,
    parts: partsOf(reading, numbers, totals[0]),
    words: lower.slice(sentence.start, sentence.end),
    far: true,
    gaps: false,
  };
}
