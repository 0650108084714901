import { type Mark, readMark } from "./marks.ts";

/** A paragraph of the source, put together from its lines. `text` holds the mark too; the mark's length counts in the text without emphasis. */
export interface SourceParagraph {
  readonly text: string;
  readonly mark: Mark | null;
  readonly line: number;
  readonly indent: number;
}

/** Columns of a table: a tab, or bars, between words. The tab behind the mark of a list is none. */
export function hasColumns(text: string): boolean {
  const trimmed = text.trim();
  if (/^\|.*\|$/.test(trimmed)) return true;
  const mark = readMark(text);
  return trimmed.slice(mark?.length ?? 0).includes("\t");
}
