import { ReportError } from "../../../extensions/wire/errors.ts";
import { isNumberOnly } from "../isNumberOnly.ts";
import { cellPadding, size, textWidth } from "../layout.ts";
import type { Block, Run, TableBlock, TableCellModel } from "../model.ts";
import { columnTwips, leastColumn, staysWithNext } from "../tableMeasures.ts";
import { textWidthTwips } from "../timesMetrics.ts";
import type { TypstBlock, TypstCell, TypstTable } from "./input.ts";

/** Writes what stands in a cell of that room, in twips. */
export type CellWriter = (blocks: readonly Block[], roomTwips: number, look: CellLook) => readonly TypstBlock[];

/** How the paragraphs of a cell look: a header's are bold and centred, a lone number is centred. */
export type CellLook = "plain" | "header" | "number";

/** A cell of more lines may be cut by a page's end; a page has 45. */
const mostUncutLines = 30;

/** A table as wide as its room. Fails if its columns have no room on the page for a letter each. */
export function writeTable(block: TableBlock, roomTwips: number, above: number, write: CellWriter): TypstTable {
  const most = Math.floor(roomTwips / leastColumn);
  if (block.columns.length > most) {
    const where = roomTwips < textWidth ? "its cell" : "the page";
    throw new ReportError("invalid", `A table has ${block.columns.length} columns; ${where} is wide enough for ${most}. Split the table.`);
  }
  const widths = columnTwips(block.columns, roomTwips);
  const roomOf = (cell: TableCellModel): number =>
    widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, width) => sum + width, 0) - 2 * cellPadding;
  const cut = cutRows(block, roomOf);
  const headerRows = Array.from({ length: block.headerRows }, (_, row) => row).some((row) => cut.has(row)) ? 0 : block.headerRows;
  const cells = block.rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.map(
      (cell): TypstCell => ({
        row,
        column: cell.column,
        colspan: cell.colspan,
        rowspan: cell.rowspan,
        header: cell.header,
        breakable: cut.has(row) || cell.rowspan > 1,
        blocks: write(cell.blocks, Math.max(0, roomOf(cell)), lookOf(cell)),
      }),
    ),
  );
  return {
    kind: "table",
    above,
    widths: widths.map((width) => width / 20),
    rows: block.rows.length,
    headerRows,
    footRows: footRowsOf(block, headerRows, cut),
    cells,
  };
}

function lookOf({ header, blocks }: TableCellModel): CellLook {
  if (header) return "header";
  const [only, ...others] = blocks;
  return others.length === 0 && only?.kind === "paragraph" && isNumberOnly(only.runs) ? "number" : "plain";
}

/** Rows that a page's end may cut, because they might be higher than a page. */
function cutRows(block: TableBlock, roomOf: (cell: TableCellModel) => number): ReadonlySet<number> {
  const cut = new Set<number>();
  for (const [row, cells] of block.rows.entries()) {
    for (const cell of cells) {
      if (linesIn(cell.blocks, roomOf(cell)) <= mostUncutLines) continue;
      for (let below = row; below < row + cell.rowspan; below += 1) cut.add(below);
    }
  }
  return cut;
}

/** The last row and the one before it, unless a cell reaches down into them or a page's end may cut them. */
function footRowsOf({ rows, headerRows: marked }: TableBlock, headerRows: number, cut: ReadonlySet<number>): number {
  const first = rows.length - 2;
  if (first <= headerRows || !staysWithNext({ headerRows: marked, rows }, first)) return 0;
  const reaches = rows.slice(0, first).some((cells, row) => cells.some((cell) => row + cell.rowspan > first));
  const mayBeCut = cut.has(first) || cut.has(first + 1);
  const isEmpty = rows.slice(first).some((cells) => cells.length === 0);
  return reaches || mayBeCut || isEmpty ? 0 : 2;
}

/** About how many lines blocks need in that room, rather more than fewer. */
function linesIn(blocks: readonly Block[], roomTwips: number): number {
  return blocks.reduce((sum, block) => sum + linesOf(block, Math.max(leastColumn, roomTwips)), 0);
}

function linesOf(block: Block, roomTwips: number): number {
  switch (block.kind) {
    case "table":
      return block.rows.flat().reduce((sum, cell) => sum + linesIn(cell.blocks, roomTwips / Math.max(1, block.columns.length)) + 1, 0);
    case "paragraph":
    case "listItem":
    case "heading":
      return linesOfRuns(block.runs, roomTwips);
    case "runIn":
      return linesOfRuns([...block.lead, ...block.runs], roomTwips);
    default:
      return 1;
  }
}

function linesOfRuns(runs: readonly Run[], roomTwips: number): number {
  const width = runs.reduce((sum, run) => sum + (run.kind === "text" ? textWidthTwips(run.text, "bold", size.table) : 0), 0);
  const breaks = runs.filter((run) => run.kind === "break").length;
  return Math.ceil((1.2 * width) / roomTwips) + breaks + 1;
}
