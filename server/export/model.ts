import type { Urgency } from "../../extensions/documentMarks.ts";

/**
 * The document model: what a report says once everything is resolved (numbers counted, footnotes numbered, figures printed, references looked up,
 * suggestions accepted), without any layout. All writers share it. It is plain JSON: it crosses threads and processes as it is.
 * All text is NFC.
 */
export interface DocumentModel {
  readonly version: typeof modelVersion;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In reading order; the note at index 0 has number 1. */
  readonly footnotes: readonly FootnoteModel[];
  readonly warnings: readonly ExportWarning[];
}

export const modelVersion = 1;

export type Block =
  | LetterheadBlock
  | PartHeadingBlock
  | SectionHeadingBlock
  | HeadingBlock
  | RunInBlock
  | ParagraphBlock
  | ListItemBlock
  | TableBlock
  | SigningBlock
  | AnnexBlock;

export type BlockKind = Block["kind"];

export interface LetterheadBlock {
  readonly kind: "letterhead";
  /** Capitals, not bold; empty if there is none. */
  readonly superior: string;
  readonly issuer: readonly string[];
  /** `Số: 125/BC-UBND`, with blanks for a number that is not given yet. */
  readonly numberLine: string;
  readonly placeDateLine: string;
  /** `BÁO CÁO`; empty for an official letter, whose abstract stands under the number. */
  readonly documentKind: string;
  readonly abstract: string;
  /** Who issues a decision, in capitals above its grounds; empty for other kinds. */
  readonly decidedBy: string;
  readonly addressees: readonly string[];
  /** In a box under the number. */
  readonly urgency: Urgency | "";
  /** In a box in the top margin; empty for none. */
  readonly circulation: string;
  /** The date as `YYYY-MM-DD`, or empty while the day is open. */
  readonly date: string;
}

/** A heading of level 1: `I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ`. */
interface PartHeadingBlock {
  readonly kind: "partHeading";
  readonly number: string;
  readonly title: string;
}

/** A section's heading of level 2: `1. Lĩnh vực kinh tế`. */
interface SectionHeadingBlock {
  readonly kind: "sectionHeading";
  readonly number: string;
  readonly title: string;
}

/** What a paragraph was made from: pieces of a text that was numbered to be found again. Absent in what is printed. */
interface Traced {
  readonly origin?: readonly number[];
}

/** A heading inside a section. Level 2 is `1.`, 3 is `1.1`, 4 is `a)`. */
interface HeadingBlock extends Traced {
  readonly kind: "heading";
  readonly level: 2 | 3 | 4;
  readonly number: string;
  readonly runs: readonly Run[];
}

/** A heading that opens its own paragraph: number and lead are set off, the text follows in the same paragraph. Level 1 is a part's. */
interface RunInBlock extends Traced {
  readonly kind: "runIn";
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly lead: readonly Run[];
  readonly runs: readonly Run[];
}

interface ParagraphBlock extends Traced {
  readonly kind: "paragraph";
  /** Of a document's opening: one of the grounds it rests on, or the words by which it decides. Absent in running text. */
  readonly role?: "ground" | "enacting";
  readonly runs: readonly Run[];
}

/** One paragraph of a list. `mark` is `-`, `+` or `a)`; empty for a further paragraph of the same item. `depth` counts from 0. */
export interface ListItemBlock extends Traced {
  readonly kind: "listItem";
  readonly depth: number;
  readonly mark: string;
  readonly runs: readonly Run[];
}

/** A table whose grid is complete: every slot of every row is covered by exactly one cell. */
export interface TableBlock<Content = Block> {
  readonly kind: "table";
  /** The columns' shares of the width; they add up to 1. */
  readonly columns: readonly number[];
  /** How many rows at the top are repeated on every page. */
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCellModel<Content>[])[];
}

/** A cell stands in the row where it begins; rows that it reaches down into leave it out. */
export interface TableCellModel<Content = Block> {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly blocks: readonly Content[];
}

/** Recipients on the left, signer on the right, in one row. Either may be missing. */
export interface SigningBlock {
  readonly kind: "signing";
  /** As printed, with dash and final mark: `- Lưu: VT, VP.` */
  readonly recipients: readonly string[];
  readonly signer: { readonly authority: readonly string[]; readonly post: string; readonly name: string } | null;
}

/** Begins an annex: what follows stands on pages of its own, counted from 1 (appendix I, III.1). */
export interface AnnexBlock {
  readonly kind: "annex";
  /** `Phụ lục II`. */
  readonly label: string;
  /** In capitals. */
  readonly title: string;
  /** To which document it belongs, in brackets; empty if that has no letterhead. */
  readonly reference: string;
  /** Its paper lies. */
  readonly landscape: boolean;
}

export type Run = TextRunModel | BreakRun | FootnoteRun;

export interface TextRunModel {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

interface BreakRun {
  readonly kind: "break";
}

interface FootnoteRun {
  readonly kind: "footnote";
  readonly number: number;
}

export interface FootnoteModel {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** Something that could not be printed as it stands. `at` names the place: the section's number and title, then what
 * it is. `text` says it all in Vietnamese, the place first. */
export interface ExportWarning {
  readonly code: ExportWarningCode;
  readonly sectionId: string;
  readonly at: string;
  readonly text: string;
}

export type ExportWarningCode =
  | "unknown_reference"
  | "ambiguous_reference"
  | "empty_section"
  | "empty_footnote"
  | "table_repaired"
  | "table_empty"
  | "block_misplaced"
  | "record_unreadable"
  | "letterhead_missing"
  | "signer_missing";
