import { numberOutline, roman } from "../../../extensions/numbering.ts";
import { noteChar, withoutNotes } from "../../../extensions/reading/text/inline.ts";
import { literalParagraph } from "../../../extensions/reading/text/literalParagraph.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { wordContent } from "../../../extensions/reading/word/wordContent.ts";
import { lettersBefore, withoutFirst, wordLine } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock } from "../../../extensions/reading/word/wordText.ts";
import { type ContentNode, parseSectionContent, type SectionContent } from "../../../extensions/sectionContent.ts";
import type { Organisation, ReadWarning } from "../../../extensions/wire/http.ts";
import type { Ids } from "../../domain/ports.ts";
import type { Template } from "../../domain/templates.ts";
import type { WholeReport } from "../../domain/wholeReport.ts";
import { readTail } from "../text/closing.ts";
import { readHead } from "../text/letterhead.ts";
import { type OutlineItem, outlineOf } from "../text/outline.ts";
import type { ParsedSection } from "../text/parsedReport.ts";
import { splitClosing } from "../text/readReportText.ts";
import type { SourceLine } from "../text/sourceText.ts";
import { collectWarnings } from "../text/warnings.ts";
import { wholeReportOf } from "../text/wholeReportOf.ts";
import { frameLines, paragraphLines } from "./frameLines.ts";
import type { WordText } from "./readDocx.ts";

interface Surroundings {
  readonly template?: Template | undefined;
  readonly organisation?: Organisation | undefined;
  readonly ids: Ids;
}

/**
 * A Word file as a whole report: its head, outline and end are found by the rules of the reader of plain text, its words keep what only a Word file tells.
 * A heading of Word's own that has no number is counted.
 */
export function wordReport(
  { blocks }: Pick<WordText, "blocks">,
  { template, organisation, ids }: Surroundings,
): { readonly report: WholeReport; readonly warnings: readonly ReadWarning[] } {
  const { warn, list } = collectWarnings();
  const lines = sourceLinesOf(blocks);
  const head = readHead(lines, warn);
  const tail = readTail(head.lines, warn);
  const taken = new Map(blocks.map((block, index) => [index + 1, block] as const));
  for (const line of [...tail.body, ...tail.after]) if (linesOfFrame(blocks[line.line - 1]) !== null) taken.set(line.line, plainParagraph(line.text));
  const paragraphs = numbered(linesIn(tail.body, taken), warn);
  const { body, closing } = splitClosing(paragraphs);
  const outline = outlineOf(body, warn);
  const texts = new TextsOf(taken, warn);
  const items = outline.items.map((item) => ({ item, below: texts.below(item) }));
  const { report, warnings } = wholeReportOf(
    {
      letterhead: head.letterhead,
      nationalLines: head.nationalLines,
      opening: outline.opening.slice(0, 1).map(({ text, line }) => literalParagraph(text, line)),
      sections: items.map(
        ({ item, below }, index): ParsedSection => ({
          kind: item.level === 1 && items[index + 1]?.item.level === 2 && below.length === 0 ? "part" : "section",
          level: item.level,
          printed: item.printed,
          title: withoutNotes(item.title.text).trim(),
          runIn: item.lead !== null,
          blocks: [],
          line: item.line,
        }),
      ),
      closing: [],
      recipients: tail.recipients,
      signature: tail.signature,
      after: [],
      footnotes: [],
      warnings: [],
    },
    { template, organisation, ids },
  );
  const numbers = numberOutline(report.sections);
  const first = report.sections.length - 1 - items.length;
  const sections = report.sections.map((section, index) => {
    const place = { number: numbers.get(section.id) ?? "", level: section.level };
    const item = items[index - first];
    if (section.kind === "opening") return { ...section, content: texts.content(outline.opening, place) };
    if (section.kind === "section" && item !== undefined) return { ...section, content: texts.contentOf(item.below, place) };
    if (section.kind !== "closing") return section;
    const end = [...texts.nodes(closing), ...(section.content.content ?? []), ...texts.nodes(linesIn(tail.after, taken))];
    return { ...section, content: parseSectionContent({ type: "doc", content: end }) };
  });
  return { report: { ...report, sections }, warnings: [...list(), ...warnings] };
}

/** A table stands for one line that no rule knows, so that it stays where it is; one that only places head or end side by side gives the lines in it. */
function sourceLinesOf(blocks: readonly WordBlock[]): SourceLine[] {
  return blocks.flatMap((block, index): SourceLine[] => {
    const texts = linesOfFrame(block) ?? (block.kind === "table" ? [noteChar(0)] : paragraphLines(block));
    return texts.map((text) => ({ text, line: index + 1, gap: 0, page: false }));
  });
}

const frameWords = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|^\**\s*Nơi nhận|^\**(?:TM|KT|TL|TUQ|Q)\.\s/mu;

/** The lines of a table that only places the parts of head or end side by side, null for any other block. */
function linesOfFrame(block: WordBlock | undefined): readonly string[] | null {
  if (block?.kind !== "table") return null;
  const lines = frameLines(block);
  return frameWords.test(lines.join("\n")) ? lines : null;
}

const plainParagraph = (text: string): WordBlock => ({
  kind: "paragraph",
  outline: null,
  printed: "",
  bullet: null,
  inline: text.trim() === "" ? [] : [{ type: "text", text: text.replaceAll("**", "").trim(), marks: [] }],
  end: { inserted: null, deleted: null },
  was: null,
});

/** A paragraph with the level that Word gives it. */
interface StyledParagraph extends SourceParagraph {
  readonly outline: number | null;
}

/** One line for each block that something is left of. */
function linesIn(lines: readonly SourceLine[], blocks: ReadonlyMap<number, WordBlock>): readonly StyledParagraph[] {
  return [...new Set(lines.map(({ line }) => line))].flatMap((line): readonly StyledParagraph[] => {
    const block = blocks.get(line);
    if (block === undefined) return [];
    if (block.kind === "table") return [{ text: noteChar(0), mark: null, line, indent: 0, outline: null }];
    const { source } = wordLine(block, line);
    return [{ ...source, outline: block.outline }];
  });
}

/** Headings of Word's first two levels without a number get the one that counting gives. */
function numbered(paragraphs: readonly StyledParagraph[], warn: Warn): readonly SourceParagraph[] {
  let part = 0;
  let section = 0;
  return paragraphs.map(({ outline, ...paragraph }) => {
    const isPart = outline === 0 || paragraph.mark?.kind === "part";
    if (isPart) section = 0;
    if (isPart) part = paragraph.mark?.kind === "part" ? paragraph.mark.value : part + 1;
    else if (outline === 1) section = paragraph.mark?.kind === "number" ? paragraph.mark.value : section + 1;
    if (paragraph.mark !== null || (outline !== 0 && outline !== 1)) return paragraph;
    warn("heading_counted", paragraph.line, "Đề mục không có số trong tệp; trong báo cáo được đánh số theo thứ tự.");
    const mark = isPart
      ? ({ kind: "part", value: part, printed: `${roman(part)}.` } as const)
      : ({ kind: "number", value: section, printed: `${section}.` } as const);
    return { ...paragraph, mark: { ...mark, length: 0 } };
  });
}

/** The texts of the outline's items, out of the blocks by their numbers. */
class TextsOf {
  constructor(
    private readonly blocks: ReadonlyMap<number, WordBlock>,
    private readonly warn: Warn,
  ) {}

  /** What stands below an item: the rest of a run-in title and notes on the title first. */
  below(item: OutlineItem): readonly (readonly [number, WordBlock])[] {
    const own = this.blocks.get(item.line);
    const blocks = item.paragraphs.flatMap(({ line }) => this.blockAt(line));
    if (own?.kind !== "paragraph") return blocks;
    const { source, rich, drawn } = wordLine(own, item.line);
    if (own.inline.some(({ marks = [] }) => marks.some(({ type }) => type === "ins" || type === "del" || type === "fmt")))
      this.warn("title_revision", item.line, "Đề nghị sửa trong tên mục được coi như đã chấp nhận, vì tên mục không nằm trong lời văn.");
    const mark = drawn === "" && source.mark !== null ? source.mark.length : 0;
    const lead = lettersBefore(rich.text, mark) + lettersBefore(item.title.text, item.title.text.length);
    const notes = own.inline.filter(({ type }) => type === "footnote");
    const rest = item.lead !== null ? withoutFirst(own.inline, lead) : notes;
    if (item.lead === null && notes.length > 0)
      this.warn("footnote_moved", item.line, "Chú thích nằm ở đề mục đã được chuyển xuống đầu đoạn văn ngay dưới.");
    return rest.length === 0 ? blocks : [[item.line, { ...own, outline: null, printed: "", bullet: null, was: null, inline: rest }], ...blocks];
  }

  content(paragraphs: readonly SourceParagraph[], place: { readonly number: string; readonly level: 1 | 2 }): SectionContent {
    return this.contentOf(
      paragraphs.flatMap(({ line }) => this.blockAt(line)),
      place,
    );
  }

  contentOf(blocks: readonly (readonly [number, WordBlock])[], place: { readonly number: string; readonly level: 1 | 2 }): SectionContent {
    return wordContent(
      blocks.map(([, block]) => block),
      place,
      (code, line, text) => this.warn(code, line === null ? null : (blocks[line - 1]?.[0] ?? line), text),
    );
  }

  nodes(paragraphs: readonly SourceParagraph[]): readonly ContentNode[] {
    return paragraphs.length === 0 ? [] : (this.content(paragraphs, { number: "", level: 1 }).content ?? []);
  }

  private blockAt(line: number): readonly (readonly [number, WordBlock])[] {
    const block = this.blocks.get(line);
    return block === undefined ? [] : [[line, block]];
  }
}
