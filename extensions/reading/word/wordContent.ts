import { type ContentNode, parseSectionContent, type SectionContent } from "../../sectionContent.ts";
import { readBlocks } from "../text/blocks.ts";
import { bulletList } from "../text/bulletList.ts";
import type { ParsedBlock, ParsedList, ParsedParagraph, Warn } from "../text/parsedBlocks.ts";
import { type BlockFlags, blockFlags } from "./blockFlags.ts";
import { headingNode, numberedHeadings, type WrittenNode } from "./wordHeadings.ts";
import { boldFirst, lettersBefore, type WordLine, withoutFirst, withoutStruckNumber, wordLine } from "./wordLine.ts";
import { tableNode } from "./wordTables.ts";
import type { WordBlock, WordParagraph } from "./wordText.ts";

/** The section that the text goes into. */
export interface SectionPlace {
  /** Its printed number, empty outside the outline. */
  readonly number: string;
  /** Its level in the outline; headings of its text stand below it. */
  readonly level: 1 | 2;
}

/** The blocks of a file as a section's text. `warn` is told of what was read by guessing, with the number of the block, from 1. */
export function wordContent(blocks: readonly WordBlock[], place: SectionPlace, warn: Warn): SectionContent {
  const writer = new ContentWriter(blocks, place, warn);
  const content = numberedHeadings(writer.content(), place.number, warn);
  return parseSectionContent({ type: "doc", content: content.length === 0 ? [{ type: "paragraph" }] : content });
}

/**
 * The blocks of something that comes to a place inside a section's text: its headings count on from there, so only signs that counting never gives (`*`, `-`)
 * are kept as numbers.
 */
export function wordNodes(blocks: readonly WordBlock[], level: SectionPlace["level"]): readonly ContentNode[] {
  const written = new ContentWriter(blocks, { number: "", level }, () => undefined).content();
  return written.map(({ node, heading }) =>
    heading === null || /[\p{L}\p{N}]/u.test(heading.printed) ? node : { ...node, attrs: { ...node.attrs, number: heading.printed } },
  );
}

class ContentWriter {
  private readonly lines = new Map<number, WordLine>();
  private readonly flags: ReadonlyMap<WordParagraph, BlockFlags>;

  constructor(
    private readonly blocks: readonly WordBlock[],
    private readonly place: SectionPlace,
    private readonly warn: Warn,
  ) {
    this.flags = blockFlags(blocks);
    for (const [index, block] of blocks.entries()) if (block.kind === "paragraph") this.lines.set(index + 1, wordLine(block, index + 1));
  }

  content(): readonly WrittenNode[] {
    const written: WrittenNode[] = [];
    let plain: WordLine[] = [];
    const closePlain = (): void => {
      written.push(
        ...readBlocks(
          plain.map(({ source }) => source),
          this.warn,
        ).map((block) => this.parsed(block)),
      );
      plain = [];
    };
    for (const [index, block] of this.blocks.entries()) {
      const line = this.lines.get(index + 1);
      if (block.kind === "paragraph" && line !== undefined && block.outline === null && block.was === null) {
        plain.push(line);
        continue;
      }
      closePlain();
      if (block.kind === "table") written.push({ node: tableNode(block), heading: null });
      else if (line !== undefined) written.push(this.styled(line));
    }
    closePlain();
    return written;
  }

  /** A paragraph that Word itself calls a heading, or that somebody suggested to make one or none. */
  private styled(line: WordLine): WrittenNode {
    const words = withoutStruckNumber(withoutFirst(line.paragraph.inline, this.lettersOfMark(line)));
    return headingNode(line, words, this.place.level, this.flagsOf(line));
  }

  private parsed(block: ParsedBlock): WrittenNode {
    switch (block.kind) {
      case "heading": {
        const line = this.line(block.line);
        const words = withoutFirst(line.paragraph.inline, this.lettersOfMark(line));
        const content = block.runIn ? boldFirst(words, lettersBefore(block.text.text, block.titleEnd)) : words;
        return headingNode(line, content, this.place.level, this.flagsOf(line), { level: block.level, runIn: block.runIn });
      }
      case "paragraph":
        return { node: this.paragraph(block), heading: null };
      case "list":
        return { node: this.list(block), heading: null };
      case "points":
        return {
          node: {
            type: "orderedList",
            content: block.points.map(({ blocks }) => ({
              type: "listItem",
              content: blocks.map((below) => (below.kind === "list" ? this.list(below) : this.paragraph(below))),
            })),
          },
          heading: null,
        };
      case "table":
        // Nothing here has columns of tabs or bars.
        throw new TypeError("A paragraph of Word was read as a table.");
    }
  }

  /** A paragraph keeps the number that stands before it where the reader kept it. */
  private paragraph(block: ParsedParagraph): ContentNode {
    const line = this.line(block.line);
    const keepsMark = line.source.mark === null || block.text.text.length === line.rich.text.length;
    return keepsMark ? this.plain(line, [...drawnText(line), ...line.paragraph.inline]) : this.plain(line, this.words(line));
  }

  private list({ items }: ParsedList): ContentNode {
    return bulletList(items, (item) => {
      const line = this.line(item.line);
      return this.plain(line, this.words(line));
    });
  }

  private plain(line: WordLine, content: readonly ContentNode[]): ContentNode {
    return { type: "paragraph", attrs: this.flagsOf(line), content };
  }

  private words(line: WordLine): readonly ContentNode[] {
    return withoutFirst(line.paragraph.inline, this.lettersOfMark(line));
  }

  /** Of the mark that stands in the words themselves: none where Word draws it. */
  private lettersOfMark({ source, rich, drawn }: WordLine): number {
    return source.mark === null || drawn !== "" ? 0 : lettersBefore(rich.text, source.mark.length);
  }

  private flagsOf = ({ paragraph }: WordLine): BlockFlags => this.flags.get(paragraph) ?? {};

  private line(number: number): WordLine {
    const line = this.lines.get(number);
    if (line === undefined) throw new TypeError("A block was read that the file does not have.");
    return line;
  }
}

const drawnText = ({ drawn }: WordLine): readonly ContentNode[] => (drawn === "" ? [] : [{ type: "text", text: `${drawn} `, marks: [] }]);
