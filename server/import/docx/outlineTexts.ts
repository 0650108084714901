import { isArticle } from "../../../extensions/numbering.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import { type SectionPlace, wordContent } from "../../../extensions/reading/word/wordContent.ts";
import { lettersBefore, withoutFirst, wordLine } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock, WordParagraph } from "../../../extensions/reading/word/wordText.ts";
import type { ContentNode, SectionContent } from "../../../extensions/sectionContent.ts";
import type { OutlineItem } from "../text/outline.ts";

/** A block with the number that warnings name it by. */
type NumberedBlock = readonly [number, WordBlock];

/** The texts of the outline's items, out of the blocks by their numbers. */
export class OutlineTexts {
  constructor(
    private readonly blocks: ReadonlyMap<number, WordBlock>,
    private readonly warn: Warn,
  ) {}

  /** What stands below an item: the rest of a run-in title and notes on the title first. */
  below(item: OutlineItem): readonly NumberedBlock[] {
    const own = this.blocks.get(item.line);
    const blocks = this.blocksOf(item.paragraphs);
    if (own?.kind !== "paragraph") return blocks;
    // An article that runs in has no title of its own among its words.
    if (item.lead === null || !isArticle(item.printed)) this.tellRevision(own, item.line);
    const notes = own.inline.filter(({ type }) => type === "footnote");
    const rest = item.lead !== null ? withoutFirst(own.inline, lettersOfTitle(own, item)) : notes;
    if (item.lead === null && notes.length > 0)
      this.warn("footnote_moved", item.line, "Chú thích nằm ở đề mục đã được chuyển xuống đầu đoạn văn ngay dưới.");
    return rest.length === 0 ? blocks : [[item.line, plainWith(own, rest)], ...blocks];
  }

  /** Tell of suggestions in the paragraphs of a title, which are taken as accepted. */
  tellRevisions(paragraphs: readonly SourceParagraph[]): void {
    for (const [line, block] of this.blocksOf(paragraphs)) if (block.kind === "paragraph") this.tellRevision(block, line);
  }

  content(paragraphs: readonly SourceParagraph[], place: SectionPlace): SectionContent {
    return this.contentOf(this.blocksOf(paragraphs), place);
  }

  contentOf(blocks: readonly NumberedBlock[], place: SectionPlace): SectionContent {
    return wordContent(
      blocks.map(([, block]) => block),
      place,
      (code, line, text) => this.warn(code, line === null ? null : (blocks[line - 1]?.[0] ?? line), text),
    );
  }

  nodes(paragraphs: readonly SourceParagraph[]): readonly ContentNode[] {
    return paragraphs.length === 0 ? [] : (this.content(paragraphs, { number: "", level: 1 }).content ?? []);
  }

  private blocksOf(paragraphs: readonly SourceParagraph[]): readonly NumberedBlock[] {
    return paragraphs.flatMap(({ line }) => {
      const block = this.blocks.get(line);
      return block === undefined ? [] : [[line, block] as const];
    });
  }

  private tellRevision({ inline }: WordParagraph, line: number): void {
    if (inline.some(({ marks = [] }) => marks.some(({ type }) => type === "ins" || type === "del" || type === "fmt")))
      this.warn("title_revision", line, "Đề nghị sửa trong tên mục được coi như đã chấp nhận, vì tên mục không nằm trong lời văn.");
  }
}

const plainWith = (paragraph: WordParagraph, inline: readonly ContentNode[]): WordParagraph => ({
  ...paragraph,
  outline: null,
  printed: "",
  bullet: null,
  was: null,
  inline,
});

/** Of number and title, as far as they stand in the words themselves: a number that Word draws does not. */
function lettersOfTitle(paragraph: WordParagraph, { line, printed, title }: OutlineItem): number {
  const { source, rich, drawn } = wordLine(paragraph, line);
  if (isArticle(printed)) return drawn === "" ? lettersBefore(rich.text, /^Điều\s+\d+\s*[.:]/u.exec(rich.text)?.[0].length ?? 0) : 0;
  const mark = drawn === "" && source.mark !== null ? source.mark.length : 0;
  return lettersBefore(rich.text, mark) + lettersBefore(title.text, title.text.length);
}
