import type { TableBlock } from "./model.ts";

/** Twips: borders, padding and a letter. */
export const leastColumn = 340;

/** The head stays with the first row below it, and the last row (most often a total) is not left alone on a page. */
export function staysWithNext(block: Pick<TableBlock, "headerRows"> & { readonly rows: readonly unknown[] }, row: number): boolean {
  const isBeforeLast = row === block.rows.length - 2 && row > block.headerRows;
  return row < block.headerRows || isBeforeLast;
}

/**
 * Widths in whole twips that add up to the room. Where a share would leave no room for a letter, every column first gets the least width; a table in a
 * narrow cell that has not even that room becomes wider than its cell.
 */
export function columnTwips(shares: readonly number[], roomTwips: number): readonly number[] {
  const least = shares.some((share) => share * roomTwips < leastColumn) ? leastColumn : 0;
  const shared = Math.max(0, roomTwips - least * shares.length);
  const widths: number[] = [];
  let used = 0;
  let reached = 0;
  for (const share of shares) {
    reached += least + share * shared;
    const width = Math.round(reached) - used;
    widths.push(width);
    used += width;
  }
  return widths;
}
