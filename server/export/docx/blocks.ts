import { type FileChild, Paragraph, Table } from "docx";
import { atPlace } from "../atPlace.ts";
import { headingWords } from "../headingWords.ts";
import type { Layout } from "../layout.ts";
import type { Block, BlockKind, Run } from "../model.ts";
import { type ParagraphStyle, roleStyles } from "../paragraphStyles.ts";
import { writeAnnex } from "./annex.ts";
import { writeLetterhead } from "./letterhead.ts";
import { boldRun, type ParagraphExtras, plainRun, styledParagraph, writeRuns } from "./runs.ts";
import { writeSigning } from "./signing.ts";
import { type CellWriter, writeTable } from "./tables.ts";

/** Where a block stands: how wide its place is, whether in a table's cell, and what follows it. */
interface Place {
  readonly layout: Layout;
  readonly roomTwips: number;
  readonly inCell: boolean;
  readonly next: BlockKind | null;
}

type BlockWriter<Kind extends BlockKind> = (block: Extract<Block, { kind: Kind }>, place: Place) => readonly FileChild[];

/**
 * One writer a kind of block.
 *
 * Numbers are literal text, not Word's numbering: reports print numbers out of order on purpose (`1.2` behind a dash, `*`), points skip letters that
 * Word's lists do not know (`d`, `đ`, `e`), and what was signed must read the same in every program and after every copy and paste. The outline levels of the
 * heading styles still give the navigation pane and bookmarks.
 */
const blockWriters: { readonly [Kind in BlockKind]: BlockWriter<Kind> } = {
  letterhead: (block, { layout }) => writeLetterhead(block, layout),
  partHeading: (block, place) => [headingParagraph("Heading1", block.number, [plain(block.title)], place)],
  sectionHeading: (block, place) => [headingParagraph("Heading2", block.number, [plain(block.title)], place)],
  heading: (block, place) => [headingParagraph(headingStyles[block.level], block.number, block.runs, place)],
  runIn: (block, place) => [runInParagraph(block, place)],
  paragraph: (block, place) => [
    styledParagraph(block.role === undefined ? bodyStyle(place) : roleStyles[block.role], writeRuns(block.runs), extrasAt(place)),
  ],
  listItem: (block, place) => [
    styledParagraph(bodyStyle(place), [...(block.mark === "" ? [] : [plainRun(`${block.mark} `)]), ...writeRuns(block.runs)], extrasAt(place)),
  ],
  table: (block, { layout, roomTwips }) => writeTable(block, roomTwips, cellWriter(layout)),
  signing: (block, { layout }) => writeSigning(block, layout),
  annex: (block, place) => writeAnnex(block, place.next === "table" ? place.layout.paragraphGap : 0),
};

/**
 * Write blocks one after the other. Two tables in a row are kept apart by a hairline, because programs would join them into one, and a hairline stands
 * behind the last one, because Word calls a text or cell that ends with a table damaged.
 */
export function writeBlocks(blocks: readonly Block[], layout: Layout, roomTwips: number, inCell = false): readonly FileChild[] {
  const written: FileChild[] = [];
  let place = inCell ? "a table" : "the opening";
  for (const [index, block] of blocks.entries()) {
    place = headingWords(block) ?? place;
    const children = atPlace(place, () => writeBlock(block, { layout, roomTwips, inCell, next: blocks[index + 1]?.kind ?? null }));
    if (written.at(-1) instanceof Table && children[0] instanceof Table) written.push(styledParagraph("RuledLine", [], { keepNext: true }));
    written.push(...children);
  }
  if (written.at(-1) instanceof Table) written.push(styledParagraph("RuledLine", []));
  return written;
}

const cellWriter =
  (layout: Layout): CellWriter =>
  (blocks, roomTwips) =>
    writeBlocks(blocks, layout, roomTwips, true).filter((child) => child instanceof Paragraph || child instanceof Table);

function writeBlock(block: Block, place: Place): readonly FileChild[] {
  switch (block.kind) {
    case "letterhead":
      return blockWriters.letterhead(block, place);
    case "partHeading":
      return blockWriters.partHeading(block, place);
    case "sectionHeading":
      return blockWriters.sectionHeading(block, place);
    case "heading":
      return blockWriters.heading(block, place);
    case "runIn":
      return blockWriters.runIn(block, place);
    case "paragraph":
      return blockWriters.paragraph(block, place);
    case "listItem":
      return blockWriters.listItem(block, place);
    case "table":
      return blockWriters.table(block, place);
    case "signing":
      return blockWriters.signing(block, place);
    case "annex":
      return blockWriters.annex(block, place);
  }
}

const headingStyles: Record<2 | 3 | 4, ParagraphStyle> = { 2: "Heading2", 3: "Heading3", 4: "Heading4" };

function headingParagraph(style: ParagraphStyle, number: string, runs: readonly Run[], place: Place): Paragraph {
  const children = [...(number === "" ? [] : [plainRun(`${number} `)]), ...writeRuns(runs)];
  if (!place.inCell) return styledParagraph(style, children, extrasAt(place));
  return styledParagraph("TableText", [...(number === "" ? [] : [boldRun(`${number} `)]), ...writeRuns(runs, true)]);
}

/** Number and lead bold, the text behind them not; the number of a point (`a)`) is plain like every point's (appendix I, II.6.d). */
function runInParagraph(block: Extract<Block, { kind: "runIn" }>, place: Place): Paragraph {
  const numberRun = block.level === 4 ? plainRun : boldRun;
  const number = block.number === "" ? [] : [numberRun(`${block.number} `)];
  const gap = block.runs.length === 0 ? [] : [plainRun(" ")];
  return styledParagraph(bodyStyle(place), [...number, ...writeRuns(block.lead, true), ...gap, ...writeRuns(block.runs)], extrasAt(place));
}

const bodyStyle = (place: Place): ParagraphStyle => (place.inCell ? "TableText" : "BodyText");

/** The last words stay on the page of the signing row; a table has no gap of its own, so the paragraph before it gives one. */
function extrasAt(place: Place): ParagraphExtras {
  if (place.inCell) return {};
  if (place.next === "signing") return { keepNext: true };
  return place.next === "table" ? { after: place.layout.paragraphGap } : {};
}

const plain = (text: string): Run => ({ kind: "text", text, bold: false, italic: false, underline: false });
