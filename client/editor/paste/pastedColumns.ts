import type { EditorView } from "@tiptap/pm/view";

/** Paste text in columns, as a spreadsheet gives it to programs that ask for text only, as a table. Whether it was such text. */
export function pasteColumns(view: EditorView, { clipboardData }: ClipboardEvent): boolean {
  if (clipboardData?.types.includes("text/plain") !== true || clipboardData.types.includes("text/html")) return false;
  const html = tableOfColumns(clipboardData.getData("text/plain"));
  return html !== null && view.pasteHTML(html);
}

/** Lines of cells with tabs between them as a table's HTML; null for any other text. */
export function tableOfColumns(text: string): string | null {
  const rows = rowsOf(text);
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return null;
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escaped(cell)}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

/** A cell with tabs or lines in it stands in quotation marks, its own ones doubled. */
const cellPattern = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/gy;

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const whole = text.replaceAll(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (const [, quoted, plain = "", end] of whole.matchAll(cellPattern)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
