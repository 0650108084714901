import type { Effect } from "../../../extensions/suggestions/change.ts";
import type { AnnexBlock, ExportWarning, LetterheadBlock } from "../model.ts";

/**
 * The document model with what is suggested in it and said about it: paragraphs and tables that are there before, after, or both. Accepting everything
 * gives what the clean model prints. Plain JSON, all text NFC.
 */
export interface RevisedModel {
  readonly title: string;
  readonly blocks: readonly RevisedBlock[];
  /** In reading order, also those that go; the note at index 0 has number 1. */
  readonly footnotes: readonly RevisedNote[];
  /** A reply stands behind what it answers. Runs name a comment by its index. */
  readonly comments: readonly CommentModel[];
  /** What is suggested, as people decide on it: in reading order, each act once. Revisions name theirs by its key. */
  readonly changes: readonly ChangeModel[];
  readonly warnings: readonly ExportWarning[];
}

/** Whose act it was, by name, and when (ISO 8601). */
export interface Signed {
  readonly author: string;
  readonly date: string;
}

/** One act of suggesting, by its key in the list of changes. */
export interface Act extends Signed {
  readonly change: string;
}

/** Who puts something in and who takes it out. Both: one person's proposal that another one strikes. */
export interface Revision {
  readonly inserted: Act | null;
  readonly deleted: Act | null;
}

export const unrevised: Revision = { inserted: null, deleted: null };

export type RevisedBlock = RevisedParagraph | RevisedTable | RevisedSigning | RevisedLetterhead | AnnexBlock;

/** What a paragraph is; each has its style in the file. */
export type ParagraphShape =
  | "part"
  | "section"
  | "heading2"
  | "heading3"
  | "heading4"
  | "body"
  | "ground"
  | "enacting"
  | "centred"
  | "recipientsTitle"
  | "recipient"
  | "authority"
  | "signer";

export interface RevisedParagraph {
  readonly kind: "paragraph";
  readonly shape: ParagraphShape;
  /** The shape before, if it was another one. */
  readonly was: { readonly shape: ParagraphShape; readonly by: Act } | null;
  /** Of the paragraph's end: a paragraph that ends before or after only runs on into the next one. */
  readonly mark: Revision;
  readonly runs: readonly RevisedRun[];
}

export interface RevisedTable {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly RevisedRow[];
}

export interface RevisedRow {
  readonly revision: Revision;
  readonly cells: readonly RevisedCell[];
}

/** A cell stands in the row where it begins. */
export interface RevisedCell {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly revision: Revision;
  readonly blocks: readonly RevisedBlock[];
}

/** Recipients on the left, signer on the right. */
export interface RevisedSigning {
  readonly kind: "signing";
  /** Of the row that they stand in. */
  readonly revision: Revision;
  readonly left: readonly RevisedParagraph[];
  readonly right: readonly RevisedParagraph[];
}

/** A letterhead has no words to change: it comes or goes whole. */
export interface RevisedLetterhead {
  readonly kind: "letterhead";
  readonly block: LetterheadBlock;
  readonly revision: Revision;
}

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type RevisedRun =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly look: Look;
      /** The look before, if it was another one. */
      readonly was: { readonly look: Look; readonly by: Act } | null;
      readonly revision: Revision;
    }
  | { readonly kind: "break"; readonly revision: Revision }
  | { readonly kind: "footnote"; readonly number: number; readonly revision: Revision }
  | { readonly kind: "comment"; readonly edge: "start" | "end"; readonly comment: number };

export interface RevisedNote {
  readonly number: number;
  readonly runs: readonly RevisedRun[];
}

export interface CommentModel extends Signed {
  /** One a line break. */
  readonly lines: readonly string[];
  /** The index of the comment that it answers. */
  readonly answers: number | null;
  readonly resolved: boolean;
  /** The section that it speaks of, as a reader names it. */
  readonly place: string;
}

/** A suggestion as it is listed. */
export interface ChangeModel extends Act {
  /** Six hexadecimal digits with a number sign; null for an author of whom the office knows none. */
  readonly color: string | null;
  /** The sections that it lies in, as a reader names them. */
  readonly places: readonly string[];
  readonly effects: readonly Effect[];
}
