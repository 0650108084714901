import type { ContentNode } from "../../sectionContent.ts";
import type { Stamp } from "../../suggestions/records.ts";

/** Whose act put something in or took it out; null if nobody's. */
export interface Change {
  readonly inserted: Stamp | null;
  readonly deleted: Stamp | null;
}

export const unchanged: Change = { inserted: null, deleted: null };

/** What of a paragraph's look decides what it is. */
export interface ParagraphShape {
  /** The outline level of Word, 0 is the highest; null for running text. */
  readonly outline: number | null;
  /** The number or letter that Word counts and prints (`1.1.`, `a)`), empty if none. */
  readonly printed: string;
  /** The depth of a bullet that Word draws, null if there is none. */
  readonly bullet: number | null;
}

export interface WordParagraph extends ParagraphShape {
  readonly kind: "paragraph";
  /** Text with its emphasis, suggestions and comments, line breaks and notes. */
  readonly inline: readonly ContentNode[];
  /** Of the paragraph's end: without it, the paragraph runs on into the next one. */
  readonly end: Change;
  /** The shape before somebody suggested the present one. */
  readonly was: { readonly shape: ParagraphShape; readonly by: Stamp } | null;
}

export interface WordCell extends Change {
  readonly colspan: number;
  readonly rowspan: number;
  /** In CSS pixels, one for each column that the cell spans; empty if the file gives none. */
  readonly widths: readonly number[];
  readonly blocks: readonly WordBlock[];
}

export interface WordRow extends Change {
  readonly header: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly WordRow[];
}

export type WordBlock = WordParagraph | WordTable;

/** A comment of the file with its answers, the first one first. */
export interface ImportedThread {
  readonly id: string;
  readonly resolved: boolean;
  readonly comments: readonly ImportedComment[];
}

export interface ImportedComment {
  /** The name that the file gives. */
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
}
