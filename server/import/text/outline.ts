import { headingSplit, shortSentence, wordsOf } from "../../../extensions/reading/text/headings.ts";
import { type Rich, readInline, trimRich } from "../../../extensions/reading/text/inline.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { isCapitals, isTitle } from "../../../extensions/reading/text/sentences.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { articlesOf } from "./articles.ts";

/** An item of the outline with the paragraphs that stand below it. `lead`: the text behind a run-in title, null if the title has its own line. */
export interface OutlineItem {
  readonly level: 1 | 2;
  readonly printed: string;
  readonly title: Rich;
  readonly lead: Rich | null;
  readonly line: number;
  readonly paragraphs: readonly SourceParagraph[];
}

interface Outline {
  readonly opening: readonly SourceParagraph[];
  readonly items: readonly OutlineItem[];
}

interface Start {
  readonly index: number;
  readonly level: 1 | 2;
  /** How many paragraphs the heading takes: two for `Phần I` with its title below. */
  readonly taken: number;
}

/** Divide the paragraphs into the articles of a decision, or into parts (`I.`, `A.`, `Phần I`) and sections (`1.`); what stands before the first is the opening. */
export function outlineOf(paragraphs: readonly SourceParagraph[], warn: Warn): Outline {
  const articles = articlesOf(paragraphs);
  if (articles !== null) return articles;
  const parts = partStarts(paragraphs);
  const starts = [
    ...sectionStarts(paragraphs, 0, parts[0]?.index ?? paragraphs.length, warn),
    ...parts.flatMap((part, position) => [
      part,
      ...sectionStarts(paragraphs, part.index + part.taken, parts[position + 1]?.index ?? paragraphs.length, warn),
    ]),
  ];
  if (starts.length === 0)
    warn("outline_missing", paragraphs[0]?.line ?? null, "Không thấy đề mục nào (I., 1., …); toàn bộ lời văn được giữ ở phần mở đầu.");
  return {
    opening: paragraphs.slice(0, starts[0]?.index ?? paragraphs.length),
    items: starts.map((start, position) => itemAt(paragraphs, start, starts[position + 1]?.index ?? paragraphs.length)),
  };
}

function itemAt(paragraphs: readonly SourceParagraph[], start: Start, end: number): OutlineItem {
  const first = paragraphs[start.index];
  const words = first === undefined ? { text: "", bold: [] } : wordsOf(first);
  const below = start.taken > 1 ? paragraphs[start.index + 1] : undefined;
  const split = isCapitals(words.text) ? null : headingSplit(words);
  const lead = split?.runIn === true ? split.titleEnd : null;
  const title = below === undefined ? (lead === null ? words : trimRich(words, 0, lead)) : readInline(below.text);
  return {
    level: start.level,
    printed: first?.mark?.printed ?? "",
    title,
    lead: lead === null ? null : trimRich(words, lead),
    line: first?.line ?? 1,
    paragraphs: paragraphs.slice(start.index + start.taken, end),
  };
}

function partStarts(paragraphs: readonly SourceParagraph[]): Start[] {
  const starts: Start[] = [];
  let roman = 0;
  let letter = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { mark } = paragraph;
    if (mark === null) continue;
    const rich = wordsOf(paragraph);
    const words = rich.text;
    if (mark.kind === "namedPart") {
      const below = paragraphs[index + 1];
      const titled = words === "" && below !== undefined && below.mark === null && isTitle(readInline(below.text).text);
      if (words === "" || isTitle(words)) {
        starts.push({ index, level: 1, taken: titled ? 2 : 1 });
        roman = 0;
      }
    } else if (mark.kind === "letterPart" || (mark.kind === "part" && letter > 0 && letterValue(mark.printed) === letter + 1 && isCapitals(words))) {
      const value = letterValue(mark.printed);
      if (value !== letter + 1 || !(isCapitals(words) || (isTitle(words) && value > 1))) continue;
      starts.push({ index, level: 1, taken: 1 });
      letter = value;
      roman = 0;
    } else if (mark.kind === "part") {
      const expected = mark.value === roman + 1;
      if (!(expected ? headingSplit(rich) !== null || isCapitals(words) || shortSentence(words) : isCapitals(words) && isTitle(words))) continue;
      starts.push({ index, level: 1, taken: 1 });
      roman = mark.value;
    }
  }
  return starts;
}

const letterValue = (printed: string): number => printed.charCodeAt(0) - 64;

interface Candidate {
  readonly index: number;
  readonly value: number;
  readonly titled: boolean;
  readonly runIn: boolean;
  /** Whether the next paragraph is the next number: then it has no text of its own. */
  readonly bare: boolean;
}

/** Which of the numbered lines between two parts are sections, and which count something inside a section. */
function sectionStarts(paragraphs: readonly SourceParagraph[], from: number, to: number, warn: Warn): Start[] {
  const candidates = candidatesIn(paragraphs, from, to);
  const starts: Start[] = [];
  // Numbered lines with nothing below any of them are a list.
  if (candidates.every(({ bare, index, runIn }) => !runIn && (bare || index === to - 1))) return starts;
  let expected = 1;
  let inner = 0;
  for (const [position, candidate] of candidates.entries()) {
    const isExpected = candidate.value === expected;
    const continuesInner = inner > 0 && candidate.value === inner + 1;
    const restarts = !isExpected && candidate.value === 1;
    if (!isExpected && (restarts || continuesInner)) {
      inner = candidate.value;
      continue;
    }
    const short = !candidate.titled && isExpected && !candidate.bare && shortSentence(words(paragraphs, candidate.index).text);
    if (!candidate.titled && !short) {
      if (candidate.bare || continuesInner) inner = candidate.value;
      continue;
    }
    if (continuesInner && isExpected && !closesInner(candidates, position, expected)) {
      inner = candidate.value;
      continue;
    }
    // Out of order: only a line that is nothing but a title.
    if (!isExpected && (candidate.bare || words(paragraphs, candidate.index).text.length > 100)) continue;
    if (!isExpected) {
      const line = paragraphs[candidate.index]?.line ?? null;
      warn("section_out_of_order", line, `Mục này in số ${candidate.value}, theo thứ tự phải là ${expected}.`);
    }
    starts.push({ index: candidate.index, level: 2, taken: 1 });
    expected = candidate.value + 1;
    inner = 0;
  }
  return starts;
}

function candidatesIn(paragraphs: readonly SourceParagraph[], from: number, to: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = from; index < to; index += 1) {
    const mark = paragraphs[index]?.mark;
    if (mark?.kind !== "number") continue;
    const rich = words(paragraphs, index);
    const next = index + 1 < to ? paragraphs[index + 1]?.mark : undefined;
    const split = headingSplit(rich);
    const runIn = split?.runIn === true;
    candidates.push({
      index,
      value: mark.value,
      titled: split !== null,
      runIn,
      bare: !runIn && next?.kind === "number" && next.value === mark.value + 1,
    });
  }
  return candidates;
}

/**
 * A number that both goes on counting inside a section and is the next section's: it is the section if it has text of its own and no later line
 * claims the same number.
 */
function closesInner(candidates: readonly Candidate[], position: number, expected: number): boolean {
  const candidate = candidates[position];
  if (candidate === undefined || candidate.bare) return false;
  const later = candidates.slice(position + 1, position + 200).find(({ titled, value }) => titled && (value === expected || value === expected + 1));
  return later === undefined || later.value === expected + 1;
}

const words = (paragraphs: readonly SourceParagraph[], index: number): Rich => {
  const paragraph = paragraphs[index];
  return paragraph === undefined ? { text: "", bold: [] } : wordsOf(paragraph);
};
