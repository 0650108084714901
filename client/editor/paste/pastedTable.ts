import { isInvisible, pixelsOf, styleOf } from "./styleOf.ts";

/** The width between the paper's margins in CSS pixels (160 mm); a wider table is scaled down to it. */
const textWidthPx = 604;
const mostSpan = 64;

/**
 * A pasted table with merged cells and column widths and nothing else of its looks; empty if it has no cells. `linesOf` reads a cell's paragraphs.
 * Every cell has one, so that the caret can go there.
 */
export function pastedTable(table: Element, linesOf: (cell: Element) => readonly string[]): string {
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table && !isInvisible(row));
  const widths = columnWidths(table, rows);
  const html = rows.map((row, index) => `<tr>${rowHtml(row, widths, index, linesOf)}</tr>`).filter((row) => row !== "<tr></tr>");
  return html.length === 0 ? "" : `<table><tbody>${html.join("")}</tbody></table>`;
}

function rowHtml(row: Element, widths: readonly number[], rowIndex: number, linesOf: (cell: Element) => readonly string[]): string {
  let column = 0;
  let html = "";
  for (const cell of cellsOf(row)) {
    const colspan = spanOf(cell, "colspan");
    const rowspan = spanOf(cell, "rowspan");
    const tag = cell.localName;
    // Widths are kept in the first row only where no cell above shifts the columns; the others follow it.
    const own = rowIndex === 0 ? widths.slice(column, column + colspan) : [];
    const width = own.length === colspan && own.every((one) => one > 0) ? ` data-colwidth="${own.join(",")}"` : "";
    html += `<${tag}${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}${width}>${cellHtml(linesOf(cell))}</${tag}>`;
    column += colspan;
  }
  return html;
}

const cellHtml = (lines: readonly string[]): string => (lines.length === 0 ? "<p></p>" : lines.map((line) => `<p>${line}</p>`).join(""));

const cellsOf = (row: Element): readonly Element[] =>
  [...row.children].filter((cell) => (cell.localName === "td" || cell.localName === "th") && styleOf(cell).get("display") !== "none");

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= (name === "colspan" ? mostSpan : 1000) ? span : 1;
}

/** Widths of the columns in pixels, from `col` elements or from the first row; empty if some column has none. */
function columnWidths(table: Element, rows: readonly Element[]): readonly number[] {
  const columns = [...table.querySelectorAll("col")].filter((column) => column.closest("table") === table);
  const widths =
    columns.length > 0
      ? columns.flatMap((column) => Array<number>(Math.max(1, Number(column.getAttribute("span") ?? 1))).fill(widthOf(column)))
      : (rows[0] === undefined ? [] : cellsOf(rows[0])).flatMap((cell) => {
          const span = spanOf(cell, "colspan");
          return Array<number>(span).fill(Math.round(widthOf(cell) / span));
        });
  if (widths.length === 0 || widths.some((width) => width <= 0)) return [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = total > textWidthPx ? textWidthPx / total : 1;
  return widths.map((width) => Math.max(1, Math.floor(width * scale)));
}

const widthOf = (element: Element): number => pixelsOf(styleOf(element).get("width")) ?? pixelsOf(element.getAttribute("width")) ?? 0;
