import { unchanged, type WordCell, type WordParagraph, type WordRow, type WordTable } from "../../../extensions/reading/word/wordText.ts";
import { type PastedStyles, pixelsOf } from "./pastedStyles.ts";

/** The width between the paper's margins in CSS pixels (160 mm); a wider table is scaled down to it. */
const textWidthPx = 604;
const mostSpan = { colspan: 64, rowspan: 1000 } as const;

/** A pasted table with merged cells and column widths and nothing else of its looks; null if it has no cells. `linesOf` reads a cell's paragraphs. */
export function pastedTable(table: Element, styles: PastedStyles, linesOf: (cell: Element) => readonly WordParagraph[]): WordTable | null {
  const cells = [...table.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === table && !styles.isInvisible(row) && !isStruckOut(row, styles))
    .map((row) => cellsOf(row, styles))
    .filter((row) => row.length > 0);
  const widths = columnWidths(table, cells[0] ?? [], styles);
  const rows = cells.map((row, index) => rowOf(row, index === 0 ? widths : [], linesOf));
  return rows.length === 0 ? null : { kind: "table", rows };
}

/** Widths are kept in the first row only, where no cell above shifts the columns; the others follow it. */
function rowOf(cells: readonly Element[], widths: readonly number[], linesOf: (cell: Element) => readonly WordParagraph[]): WordRow {
  let column = 0;
  const header = cells.every(({ localName, parentElement }) => localName === "th" || parentElement?.parentElement?.localName === "thead");
  return {
    ...unchanged,
    header,
    cells: cells.map((cell): WordCell => {
      const colspan = spanOf(cell, "colspan");
      const own = widths.slice(column, column + colspan);
      column += colspan;
      return { ...unchanged, colspan, rowspan: spanOf(cell, "rowspan"), widths: own.length === colspan ? own : [], blocks: linesOf(cell) };
    }),
  };
}

/** Whether all words of a row, which has some, are struck out: then the row is. */
function isStruckOut(row: Element, styles: PastedStyles): boolean {
  const struck = [...row.querySelectorAll("del, span")].filter((part) => styles.isStruckOut(part));
  const outermost = struck.filter((part) => !struck.some((other) => other !== part && other.contains(part)));
  const lettersIn = (text: string | null): number => (text ?? "").replaceAll(/\s/g, "").length;
  const gone = outermost.reduce((sum, part) => sum + lettersIn(part.textContent), 0);
  return gone > 0 && gone === lettersIn(row.textContent);
}

const cellsOf = (row: Element, styles: PastedStyles): readonly Element[] =>
  [...row.children].filter((cell) => (cell.localName === "td" || cell.localName === "th") && styles.of(cell).get("display") !== "none");

function spanOf(cell: Element, name: keyof typeof mostSpan): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= mostSpan[name] ? span : 1;
}

/** Widths of the columns in pixels, from `col` elements or from the first row; empty if some column has none. */
function columnWidths(table: Element, first: readonly Element[], styles: PastedStyles): readonly number[] {
  const columns = [...table.querySelectorAll("col")].filter((column) => column.closest("table") === table);
  const widthOf = (element: Element): number => pixelsOf(styles.of(element).get("width")) ?? pixelsOf(element.getAttribute("width")) ?? 0;
  const widths =
    columns.length > 0
      ? columns.flatMap((column) => Array<number>(columnsIn(column)).fill(widthOf(column)))
      : first.flatMap((cell) => {
          const span = spanOf(cell, "colspan");
          return Array<number>(span).fill(Math.round(widthOf(cell) / span));
        });
  if (widths.length === 0 || widths.some((width) => width <= 0)) return [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = total > textWidthPx ? textWidthPx / total : 1;
  return widths.map((width) => Math.max(1, Math.floor(width * scale)));
}

/** Excel writes one element for many columns alike. */
function columnsIn(column: Element): number {
  const span = Number(column.getAttribute("span") ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostSpan.colspan) : 1;
}
