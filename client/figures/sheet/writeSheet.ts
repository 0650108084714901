import type { Cell } from "write-excel-file/universal";

/** The columns of a workbook of figures in their order, with their width in letters. */
const widths = { code: 20, name: 44, unit: 14, section: 34, value: 16, previous: 16, change: 16, plan: 16, reached: 14 } as const;
export type SheetColumn = keyof typeof widths;

const sheetColumns = Object.keys(widths).filter((name): name is SheetColumn => name in widths);

/** A figure as a row of a workbook; values are canonical decimals in the figure's own unit, null where nothing is known. */
export type SheetFigure = Readonly<
  Record<"code" | "name" | "unit" | "section", string> & Record<Exclude<SheetColumn, "code" | "name" | "unit" | "section">, string | null>
>;

const wordColumns: ReadonlySet<SheetColumn> = new Set(["code", "name", "unit", "section"]);

/** The figures as an `.xlsx` workbook whose numbers are numbers. `title` names its sheet, `label` its columns, by which they are read back. */
export async function writeSheet(figures: readonly SheetFigure[], title: string, label: (column: SheetColumn) => string): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  const head = sheetColumns.map((column): Cell => ({ value: label(column), type: String, fontWeight: "bold" }));
  const rows = figures.map((figure) => sheetColumns.map((column) => cellOf(column, figure[column])));
  const columns = sheetColumns.map((column) => ({ width: widths[column] }));
  return write([head, ...rows], { sheet: title, columns, stickyRowsCount: 1 }).toBlob();
}

/** Words stay words even where they begin with an equals sign: nothing that somebody typed becomes a formula. */
function cellOf(column: SheetColumn, value: string | null): Cell {
  if (value === null || value === "") return null;
  return wordColumns.has(column) ? { value, type: String } : { value: Number(value), type: Number };
}
