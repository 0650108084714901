import { type Rich, readInline } from "./inline.ts";
import type { ParsedBlock, Warn } from "./parsedBlocks.ts";
import type { SourceParagraph } from "./sourceParagraph.ts";

/** More columns than any table on paper has. */
const mostColumns = 64;

/** Read rows with tabs or bars between the cells. Short rows are filled up with empty cells. */
export function readTable(rows: readonly SourceParagraph[], warn: Warn): ParsedBlock {
  const cells = rows.map(({ text }) => cellsOf(text)).filter((row) => !row.every((cell) => /^:?-{3,}:?$/.test(cell)));
  const width = Math.min(
    mostColumns,
    cells.reduce((most, row) => Math.max(most, row.length), 1),
  );
  if (cells.some((row) => row.length !== width)) {
    warn("table_uneven", rows[0]?.line ?? null, "Bảng này có dòng thiếu hoặc thừa ô; đã thêm ô trống cho đủ cột. Hãy xem lại vị trí các ô.");
  }
  const even = cells.map((row) => [...row.slice(0, width - 1), row.slice(width - 1).join(" "), ...Array<string>(width).fill("")].slice(0, width));
  return { kind: "table", rows: even.map((row): Rich[] => row.map(readInline)), headerRow: isHeader(cells[0] ?? []) };
}

function cellsOf(text: string): string[] {
  const trimmed = text.trim();
  if (/^\|.*\|$/.test(trimmed))
    return trimmed
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
  // A leading tab is an empty first cell, a trailing one an empty last.
  return text
    .replace(/^ +| +$/g, "")
    .split("\t")
    .map((cell) => cell.trim());
}

const isHeader = (row: readonly string[]): boolean => row.length > 1 && row.every((cell) => /\p{L}/u.test(cell) && cell.length <= 60);
