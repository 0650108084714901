import { atPlace } from "../atPlace.ts";
import { headingWords } from "../headingWords.ts";
import { authorityGap, signatureSpace } from "../layout.ts";
import type { Block, BlockKind, Run, SigningBlock } from "../model.ts";
import { type ParagraphStyle, roleStyles } from "../paragraphStyles.ts";
import { addAnnex } from "./annex.ts";
import { type Column, plain } from "./column.ts";
import { addLetterhead } from "./head.ts";
import { type CellLook, type CellReader, linesOf, lookOf, writeTable } from "./tables.ts";

/** Two tables in a row are kept apart by as much as a paragraph of the smallest size. */
const betweenTables = 20;
/** A page has room for more recipients than that in one piece; more of them may go on to the next. */
const mostRecipients = 40;

interface Surroundings {
  /** The cell in which the blocks stand. */
  readonly look?: CellLook;
  /** The block that is to be found again on its page. */
  readonly marked?: Block | undefined;
}

/** Add blocks one below the other. Fails with a `ReportError` that names the heading at which it could not go on. */
export function addBlocks(column: Column, blocks: readonly Block[], { look, marked }: Surroundings = {}): void {
  let place = look === undefined ? "the opening" : "a table";
  for (const [index, block] of blocks.entries()) {
    place = headingWords(block) ?? place;
    if (block === marked) column.markNext();
    const next = blocks[index + 1]?.kind ?? null;
    atPlace(place, () => addBlock(column, block, next, look ?? null));
  }
}

function addBlock(column: Column, block: Block, next: BlockKind | null, look: CellLook | null): void {
  switch (block.kind) {
    case "letterhead":
      addLetterhead(column, block);
      break;
    case "partHeading":
      addHeading(column, 1, block.number, [plain(block.title)], next, look);
      break;
    case "sectionHeading":
      addHeading(column, 2, block.number, [plain(block.title)], next, look);
      break;
    case "heading":
      addHeading(column, block.level, block.number, block.runs, next, look);
      break;
    case "runIn":
      addText(column, runInParts(block), next, look);
      break;
    case "paragraph":
      if (block.role === undefined) addText(column, [{ runs: block.runs }], next, look);
      else column.addRuns(roleStyles[block.role], [{ runs: block.runs }]);
      break;
    case "listItem":
      addText(column, [{ runs: [...(block.mark === "" ? [] : [plain(`${block.mark} `)]), ...block.runs] }], next, look);
      break;
    case "table":
      column.addTable((above) => writeTable(block, column.room, above, cellReader(column)));
      if (next === "table") column.addGap(betweenTables);
      break;
    case "signing":
      addSigning(column, block);
      break;
    case "annex":
      addAnnex(column, block);
      if (next === "table") column.addGap(column.layout.paragraphGap);
  }
}

const cellReader = (column: Column): CellReader<Block> => ({
  write: (cell, roomTwips) => column.inside(roomTwips, (inner) => addBlocks(inner, cell.blocks, { look: lookOf(cell) })),
  lines: linesOf,
});

/** The number of a point (`a)`) is plain like every point's (appendix I, II.6.d). */
function runInParts({ number, level, lead, runs }: Extract<Block, { kind: "runIn" }>): Parts {
  const gap = runs.length === 0 ? [] : [plain(" ")];
  return [...(number === "" ? [] : [{ runs: [plain(`${number} `)], bold: level !== 4 }]), { runs: lead, bold: true }, { runs: [...gap, ...runs] }];
}

const headingStyles: Record<1 | 2 | 3 | 4, ParagraphStyle> = { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" };

/** Numbers are literal text, as in every other format. Within a cell a heading is a bold line. */
function addHeading(column: Column, level: 1 | 2 | 3 | 4, number: string, runs: readonly Run[], next: BlockKind | null, look: CellLook | null): void {
  const parts = [...(number === "" ? [] : [plain(`${number} `)]), ...runs];
  if (look === null) column.addRuns(headingStyles[level], [{ runs: parts }], { level });
  else column.addRuns("TableText", [{ runs: parts, bold: true }]);
  if (look === null && next === "table") column.addGap(column.layout.paragraphGap);
}

type Parts = Parameters<Column["addRuns"]>[1];

/** The last words stay on the page of the signing row; a table has no gap of its own, so the paragraph before it gives one. */
function addText(column: Column, parts: Parts, next: BlockKind | null, look: CellLook | null): void {
  if (look === null) {
    column.addRuns("BodyText", parts, { keepNext: next === "signing" });
    if (next === "table") column.addGap(column.layout.paragraphGap);
  } else {
    column.addRuns(
      "TableText",
      look === "header" ? parts.map((part) => ({ ...part, bold: true })) : parts,
      look === "plain" ? {} : { align: "center" },
    );
  }
}

/** Recipients and signer in one row that no page's end cuts (appendix I, II.7 and II.9). */
function addSigning(column: Column, { recipients, signer }: SigningBlock): void {
  const { signingColumns, recipientsTitleGap } = column.layout;
  const [left, right] = signingColumns;
  column.addColumns(
    signingColumns,
    [
      [
        column.inside(left, (cell) => {
          if (recipients.length > 0) cell.addLine("RecipientsTitle", "Nơi nhận:", { before: recipientsTitleGap });
          for (const line of recipients) cell.addLine("Recipient", line);
        }),
        column.inside(right, (cell) => {
          const lines = signer === null ? [] : [...signer.authority, signer.post].filter((line) => line !== "");
          for (const [index, line] of lines.entries()) cell.addLine("Authority", line, index === 0 ? { before: authorityGap } : {});
          if (signer === null || signer.name === "") return;
          cell.addSignatureSpace(signatureSpace);
          cell.addLine("Signer", signer.name);
        }),
      ],
    ],
    recipients.length > mostRecipients,
  );
}
