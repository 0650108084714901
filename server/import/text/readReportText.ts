import { readBlocks } from "../../../extensions/reading/text/blocks.ts";
import { noteAt, notePattern, type Rich, readInline, withoutNotes } from "../../../extensions/reading/text/inline.ts";
import { literalParagraph } from "../../../extensions/reading/text/literalParagraph.ts";
import type { ParsedBlock, Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { annexesOf, splitAnnexes } from "./annexes.ts";
import { opensArticle } from "./articles.ts";
import { readTail } from "./closing.ts";
import { type FoundNote, takeFootnotes } from "./footnotes.ts";
import { readHead } from "./letterhead.ts";
import { type OutlineItem, outlineOf } from "./outline.ts";
import { withoutPageNumbers } from "./pageNumbers.ts";
import { joinParagraphs } from "./paragraphs.ts";
import type { ParsedFootnote, ParsedReport, ParsedSection } from "./parsedReport.ts";
import { sourceLines } from "./sourceText.ts";
import { superscript } from "./superscript.ts";
import { collectWarnings } from "./warnings.ts";
import { wrappingOf } from "./wrapping.ts";

/**
 * Read a whole report as plain text, as it comes out of a Word or PDF file by copy and paste. Every word of the text is in the result or quoted in a
 * warning; nothing is invented. Fails with `unreadable_file` for text without a word and for what is no text.
 */
export function readReportText(text: string): ParsedReport {
  const { warn, list } = collectWarnings();
  const pages = withoutPageNumbers(sourceLines(text, warn), warn);
  const wrapping = wrappingOf(pages);
  const { lines, notes } = takeFootnotes(pages, wrapping, warn);
  const head = readHead(lines, warn);
  const { main, annexes: behind } = splitAnnexes(head.lines);
  const tail = readTail(main, warn);
  const { body, closing } = splitClosing(joinParagraphs(tail.body, wrapping, warn));
  const after = joinParagraphs(tail.after, wrapping, warn);
  const behindParagraphs = joinParagraphs(behind, wrapping, warn);
  if (closing.length === 0) warn("closing_missing", body.at(-1)?.line ?? null, "Không thấy đoạn kết thúc (“Trên đây là …./.”).");
  const outline = outlineOf(body, warn);
  return {
    letterhead: head.letterhead,
    nationalLines: head.nationalLines,
    opening: readBlocks(outline.opening, warn),
    sections: outline.items.map((item, index) => sectionOf(item, outline.items[index + 1], warn)),
    closing: closing.map((paragraph) => literalParagraph(paragraph.text, paragraph.line)),
    recipients: tail.recipients,
    signature: tail.signature,
    after: readBlocks(after, warn),
    annexes: annexesOf(behindParagraphs).map(({ label, title, reference, line, paragraphs }) => ({
      label,
      title,
      reference,
      landscape: false,
      blocks: readBlocks(paragraphs, warn),
      line,
    })),
    footnotes: footnotesOf(notes, [...body, ...closing, ...after, ...behindParagraphs]),
    warnings: list(),
  };
}

/** How the last paragraph of a document begins. */
const closingWords =
  /^(?:Trên đây|Kính (?:trình|đề nghị|mong|báo cáo)|(?:UBND|Ủy ban|Uỷ ban)[^.]{0,80}(?:kính|trân trọng)|Rất mong|Trân trọng)(?!\p{L})/u;
/** A closing has no more paragraphs than this. */
const longestClosing = 3;

/** Divide the paragraphs into the body and the closing words (`Trên đây là …./.`). */
export function splitClosing(paragraphs: readonly SourceParagraph[]): {
  readonly body: readonly SourceParagraph[];
  readonly closing: readonly SourceParagraph[];
} {
  const isOpen = (paragraph: SourceParagraph | undefined) => paragraph !== undefined && paragraph.mark === null && !opensArticle(paragraph.text);
  const begins = (paragraph: SourceParagraph | undefined) => closingWords.test(paragraph?.text.replace(/\*\*/g, "").trim() ?? "");
  const last = paragraphs.at(-1);
  let start = paragraphs.length;
  if (isOpen(last) && (/\.\s?\/\s?\.\s*\**$/.test(withoutNotes(last?.text ?? "")) || begins(last))) start -= 1;
  for (let back = 2; start < paragraphs.length && back <= longestClosing; back += 1) {
    if (!isOpen(paragraphs.at(-back))) break;
    if (begins(paragraphs.at(-back))) start = paragraphs.length - back;
  }
  return { body: paragraphs.slice(0, start), closing: paragraphs.slice(start) };
}

function sectionOf(item: OutlineItem, next: OutlineItem | undefined, warn: Warn): ParsedSection {
  const blocks = readBlocks(item.paragraphs, warn);
  if (item.lead !== null) blocks.unshift({ kind: "paragraph", text: item.lead, title: false, line: item.line });
  const hasSections = item.level === 1 && (next?.level === 2 || (isGreatPart(item) && next !== undefined && !isGreatPart(next)));
  const kept = keepTitleNotes(item, blocks, warn);
  return {
    kind: hasSections && kept.length === 0 ? "part" : "section",
    level: item.level,
    printed: item.printed,
    title: withoutNotes(item.title.text).trim(),
    runIn: item.lead !== null,
    blocks: kept,
    line: item.line,
  };
}

/** `A.` and `Phần I` stand above parts with Roman numbers. */
const isGreatPart = ({ printed }: OutlineItem): boolean => !/^[IVXL]+(?!\p{L})/u.test(printed);

/** A title is plain text: its notes go to the beginning of the text below. */
function keepTitleNotes(item: OutlineItem, blocks: readonly ParsedBlock[], warn: Warn): readonly ParsedBlock[] {
  const marks = item.title.text.match(notePattern)?.join("") ?? "";
  if (marks === "") return blocks;
  warn("footnote_moved", item.line, "Chú thích nằm ở đề mục đã được chuyển xuống đầu đoạn văn ngay dưới.");
  const first = blocks[0];
  if (first?.kind !== "paragraph") return [{ kind: "paragraph", text: { text: marks, bold: [] }, title: false, line: item.line }, ...blocks];
  return [{ ...first, text: withPrefix(marks, first.text) }, ...blocks.slice(1)];
}

const withPrefix = (prefix: string, { text, bold }: Rich): Rich => ({
  text: prefix + text,
  bold: bold.map(({ from, to }) => ({ from: from + prefix.length, to: to + prefix.length })),
});

/** An anchor shows no more words than this. */
const longestAnchor = 24;

function footnotesOf(notes: readonly FoundNote[], paragraphs: readonly SourceParagraph[]): ParsedFootnote[] {
  const anchors = new Map<number, string>();
  for (const { text } of paragraphs) {
    for (const match of text.matchAll(notePattern)) {
      const before = withoutNotes(text.slice(0, match.index)).replace(/\*\*/g, "").trim();
      const sentence = before.split(/(?<=[.;:!?])\s+/).at(-1) ?? "";
      anchors.set(noteAt(match[0]) ?? -1, sentence.split(/\s+/).slice(-longestAnchor).join(" "));
    }
  }
  return notes.map(({ text, line }, index) => ({
    n: index + 1,
    anchor: `${anchors.get(index) ?? ""}${superscript(index + 1)}`,
    text: readInline(text),
    line,
  }));
}

/** The paragraphs of a block in reading order, for those who look at words only. */
export function textsOf(block: ParsedBlock): Rich[] {
  if (block.kind === "list") return block.items.map(({ text }) => text);
  if (block.kind === "points") return block.points.flatMap(({ blocks }) => blocks.flatMap(textsOf));
  if (block.kind === "table") return block.rows.flat();
  return [block.text];
}
