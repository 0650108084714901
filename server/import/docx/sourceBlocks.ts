import { roman } from "../../../extensions/numbering.ts";
import { noteChar } from "../../../extensions/reading/text/inline.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { wordLine } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock } from "../../../extensions/reading/word/wordText.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import type { SourceLine } from "../text/sourceText.ts";
import { frameLines, paragraphLines } from "./frameLines.ts";

/** A table stands for one line that no rule knows, so that it stays where it is; one that only places head or end side by side gives the lines in it. */
export function sourceLinesOf(blocks: readonly WordBlock[]): SourceLine[] {
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

/**
 * The blocks by their numbers, of which head and end took their lines. `left`: the lines that they did not take. A table that placed lines side by side gives
 * what is left of them as one paragraph; one that nothing was taken of stays a table.
 */
export function blocksLeft(blocks: readonly WordBlock[], left: readonly SourceLine[]): ReadonlyMap<number, WordBlock> {
  const rest = new Map<number, string[]>();
  for (const { line, text } of left) rest.set(line, [...(rest.get(line) ?? []), text]);
  return new Map(
    blocks.map((block, index): readonly [number, WordBlock] => {
      const frame = linesOfFrame(block);
      const lines = rest.get(index + 1) ?? [];
      const isWhole = frame === null || frame.join(" ") === lines.join(" ");
      return [index + 1, isWhole || lines.length === 0 ? block : plainParagraph(lines)];
    }),
  );
}

const plainParagraph = (lines: readonly string[]): WordBlock => ({
  kind: "paragraph",
  outline: null,
  printed: "",
  bullet: null,
  inline: lines
    .map((line) => line.replaceAll("**", "").trim())
    .filter((line) => line !== "")
    .flatMap((text, index): readonly ContentNode[] => [...(index === 0 ? [] : [lineBreak]), { type: "text", text, marks: [] }]),
  end: { inserted: null, deleted: null },
  was: null,
});

const lineBreak: ContentNode = { type: "hardBreak" };

/** A paragraph with the level that Word gives it. */
export interface StyledParagraph extends SourceParagraph {
  readonly outline: number | null;
}

/** One line for each block that something is left of. */
export function paragraphsIn(lines: readonly SourceLine[], blocks: ReadonlyMap<number, WordBlock>): readonly StyledParagraph[] {
  return [...new Set(lines.map(({ line }) => line))].flatMap((line): readonly StyledParagraph[] => {
    const block = blocks.get(line);
    if (block === undefined) return [];
    if (block.kind === "table") return [{ text: noteChar(0), mark: null, line, indent: 0, outline: null }];
    const { source } = wordLine(block, line);
    return [{ ...source, outline: block.outline }];
  });
}

/** Headings of Word's first two levels without a number get the one that counting gives. */
export function numbered(paragraphs: readonly StyledParagraph[], warn: Warn): readonly SourceParagraph[] {
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
