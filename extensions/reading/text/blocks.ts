import { headingSplit, shortSentence, wordsOf } from "./headings.ts";
import { isAllBold, readInline, withoutNotes } from "./inline.ts";
import { readList } from "./lists.ts";
import { literalParagraph } from "./literalParagraph.ts";
import type { ParsedBlock, ParsedHeading, Warn } from "./parsedBlocks.ts";
import { readPoints } from "./points.ts";
import { endsSentence, foldedWords, isTitle, startsLower } from "./sentences.ts";
import { hasColumns, type SourceParagraph } from "./sourceParagraph.ts";
import { readTable } from "./tables.ts";

/** What one kind of paragraph becomes, and the index behind what it took. */
interface Taken {
  readonly block: ParsedBlock;
  readonly next: number;
}

type Taker = (paragraphs: readonly SourceParagraph[], index: number, warn: Warn) => Taken | null;

/** The readers in the order in which they are asked; a paragraph that none wants stays a paragraph. */
const takers: readonly Taker[] = [
  takeTable,
  takeDecimalHeading,
  takeStarHeading,
  takeDashHeading,
  takePointHeading,
  readPoints,
  readList,
  takeUnnumberedTitle,
];

/** Read the paragraphs below one outline item (or of the opening) into headings, lists, points, tables and paragraphs. */
export function readBlocks(paragraphs: readonly SourceParagraph[], warn: Warn): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const taken = takeBlock(paragraphs, index, warn);
    blocks.push(taken.block);
    index = taken.next;
  }
  return blocks;
}

function takeBlock(paragraphs: readonly SourceParagraph[], index: number, warn: Warn): Taken {
  for (const take of takers) {
    const taken = take(paragraphs, index, warn);
    if (taken !== null) return taken;
  }
  const paragraph = paragraphs[index];
  return { block: literalParagraph(paragraph?.text ?? "", paragraph?.line ?? 1), next: index + 1 };
}

function takeTable(paragraphs: readonly SourceParagraph[], index: number, warn: Warn): Taken | null {
  let end = index;
  while (end < paragraphs.length && hasColumns(paragraphs[end]?.text ?? "")) end += 1;
  if (end - index < 2) return null;
  return { block: readTable(paragraphs.slice(index, end), warn), next: end };
}

/** `1.1 …` and `3.1.2 …` */
function takeDecimalHeading(paragraphs: readonly SourceParagraph[], index: number): Taken | null {
  const paragraph = paragraphs[index];
  if (paragraph?.mark?.kind !== "decimal") return null;
  const level = paragraph.mark.values.length > 2 ? 4 : 3;
  const text = wordsOf(paragraph);
  const next = paragraphs[index + 1];
  if (next !== undefined && next.mark === null && shortSentence(text.text) && headingSplit(text) === null) {
    const block: ParsedHeading = {
      kind: "heading",
      level,
      printed: paragraph.mark.printed,
      text,
      titleEnd: text.text.length,
      runIn: false,
      line: paragraph.line,
    };
    return { block, next: index + 1 };
  }
  return headingTaken(paragraph, level, index);
}

/** `* Nội vụ:` above paragraphs is a heading; below another `*`, or closed as an item, it is one of a list. */
function takeStarHeading(paragraphs: readonly SourceParagraph[], index: number): Taken | null {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph?.mark?.kind !== "star" || next === undefined) return null;
  const words = wordsOf(paragraph);
  const split = headingSplit(words);
  if (split === null) return null;
  const isLead = split.runIn && (words.bold.length > 0 || (words.text.length > 120 && /\.$/.test(words.text)));
  const isLine = !split.runIn && withoutNotes(words.text).length <= 120 && next.mark?.kind !== "star";
  return isLead || isLine ? headingTaken(paragraph, 4, index) : null;
}

/** A lone dash before a lead in bold stands in the place of a number. */
function takeDashHeading(paragraphs: readonly SourceParagraph[], index: number, warn: Warn): Taken | null {
  const paragraph = paragraphs[index];
  if (paragraph?.mark?.kind !== "dash" || isListMark(paragraphs[index - 1]) || isListMark(paragraphs[index + 1])) return null;
  const words = wordsOf(paragraph);
  const bold = words.bold[0];
  if (bold === undefined || bold.from > 0 || headingSplit(words)?.runIn !== true) return null;
  warn("heading_dash", paragraph.line, "Đề mục này in dấu gạch đầu dòng thay cho số thứ tự; đã giữ như bản in.");
  return headingTaken(paragraph, paragraphs.slice(0, index).some(({ mark }) => mark?.kind === "decimal") ? 4 : 3, index);
}

const isListMark = (paragraph: SourceParagraph | undefined): boolean =>
  paragraph?.mark?.kind === "dash" || paragraph?.mark?.kind === "plus" || paragraph?.mark?.kind === "bullet";

/** `a) Thuận lợi` on a line of its own above text is a heading; a point with its own sentence is one of a list. */
function takePointHeading(paragraphs: readonly SourceParagraph[], index: number): Taken | null {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph?.mark?.kind !== "point" || next === undefined || next.mark?.kind === "point") return null;
  const words = wordsOf(paragraph);
  if (withoutNotes(words.text).length > 120 || headingSplit(words)?.runIn !== false) return null;
  return headingTaken(paragraph, 4, index);
}

function headingTaken(paragraph: SourceParagraph, level: 3 | 4, index: number): Taken | null {
  const text = wordsOf(paragraph);
  const split = headingSplit(text);
  if (split === null || paragraph.mark === null) return null;
  const block: ParsedHeading = { kind: "heading", level, printed: paragraph.mark.printed, text, ...split, line: paragraph.line };
  return { block, next: index + 1 };
}

/** This share of a title's words comes back in the paragraph below a heading. */
const sharedWords = 0.6;

/** A short line without number or end above a paragraph: a title if it is in bold or the paragraph takes its words up. */
function takeUnnumberedTitle(paragraphs: readonly SourceParagraph[], index: number, warn: Warn): Taken | null {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph === undefined || paragraph.mark !== null || next === undefined || hasColumns(paragraph.text)) return null;
  const text = readInline(paragraph.text);
  const bare = withoutNotes(text.text);
  if (bare !== text.text || bare.length > 150 || !(isTitle(bare) || (isAllBold(text) && !/[.;,]$/.test(bare)))) return null;
  if (next.mark !== null && !isAllBold(text)) return null;
  const before = paragraphs[index - 1];
  if (startsLower(next.text) || (before !== undefined && before.mark === null && !endsSentence(before.text) && !isAllBold(text))) return null;
  const words = foldedWords(bare);
  const below = new Set(foldedWords(next.text));
  const shared = words.filter((word) => below.has(word)).length / Math.max(1, words.length);
  if (!isAllBold(text) && (shared < sharedWords || words.length < 3 || next.text.length < bare.length)) return null;
  warn("heading_without_number", paragraph.line, "Dòng này có dạng đề mục nhưng không có số thứ tự; đã giữ thành một đoạn in đậm.");
  return { block: { kind: "paragraph", text, title: true, line: paragraph.line }, next: index + 1 };
}
