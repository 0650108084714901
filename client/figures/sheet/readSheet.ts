import { storedNumber } from "./storedNumber.ts";

/** A cell: words, or a number that is sure, as a canonical decimal. */
export type SheetCell = { readonly words: string } | { readonly value: string };
export type SheetRows = readonly (readonly SheetCell[])[];

/** More than any catalogue of indicators needs; what is larger is another kind of file. */
const mostBytes = 5_000_000;
const mostRows = 5000;
const mostColumns = 60;

/** Why a file cannot be read. */
export type SheetFault = "tooLarge" | "unreadable" | "empty";

/** Read the first sheet of a workbook, or a text with columns. Nothing leaves the browser. */
export async function readSheetFile(file: Blob & { readonly name?: string }): Promise<SheetRows | SheetFault> {
  if (file.size > mostBytes) return "tooLarge";
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage) {
    try {
      return rowsOfText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      return "unreadable";
    }
  }
  try {
    const { readSheet } = await import("read-excel-file/universal");
    const rows = await readSheet<{ readonly stored: string }>(file, { parseNumber: (stored) => ({ stored }) });
    return bounded(rows.map((row) => row.map(cellOf)));
  } catch {
    return "unreadable";
  }
}

function cellOf(cell: unknown): SheetCell {
  if (typeof cell === "object" && cell !== null && "stored" in cell) {
    const value = storedNumber(String(cell.stored));
    return value === null ? { words: String(cell.stored) } : { value };
  }
  return { words: cell === null || cell === undefined ? "" : String(cell).trim() };
}

/** Read what was copied from a sheet, or a CSV file: columns parted by tabs, semicolons or commas, with quotes around cells that hold them (RFC 4180). */
export function rowsOfText(text: string): SheetRows | SheetFault {
  const plain = text.replace(/^\uFEFF/, "").normalize("NFC");
  const separator = separatorOf(plain);
  const rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, "g");
  for (const [match, quoted, bare = "", end] of plain.matchAll(cells)) {
    if (match === "" && row.length === 0) continue;
    row.push({ words: (quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim() });
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return bounded(rows);
}

/** Tabs come from the clipboard; a comma is a decimal sign here, so that semicolons part columns wherever there are any. */
function separatorOf(text: string): string {
  const head = text.slice(0, 10_000);
  return head.includes("\t") ? "\t" : head.includes(";") ? ";" : ",";
}

function bounded(rows: SheetRows): SheetRows | SheetFault {
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns)) return "tooLarge";
  const filled = rows.filter((row) => row.some((cell) => "value" in cell || cell.words !== ""));
  return filled.length === 0 ? "empty" : filled;
}
