import { unchanged, type WordBlock, type WordCell, type WordRow, type WordTable } from "../../../extensions/reading/word/wordText.ts";
import { childOf, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import { cellNames, endNames } from "./acts.ts";
import { shownChildren } from "./drawings.ts";
import { wholeNumber } from "./numbering.ts";
import type { Reading } from "./reading.ts";
import { isOn } from "./styles.ts";

export type CellReader = (cell: XmlElement) => readonly WordBlock[];

/** As many as a cell of a section's text may span. */
const mostColumns = 64;
const mostRows = 1000;
/** More empty cells than this are not put in to make a table even. */
const mostPadding = 5000;
const twipsPerPixel = 15;

interface GridCell extends WordCell {
  readonly column: number;
  colspan: number;
  rowspan: number;
  blocks: readonly WordBlock[];
}

/** Read a table: columns and their widths from its grid, merged cells as one, rows and cells that come or go. */
export function readTable(table: XmlElement, reading: Reading, readCell: CellReader): WordTable {
  const widths = (childOf(table, "w:tblGrid")?.children ?? [])
    .filter(({ name }) => name === "w:gridCol")
    .map(({ attrs }) => Math.min(5000, Math.round(wholeNumber(attrs["w:w"] ?? "", 0) / twipsPerPixel)));
  const open = new Map<number, GridCell>();
  const rows = rowsIn(table).map((row): { row: WordRow; cells: GridCell[]; end: number } => readRow(row, { widths, open, reading, readCell }));
  return { kind: "table", rows: evenRows(rows, reading) };
}

interface Grid {
  readonly widths: readonly number[];
  /** By column, the cell that may go on below. */
  readonly open: Map<number, GridCell>;
  readonly reading: Reading;
  readonly readCell: CellReader;
}

/** Rows also stand in content controls. */
function rowsIn(container: XmlElement): readonly XmlElement[] {
  return shownChildren(container).flatMap((child) => (child.name === "w:tr" ? [child] : inner(child).flatMap(rowsIn)));
}

function cellsIn(container: XmlElement): readonly XmlElement[] {
  return shownChildren(container).flatMap((child) => (child.name === "w:tc" ? [child] : inner(child).flatMap(cellsIn)));
}

function inner(element: XmlElement): readonly XmlElement[] {
  if (element.name === "w:sdt") return [childOf(element, "w:sdtContent")].filter((content) => content !== undefined);
  return element.name === "w:customXml" || element.name === "mc:AlternateContent" ? [element] : [];
}

function readRow(row: XmlElement, { widths, open, reading, readCell }: Grid): { row: WordRow; cells: GridCell[]; end: number } {
  const properties = childOf(row, "w:trPr");
  const change = reading.acts.changeIn(properties, endNames);
  const cells: GridCell[] = [];
  let column = Math.min(mostColumns, wholeNumber(valOf(properties, "w:gridBefore") ?? "", 0));
  if (column > 0) cells.push(emptyCell(0, column, widths));
  const seen = new Set<GridCell>();
  for (const cell of cellsIn(row)) {
    const own = childOf(cell, "w:tcPr");
    const span = wholeNumber(valOf(own, "w:gridSpan") ?? "", 1);
    const colspan = Math.max(1, Math.min(mostColumns, span));
    if (colspan !== span) reading.losses.add("table_shape");
    const merge = childOf(own, "w:vMerge");
    const above = open.get(column);
    const blocks = readCell(cell);
    const goesOn = merge !== undefined && merge.attrs["w:val"] !== "restart";
    if (goesOn && above?.colspan === colspan && above.rowspan < mostRows) {
      above.rowspan += 1;
      if (blocks.length > 0) above.blocks = [...above.blocks, ...blocks];
      seen.add(above);
    } else {
      const fresh: GridCell = {
        ...reading.acts.changeIn(own, cellNames),
        column,
        colspan,
        rowspan: 1,
        widths: widthsOf(widths, column, colspan),
        blocks,
      };
      cells.push(fresh);
      if (merge === undefined) open.delete(column);
      else {
        open.set(column, fresh);
        seen.add(fresh);
      }
    }
    column += colspan;
  }
  for (const [at, cell] of open) if (!seen.has(cell)) open.delete(at);
  const header = childOf(properties, "w:tblHeader");
  return { row: { ...change, header: header !== undefined && isOn(header.attrs["w:val"] ?? "true"), cells }, cells, end: column };
}

/** A table is a rectangle: short rows are filled up with empty cells. */
function evenRows(
  rows: readonly { readonly row: WordRow; readonly cells: readonly GridCell[]; readonly end: number }[],
  { losses }: Reading,
): WordRow[] {
  const width = rows.reduce((most, { end }) => Math.max(most, end), 0);
  const missing = rows.reduce((sum, { end }) => sum + (end < width ? 1 : 0), 0);
  if (missing > 0) losses.add("table_shape");
  if (missing > mostPadding) return rows.map(({ row }) => row);
  return rows.map(({ row, cells, end }) => (end < width ? { ...row, cells: [...cells, ...padding(end, width)] } : row));
}

function padding(from: number, to: number): readonly WordCell[] {
  const cells: WordCell[] = [];
  for (let column = from; column < to; column += mostColumns) cells.push(emptyCell(column, Math.min(mostColumns, to - column), []));
  return cells;
}

const emptyCell = (column: number, colspan: number, widths: readonly number[]): GridCell => ({
  ...unchanged,
  column,
  colspan,
  rowspan: 1,
  widths: widthsOf(widths, column, colspan),
  blocks: [],
});

const widthsOf = (widths: readonly number[], column: number, colspan: number): readonly number[] => {
  const own = widths.slice(column, column + colspan);
  return own.length === colspan && own.every((width) => width > 0) ? own : [];
};
