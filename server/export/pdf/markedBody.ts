import { atPlace } from "../atPlace.ts";
import { authorityGap, signatureSpace } from "../layout.ts";
import type { TableBlock, TableCellModel } from "../model.ts";
import type {
  Act,
  ParagraphShape,
  RevisedBlock,
  RevisedCell,
  RevisedLetterhead,
  RevisedParagraph,
  RevisedSigning,
  RevisedTable,
  Revision,
} from "../revisions/model.ts";
import { shapeStyles } from "../revisions/shapeStyles.ts";
import { addAnnex } from "./annex.ts";
import type { ChangeBook } from "./changeBook.ts";
import type { Column } from "./column.ts";
import { addLetterhead } from "./head.ts";
import type { TypstFrame, TypstParagraph, TypstRun, TypstTable } from "./input.ts";
import { actsOf, type MarkedRunWriter, type Told } from "./markedRuns.ts";
import { linesOfRuns, linesOfTable, writeTable } from "./tables.ts";

const nothingTold: Told = new Set();

/** What a paragraph says beyond its style, from where it stands. */
interface Standing {
  readonly told: Told;
  readonly inCell?: boolean;
  readonly keepNext?: boolean;
  readonly before?: number;
  /** Stands in front of the words. */
  readonly lead?: readonly TypstRun[];
}

/** Writes blocks with their suggestions in the layout of the clean print; what comes or goes whole has a frame. */
export class MarkedBody {
  constructor(
    private readonly runs: MarkedRunWriter,
    private readonly book: ChangeBook,
  ) {}

  /** Fails with a `ReportError` that names the heading at which it could not go on. */
  addBlocks(column: Column, blocks: readonly RevisedBlock[]): void {
    let place = "the opening";
    for (const [index, block] of blocks.entries()) {
      place = headingWords(block) ?? place;
      atPlace(place, () => this.addBlock(column, block, blocks[index + 1]));
    }
  }

  private addBlock(column: Column, block: RevisedBlock, next: RevisedBlock | undefined): void {
    switch (block.kind) {
      case "paragraph":
        this.addParagraph(column, block, { told: nothingTold, keepNext: next?.kind === "signing" });
        if (next?.kind === "table") column.addGap(column.layout.paragraphGap);
        break;
      case "table":
        column.addTable((above) => this.table(column, block, above));
        if (next?.kind === "table") column.addGap(betweenTables);
        break;
      case "signing":
        this.addSigning(column, block);
        break;
      case "letterhead":
        this.addHead(column, block);
        break;
      case "annex":
        addAnnex(column, block);
        if (next?.kind === "table") column.addGap(column.layout.paragraphGap);
    }
  }

  private addParagraph(column: Column, paragraph: RevisedParagraph, { told, inCell = false, keepNext, before, lead = [] }: Standing): void {
    const style = inCell ? "TableText" : shapeStyles[paragraph.shape];
    const level = inCell ? 0 : (levels[paragraph.shape] ?? 0);
    column.addWritten(style, [...lead, ...this.runs.paragraph(paragraph, column.lineRoom(style), told)], {
      level,
      ...(paragraph.shape === "centred" ? { align: "center" } : {}),
      ...(keepNext === true ? { keepNext } : {}),
      ...(before === undefined ? {} : { before }),
      changed: !inCell && isChanged(paragraph),
    });
  }

  private table(column: Column, { columns, headerRows, rows }: RevisedTable, above: number): TypstTable {
    const frames = this.frames(rows);
    const block: TableBlock<RevisedBlock> = { kind: "table", columns, headerRows, rows: rows.map(({ cells }) => cells) };
    const written = writeTable(block, column.room, above, {
      write: (cell, roomTwips) => column.inside(roomTwips, (inner) => this.addCell(inner, cell, frames.get(cell.blocks))),
      lines: linesOfBlock,
    });
    const found = rows.flatMap(({ cells }) => cells.map(({ blocks }) => frames.get(blocks)));
    return {
      ...written,
      cells: written.cells.map((cell, index) => {
        const frame = found[index]?.frame;
        return frame === undefined ? cell : { ...cell, frame };
      }),
    };
  }

  /** Of the cells that come or go; where one act takes many, the first has its number. */
  private frames(rows: RevisedTable["rows"]): ReadonlyMap<RevisedCell["blocks"], CellFrame> {
    const frames = new Map<RevisedCell["blocks"], CellFrame>();
    let before: string | null = null;
    for (const { revision, cells } of rows) {
      for (const cell of cells) {
        const [act, ...others] = [...actsOf(revision), ...actsOf(cell.revision)];
        const frame = this.frame(actsOf(revision).length > 0 ? revision : cell.revision);
        if (act !== undefined && frame !== null) frames.set(cell.blocks, { frame, acts: [act, ...others], isFirst: before !== act.change });
        before = act?.change ?? null;
      }
    }
    return frames;
  }

  private addCell(cell: Column, { blocks }: TableCellModel<RevisedBlock>, frame: CellFrame | undefined): void {
    const lead = frame?.isFirst === true ? frame.acts.slice(0, 1).flatMap((act) => this.book.tags(act)) : [];
    if (lead.length > 0 && blocks[0]?.kind !== "paragraph") cell.addWritten("TableText", lead);
    const told = frame === undefined ? nothingTold : new Set(frame.acts.map(({ change }) => change));
    for (const [index, block] of blocks.entries()) {
      if (block.kind === "paragraph") this.addParagraph(cell, block, { told, inCell: true, ...(index === 0 ? { lead } : {}) });
      if (block.kind !== "table") continue;
      cell.addTable((above) => this.table(cell, block, above));
      if (blocks[index + 1]?.kind === "table") cell.addGap(betweenTables);
    }
  }

  private addSigning(column: Column, { left, right, revision }: RevisedSigning): void {
    const { signingColumns } = column.layout;
    const told = new Set(actsOf(revision).map(({ change }) => change));
    const part = (room: number, paragraphs: readonly RevisedParagraph[]) =>
      column.inside(room, (cell) => {
        for (const [index, paragraph] of paragraphs.entries()) {
          const before = gapAbove(column, paragraph.shape, index);
          this.addParagraph(cell, paragraph, { told, ...(before === undefined ? {} : { before }) });
        }
      });
    const add = (inner: Column): void => inner.addColumns(signingColumns, [[part(signingColumns[0], left), part(signingColumns[1], right)]]);
    this.addFramed(column, revision, add);
  }

  private addHead(column: Column, { block, revision }: RevisedLetterhead): void {
    this.addFramed(column, revision, (inner) => addLetterhead(inner, block));
  }

  /** In a frame with its number, if it comes or goes. */
  private addFramed(column: Column, revision: Revision, add: (column: Column) => void): void {
    const frame = this.frame(revision);
    if (frame === null) {
      add(column);
      return;
    }
    const caption = this.runs.caption(frame.dashed ? "Bỏ" : "Thêm", column.lineRoom("Recipient"));
    column.addFrame(frame, [...caption, ...actsOf(revision).flatMap((act) => this.book.tags(act))], column.inside(column.room, add));
  }

  private frame({ inserted, deleted }: Revision): TypstFrame | null {
    const act = deleted ?? inserted;
    return act === null ? null : { color: this.book.colorOf(act), dashed: deleted !== null };
  }
}

interface CellFrame {
  readonly frame: TypstFrame;
  readonly acts: readonly Act[];
  readonly isFirst: boolean;
}

/** Two tables in a row are kept apart by as much as a paragraph of the smallest size. */
const betweenTables = 20;

/** Shapes that are headings; any other is none. */
const levels: Readonly<Partial<Record<ParagraphShape, TypstParagraph["level"]>>> = { part: 1, section: 2, heading2: 2, heading3: 3, heading4: 4 };

/** As in the clean print: room for a signature, and both columns beginning on one line. */
function gapAbove({ layout }: Column, shape: ParagraphShape, index: number): number | undefined {
  if (shape === "recipientsTitle") return layout.recipientsTitleGap;
  if (shape === "signer") return signatureSpace;
  return shape === "authority" && index === 0 ? authorityGap : undefined;
}

const isChanged = ({ runs, mark, was }: RevisedParagraph): boolean =>
  was !== null ||
  actsOf(mark).length > 0 ||
  runs.some((run) => run.kind !== "comment" && (actsOf(run.revision).length > 0 || (run.kind === "text" && run.was !== null)));

function linesOfBlock(block: RevisedBlock, roomTwips: number): number {
  if (block.kind === "paragraph") return linesOfRuns(block.runs, roomTwips);
  if (block.kind !== "table") return 1;
  return linesOfTable({ columns: block.columns, rows: block.rows.map(({ cells }) => cells) }, roomTwips, linesOfBlock);
}

/** How an error names the place, where the block is a heading: by its number and words. */
function headingWords(block: RevisedBlock): string | null {
  if (block.kind !== "paragraph" || levels[block.shape] === undefined) return null;
  return block.runs.map((run) => (run.kind === "text" && run.revision.deleted === null ? run.text : "")).join("");
}
