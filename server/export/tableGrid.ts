import type { ContentNode } from "../../extensions/sectionContent.ts";
import type { TableBlock, TableCellModel } from "./model.ts";
import type { Warn } from "./warn.ts";

interface TableReader<Content> {
  readonly blocksOf: (cell: ContentNode) => readonly Content[];
  readonly warn: Warn;
}

/** A column's width in CSS pixels where the page stores none. */
const defaultColumnPixels = 100;

/**
 * Lay a table's cells on a complete grid. People who edit the same table at the same time can leave rows of unequal length and spans that reach too
 * far; Word refuses or garbles such a file. Missing slots become empty cells, spans are cut at the grid, and a warning says so. No cell is left out.
 */
export function tableBlock<Content>(table: ContentNode, reader: TableReader<Content>): readonly TableBlock<Content>[] {
  const rows = (table.content ?? []).filter((row) => row.type === "tableRow");
  const grid = new Grid<Content>(rows.length);
  for (const [row, node] of rows.entries()) for (const cell of node.content ?? []) grid.place(row, cell, reader.blocksOf(cell));
  if (grid.columns === 0) {
    reader.warn("table_empty", "bảng", "bảng không có ô nào nên không được in.");
    return [];
  }
  if (grid.complete() > 0)
    reader.warn("table_repaired", "bảng", "các dòng của bảng không khớp nhau; đã thêm ô trống hoặc thu hẹp ô gộp, chữ được giữ đủ.");
  return [{ kind: "table", columns: grid.shares(), headerRows: grid.headerRows(), rows: grid.rows }];
}

class Grid<Content> {
  readonly rows: TableCellModel<Content>[][];
  columns = 0;
  private readonly taken: boolean[][];
  private readonly pixels: number[] = [];
  private repairs = 0;

  constructor(private readonly height: number) {
    this.rows = Array.from({ length: height }, () => []);
    this.taken = Array.from({ length: height }, () => []);
  }

  place(row: number, cell: ContentNode, blocks: readonly Content[]): void {
    let column = 0;
    while (this.isTaken(row, column)) column += 1;
    const colspan = this.freeColumns(row, column, spanOf(cell, "colspan"));
    const rowspan = this.freeRows(row, column, colspan, spanOf(cell, "rowspan"));
    for (let y = row; y < row + rowspan; y += 1) for (let x = column; x < column + colspan; x += 1) this.take(y, x);
    this.keepWidths(column, colspan, cell.attrs?.["colwidth"]);
    this.columns = Math.max(this.columns, column + colspan);
    this.rows[row]?.push({ column, colspan, rowspan, header: cell.type === "tableHeader", blocks });
  }

  /** Fill what no cell covers, and answer how much had to be repaired. */
  complete(): number {
    for (const [row, cells] of this.rows.entries()) {
      for (let column = 0; column < this.columns; column += 1) {
        if (this.isTaken(row, column)) continue;
        cells.push({ column, colspan: 1, rowspan: 1, header: false, blocks: [] });
        this.take(row, column);
        this.repairs += 1;
      }
      cells.sort((one, other) => one.column - other.column);
    }
    return this.repairs;
  }

  shares(): readonly number[] {
    const widths = Array.from({ length: this.columns }, (_, column) => this.pixels[column] ?? defaultColumnPixels);
    const total = widths.reduce((sum, width) => sum + width, 0);
    return widths.map((width) => width / total);
  }

  /** The rows at the top that hold header cells only; never all rows, because a table of repeated rows has nothing to repeat them for. */
  headerRows(): number {
    let count = 0;
    let reach = 0;
    for (const [row, cells] of this.rows.entries()) {
      if (row >= reach && (cells.length === 0 || !cells.every((cell) => cell.header))) break;
      count = row + 1;
      reach = Math.max(reach, ...cells.map((cell) => row + cell.rowspan));
    }
    return count < this.height ? count : 0;
  }

  private isTaken(row: number, column: number): boolean {
    return this.taken[row]?.[column] === true;
  }

  private take(row: number, column: number): void {
    const slots = this.taken[row];
    if (slots !== undefined) slots[column] = true;
  }

  private freeColumns(row: number, column: number, wanted: number): number {
    let span = 1;
    while (span < wanted && !this.isTaken(row, column + span)) span += 1;
    if (span < wanted) this.repairs += 1;
    return span;
  }

  private freeRows(row: number, column: number, colspan: number, wanted: number): number {
    let span = 1;
    const isFree = (y: number): boolean => Array.from({ length: colspan }, (_, x) => column + x).every((x) => !this.isTaken(y, x));
    while (span < wanted && row + span < this.height && isFree(row + span)) span += 1;
    if (span < wanted) this.repairs += 1;
    return span;
  }

  private keepWidths(column: number, colspan: number, stored: unknown): void {
    if (!Array.isArray(stored)) return;
    for (let index = 0; index < colspan; index += 1) {
      const width: unknown = stored[index];
      if (typeof width === "number" && width > 0) this.pixels[column + index] ??= width;
    }
  }
}

function spanOf(cell: ContentNode, name: "colspan" | "rowspan"): number {
  const span = cell.attrs?.[name];
  return typeof span === "number" && span > 1 ? span : 1;
}
