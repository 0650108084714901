import { ReportError } from "../../../extensions/wire/errors.ts";
import { firstWords } from "../firstWords.ts";
import { isNumberOnly } from "../isNumberOnly.ts";
import { cellPadding, narrowestTextWidth, standardLayout } from "../layout.ts";
import type { Block, TableBlock, TableCellModel } from "../model.ts";
import { columnTwips, leastColumn, staysWithNext } from "../tableMeasures.ts";
import { textWidthTwips } from "../timesMetrics.ts";
import type { TypstBlock, TypstCell, TypstTable } from "./input.ts";

/** How the content of cells is read: what a cell holds in a room of that width, in twips, and about how many lines a block needs there, rather more than fewer. */
export interface CellReader<Content> {
  write(cell: TableCellModel<Content>, roomTwips: number): readonly TypstBlock[];
  lines(block: Content, roomTwips: number): number;
}

/** How the paragraphs of a cell look: a header's are bold and centred, a lone number is centred. */
export type CellLook = "plain" | "header" | "number";

/** A cell of more lines may be cut by a page's end; a page has 45. */
const mostUncutLines = 30;
/** Lines are estimated for the larger of the two sets of sizes. */
const estimatePoints = standardLayout.size.table;

/** A table as wide as its room. Fails if its columns have no room on the page for a letter each. */
export function writeTable<Content>(block: TableBlock<Content>, roomTwips: number, above: number, reader: CellReader<Content>): TypstTable {
  const most = Math.floor(roomTwips / leastColumn);
  if (block.columns.length > most) {
    const where = roomTwips < narrowestTextWidth ? "its cell" : "the page";
    throw new ReportError("unprintable", `A table has ${block.columns.length} columns; ${where} is wide enough for ${most}. Split the table.`, {
      unprintable: { kind: "table", sectionId: "", near: firstWords(block.rows) },
    });
  }
  const widths = columnTwips(block.columns, roomTwips);
  const roomOf = (cell: TableCellModel<Content>): number =>
    widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, width) => sum + width, 0) - 2 * cellPadding;
  const cut = cutRows(block, roomOf, reader);
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
        blocks: reader.write(cell, Math.max(0, roomOf(cell))),
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

export function lookOf({ header, blocks }: TableCellModel): CellLook {
  if (header) return "header";
  const [only, ...others] = blocks;
  return others.length === 0 && only?.kind === "paragraph" && isNumberOnly(only.runs) ? "number" : "plain";
}

/** Rows that a page's end may cut, because they might be higher than a page. */
function cutRows<Content>(
  block: TableBlock<Content>,
  roomOf: (cell: TableCellModel<Content>) => number,
  { lines }: CellReader<Content>,
): ReadonlySet<number> {
  const cut = new Set<number>();
  for (const [row, cells] of block.rows.entries()) {
    for (const cell of cells) {
      if (linesIn(cell.blocks, roomOf(cell), lines) <= mostUncutLines) continue;
      for (let below = row; below < row + cell.rowspan; below += 1) cut.add(below);
    }
  }
  return cut;
}

/** The last row and the one before it, unless a cell reaches down into them or a page's end may cut them. */
function footRowsOf<Content>({ rows, headerRows: marked }: TableBlock<Content>, headerRows: number, cut: ReadonlySet<number>): number {
  const first = rows.length - 2;
  if (first <= headerRows || !staysWithNext({ headerRows: marked, rows }, first)) return 0;
  const reaches = rows.slice(0, first).some((cells, row) => cells.some((cell) => row + cell.rowspan > first));
  const mayBeCut = cut.has(first) || cut.has(first + 1);
  const isEmpty = rows.slice(first).some((cells) => cells.length === 0);
  return reaches || mayBeCut || isEmpty ? 0 : 2;
}

function linesIn<Content>(blocks: readonly Content[], roomTwips: number, lines: CellReader<Content>["lines"]): number {
  return blocks.reduce((sum, block) => sum + lines(block, Math.max(leastColumn, roomTwips)), 0);
}

/** About how many lines a table in a cell needs. */
export function linesOfTable<Content>(
  block: Pick<TableBlock<Content>, "columns" | "rows">,
  roomTwips: number,
  lines: CellReader<Content>["lines"],
): number {
  return block.rows.flat().reduce((sum, cell) => sum + linesIn(cell.blocks, roomTwips / Math.max(1, block.columns.length), lines) + 1, 0);
}

/** About how many lines a block of a cell needs. */
export function linesOf(block: Block, roomTwips: number): number {
  switch (block.kind) {
    case "table":
      return linesOfTable(block, roomTwips, linesOf);
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

/** The same of the words of one paragraph. */
export function linesOfRuns(runs: readonly { readonly kind: string; readonly text?: string }[], roomTwips: number): number {
  const width = runs.reduce((sum, run) => sum + (run.text === undefined ? 0 : textWidthTwips(run.text, "bold", estimatePoints)), 0);
  const breaks = runs.filter((run) => run.kind === "break").length;
  return Math.ceil((1.2 * width) / roomTwips) + breaks + 1;
}
