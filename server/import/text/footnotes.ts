import { mostNotes, noteChar } from "../../../extensions/reading/text/inline.ts";
import { readMark } from "../../../extensions/reading/text/marks.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { endsSentence } from "../../../extensions/reading/text/sentences.ts";
import type { SourceLine } from "./sourceText.ts";
import { isFull, type Wrapping } from "./wrapping.ts";

/** A note taken out of the foot of a page. Its index in the list is that of its placeholder. */
export interface FoundNote {
  readonly text: string;
  readonly line: number;
}

type Style = "superscript" | "square" | "round" | "plain";

interface NoteMark {
  readonly style: Style;
  readonly number: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

interface NoteBlock {
  readonly style: Style;
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const noteNumber = (marks: string): number =>
  Number([...marks].map((mark) => (superscripts.includes(mark) ? superscripts.indexOf(mark) : mark)).join(""));

/** How a note begins at the foot of a page, by style. */
const noteStarts: readonly (readonly [Style, RegExp])[] = [
  ["superscript", /^\s*([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)/u],
  ["square", /^\s*\[(\d{1,3})\]\s*(?=\S)/u],
  ["round", /^\s*\((\d{1,3})\)\s+(?=\S)/u],
  ["plain", /^\s*(\d{1,2})\s+(?=[\p{L}\p{N}])/u],
];

/** How a mark stands in the text, by style. Square metres are no marks; round and plain ones must be glued to their word. */
const markForms: readonly (readonly [Style, RegExp])[] = [
  ["superscript", /(?<=(?<![\p{L}])(?:k|d|c|m|h)?m[²³]|[^⁰¹²³⁴-⁹\s]|\S\s)(?<!(?<![\p{L}])(?:k|d|c|m|h)?m)([⁰¹²³⁴-⁹]{1,3})/gu],
  ["square", /(?<=\S\s?)\[(\d{1,3})\]/gu],
  ["round", /(?<=[\p{L}\p{N}%.,;”"])\((\d{1,3})\)/gu],
  ["plain", /(?<=\p{Ll}{2})(?<!(?<!\p{L})[kdcm]m)(\d{1,2})(?=[\s.,;:)]|$)/gu],
];

/**
 * Take the notes at the foot of pages out of the flow and put a placeholder at their marks. A mark belongs to the next note of its style and
 * number behind it. Marks without a note and superscript notes without a mark stay as they are, and are told.
 */
export function takeFootnotes(
  lines: readonly SourceLine[],
  wrapping: Wrapping | null,
  warn: Warn,
): { readonly lines: readonly SourceLine[]; readonly notes: readonly FoundNote[] } {
  const marks = findMarks(lines);
  const blocks = findBlocks(lines, wrapping);
  const pairs = pair(marks, blocks, lines, warn);
  const taken = new Map<number, NoteBlock>();
  const placeholders = new Map<number, (readonly [NoteMark, string])[]>();
  const notes: FoundNote[] = [];
  for (const [mark, block] of [...pairs].sort(([one], [other]) => one.index - other.index || one.from - other.from)) {
    const own = placeholders.get(mark.index) ?? [];
    own.push([mark, noteChar(notes.length)]);
    placeholders.set(mark.index, own);
    notes.push({ text: block.text, line: lines[block.first]?.line ?? 1 });
    for (let index = block.first; index <= block.last; index += 1) taken.set(index, block);
  }
  const kept: SourceLine[] = [];
  let afterNotes = false;
  for (const [index, line] of lines.entries()) {
    if (taken.has(index)) {
      afterNotes = true;
      continue;
    }
    const text = replaceMarks(line.text, placeholders.get(index) ?? []);
    kept.push({ ...line, text, page: line.page || afterNotes });
    afterNotes = false;
  }
  return { lines: kept, notes };
}

function replaceMarks(text: string, marks: readonly (readonly [NoteMark, string])[]): string {
  let result = "";
  let from = 0;
  for (const [mark, placeholder] of marks) {
    result += text.slice(from, mark.from) + placeholder;
    from = mark.to;
  }
  return result + text.slice(from);
}

function findMarks(lines: readonly SourceLine[]): NoteMark[] {
  const marks: NoteMark[] = [];
  for (const [index, { text }] of lines.entries()) {
    const own: NoteMark[] = [];
    for (const [style, form] of markForms) {
      for (const match of text.matchAll(form)) {
        const digits = match[1] ?? "";
        own.push({ style, number: noteNumber(digits), index, from: match.index, to: match.index + match[0].length });
      }
    }
    own.sort((one, other) => one.from - other.from);
    let end = 0;
    for (const mark of own) {
      // A mark at the start of a note is its own number.
      if (mark.from < end || text.slice(0, mark.from).trim() === "") continue;
      marks.push(mark);
      end = mark.to;
    }
  }
  return marks;
}

function findBlocks(lines: readonly SourceLine[], wrapping: Wrapping | null): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const start = noteStart(lines[index]?.text ?? "");
    if (start === null) continue;
    let last = index;
    while (wrapping !== null && continuesNote(start, lines[last], lines[last + 1], wrapping)) last += 1;
    const rows = lines.slice(index, last + 1).map(({ text }, row) => (row === 0 ? text.slice(start.length) : text).trim());
    blocks.push({ style: start.style, number: start.number, first: index, last, text: rows.join(" ") });
    index = last;
  }
  return blocks;
}

interface NoteStart {
  readonly style: Style;
  readonly number: number;
  readonly length: number;
}

function noteStart(text: string): NoteStart | null {
  for (const [style, form] of noteStarts) {
    const match = form.exec(text);
    if (match !== null) return { style, number: noteNumber(match[1] ?? ""), length: match[0].length };
  }
  return null;
}

function continuesNote(start: NoteStart, line: SourceLine | undefined, next: SourceLine | undefined, wrapping: Wrapping): boolean {
  if (line === undefined || next === undefined || next.gap > 0 || next.page || readMark(next.text) !== null) return false;
  // A line that begins with a number goes on with the note, unless it is the next number of the same style.
  const following = noteStart(next.text);
  if (following !== null && (following.style === "superscript" || (following.style === start.style && following.number === start.number + 1)))
    return false;
  return isFull(line.text, next.text, wrapping) && !endsSentence(line.text);
}

/** Styles that also occur as plain text (`(1)`, a digit glued to a word): their notes must count up from 1, else they are no notes. */
const doubtful: ReadonlySet<Style> = new Set<Style>(["round", "plain"]);

type Pair = readonly [NoteMark, NoteBlock];

function pair(marks: readonly NoteMark[], blocks: readonly NoteBlock[], lines: readonly SourceLine[], warn: Warn): Pair[] {
  const waiting = new Map<string, { readonly marks: NoteMark[]; next: number }>();
  const counted = new Map<Style, number>();
  const pairs: Pair[] = [];
  let nextMark = 0;
  for (const block of blocks) {
    for (let mark = marks[nextMark]; mark !== undefined && mark.index < block.first; mark = marks[nextMark]) {
      const key = `${mark.style} ${mark.number}`;
      const queue = waiting.get(key) ?? { marks: [], next: 0 };
      queue.marks.push(mark);
      waiting.set(key, queue);
      nextMark += 1;
    }
    // Notes at the end of the text come in the order of their marks; notes of each page begin with 1 again, and then earlier marks are served already.
    const queue = waiting.get(`${block.style} ${block.number}`);
    const mark = queue?.marks[queue.next];
    const inSequence = !doubtful.has(block.style) || block.number === 1 || counted.get(block.style) === block.number - 1;
    if (queue !== undefined && mark !== undefined && inSequence && pairs.length < mostNotes) {
      queue.next += 1;
      counted.set(block.style, block.number);
      pairs.push([mark, block]);
    } else if (block.style === "superscript") {
      const line = lines[block.first]?.line ?? null;
      warn("footnote_unplaced", line, `Không tìm thấy dấu ${block.number} trong bài cho chú thích này; đã giữ lại như một đoạn văn.`);
    }
  }
  const kept = withoutNested(pairs);
  tellMissing(marks, kept, lines, warn);
  return kept;
}

/** A mark inside a note cannot be placed: its note stays in the flow. */
function withoutNested(pairs: readonly Pair[]): Pair[] {
  const inNotes = new Set<number>();
  for (const [, block] of pairs) for (let index = block.first; index <= block.last; index += 1) inNotes.add(index);
  return pairs.filter(([mark]) => !inNotes.has(mark.index));
}

function tellMissing(marks: readonly NoteMark[], pairs: readonly Pair[], lines: readonly SourceLine[], warn: Warn): void {
  const paired = new Set(pairs.map(([mark]) => mark));
  const hasSquare = pairs.some(([mark]) => mark.style === "square");
  for (const mark of marks) {
    if (paired.has(mark) || !(mark.style === "superscript" || (mark.style === "square" && hasSquare))) continue;
    warn("footnote_missing", lines[mark.index]?.line ?? null, `Không tìm thấy lời chú thích cho dấu ${mark.number}; dấu được giữ nguyên trong bài.`);
  }
}
