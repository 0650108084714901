import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { ReportError } from "../../../extensions/wire/errors.ts";
import { firstWords } from "../firstWords.ts";
import { isNumberOnly } from "../isNumberOnly.ts";
import { cellPadding, cellPaddingBelow, tableBorder } from "../layout.ts";
import type { Block, TableBlock, TableCellModel } from "../model.ts";
import { columnTwips, staysWithNext } from "../tableMeasures.ts";
import type { RevisionOptions } from "./revisionMarks.ts";
import { styledParagraph, writeRuns } from "./runs.ts";

/** Word opens no table with more columns. */
const mostColumns = 63;
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: (tableBorder / 20) * 8, space: 0, color: "auto" };

/** Writes the blocks of a cell into the room that it has. */
export type CellWriter = (blocks: readonly Block[], roomTwips: number) => readonly (Paragraph | Table)[];

/** Writes what a cell of that width holds, at least one paragraph. */
type CellContent<Content> = (cell: TableCellModel<Content>, width: number) => readonly (Paragraph | Table)[];

/** The rows and cells that come or go, as options of the library. */
interface TableRevisions<Content> {
  row(index: number): RevisionOptions;
  cell(cell: TableCellModel<Content>): RevisionOptions;
}

const noRevisions: TableRevisions<unknown> = { row: () => ({}), cell: () => ({}) };

export const writeTable = (block: TableBlock, roomTwips: number, writeCell: CellWriter): readonly FileChild[] => [
  ruledTable(block, roomTwips, (cell, width) => cellContent(cell, width, writeCell)),
];

/**
 * A table as wide as its room: black single lines, no shading, header rows repeated on every page, no row cut by a page break.
 * Merged cells are written out slot by slot, because Word wants every row to cover the whole grid.
 */
export function ruledTable<Content>(
  block: TableBlock<Content>,
  roomTwips: number,
  write: CellContent<Content>,
  revisions: TableRevisions<Content> = noRevisions,
): Table {
  if (block.columns.length > mostColumns) {
    throw new ReportError("unprintable", `A table has ${block.columns.length} columns; Word opens at most ${mostColumns}. Split the table.`, {
      unprintable: { kind: "table", sectionId: "", near: firstWords(block.rows) },
    });
  }
  const widths = columnTwips(block.columns, roomTwips);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: cellPaddingBelow, left: cellPadding, right: cellPadding },
    rows: block.rows.map(
      (_, row) =>
        new TableRow({
          cantSplit: true,
          // False would be written out as w:val="false", which some readers take for true.
          ...(row < block.headerRows ? { tableHeader: true } : {}),
          ...(staysWithNext(block, row) ? { keepNext: true } : {}),
          ...revisions.row(row),
          children: slotsOf(block, row).map((slot) => tableCell(slot, widths, write, revisions)),
        }),
    ),
  });
}

interface Slot<Content> {
  readonly cell: TableCellModel<Content>;
  /** Whether the cell begins in this row or reaches down into it. */
  readonly begins: boolean;
}

function slotsOf<Content>(block: TableBlock<Content>, row: number): readonly Slot<Content>[] {
  const slots: Slot<Content>[] = [];
  for (let above = 0; above <= row; above += 1) {
    for (const cell of block.rows[above] ?? []) if (above + cell.rowspan > row) slots.push({ cell, begins: above === row });
  }
  return slots.sort((one, other) => one.cell.column - other.cell.column);
}

function tableCell<Content>(
  { cell, begins }: Slot<Content>,
  widths: readonly number[],
  write: CellContent<Content>,
  revisions: TableRevisions<Content>,
): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    ...revisions.cell(cell),
    verticalAlign: cell.header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: begins ? write(cell, width) : [styledParagraph("TableText", [])],
  });
}

function cellContent(cell: TableCellModel, width: number, writeCell: CellWriter): readonly (Paragraph | Table)[] {
  const [only, ...others] = cell.blocks;
  if (only === undefined) return [styledParagraph("TableText", [])];
  if (cell.header) return cell.blocks.flatMap((block) => headerBlock(block) ?? writeCell([block], Math.max(0, width - 2 * cellPadding)));
  if (others.length === 0 && only.kind === "paragraph" && isNumberOnly(only.runs))
    return [styledParagraph("TableText", writeRuns(only.runs), { align: "center" })];
  return writeCell(cell.blocks, Math.max(0, width - 2 * cellPadding));
}

function headerBlock(block: Block): readonly Paragraph[] | null {
  return block.kind === "paragraph"
    ? [new Paragraph({ style: "TableText", alignment: AlignmentType.CENTER, children: writeRuns(block.runs, true) })]
    : null;
}
