import { readMark } from "../../../extensions/reading/text/marks.ts";
import { endsSentence, startsLower } from "../../../extensions/reading/text/sentences.ts";
import type { SourceLine } from "./sourceText.ts";

/**
 * How the source breaks its lines: at `width` characters, with `gap` empty lines between two lines of one paragraph. Null: one line, one paragraph.
 * `exact`: the width is counted in characters, so that a line ends only where the next word has no room; else it was measured in print.
 */
export interface Wrapping {
  readonly width: number;
  readonly gap: number;
  readonly exact: boolean;
}

/** A text with longer lines than this does not break its lines by hand. */
const widestWrap = 140;
const fewestPairs = 3;
/** In a text with fewer pairs of lines, no line may be longer than a line of print. */
const widestPrint = 100;
/** In a text that is not wrapped most lines end as sentences or items do. */
const unendedShare = 0.5;
/** Nearly all lines of a text wrapped by counting characters are full; titles without a number are the rest. */
const exactShare = 0.85;
const widthSpread = 4;
/** A shorter line is a title, a line of the head or the end of a paragraph. */
const shortestFullLine = 45;

/** Find out whether every line of about 80 characters was broken by the program that the text was copied from. */
export function wrappingOf(lines: readonly SourceLine[]): Wrapping | null {
  return wrappingWithGap(lines, 0) ?? wrappingWithGap(lines, 1);
}

function wrappingWithGap(lines: readonly SourceLine[], gap: number): Wrapping | null {
  const unended: (readonly [number, number])[] = [];
  const lengths: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.gap !== gap || readMark(next.text) !== null || /\S\t/.test(line.text)) continue;
    const length = line.text.trim().length;
    if (length < shortestFullLine) continue;
    lengths.push(length);
    if (!endsSentence(line.text)) unended.push([length, firstWord(next.text).length]);
  }
  if (lengths.length === 0 || unended.length / lengths.length < unendedShare) return null;
  lengths.sort((one, other) => one - other);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  // A few longer lines were never broken: links, rows of tables.
  const width = longest <= usual + widthSpread ? longest : usual;
  const lowerStarts = lines.filter((line) => line.gap === gap && startsLower(line.text)).length;
  if (width > widestWrap || (gap > 0 && lowerStarts < lengths.length * unendedShare)) return null;
  const full = unended.filter(([length, word]) => length + 1 + word > width).length;
  if (lengths.length < fewestPairs && (full < unended.length || gap > 0 || lines.some(({ text }) => text.length > widestPrint))) return null;
  return { width, gap, exact: full >= unended.length * exactShare };
}

/** Whether the line was broken because the next word had no room. */
export function isFull(line: string, next: string, wrapping: Wrapping): boolean {
  return hasNoRoom(line, next, wrapping) || (!wrapping.exact && !endsSentence(line) && line.trim().length >= wrapping.width * 0.62);
}

/** Whether the next word had no room behind the line, counted in characters. */
export const hasNoRoom = (line: string, next: string, wrapping: Wrapping): boolean =>
  line.trim().length + 1 + firstWord(next).length > wrapping.width;

const firstWord = (text: string): string => /^\s*(\S+)/.exec(text)?.[1] ?? "";
