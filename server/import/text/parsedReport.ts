import type { LetterheadAttributes } from "../../../extensions/nodes/letterhead.ts";
import type { SignatureAttributes } from "../../../extensions/nodes/signatureBlock.ts";
import type { ReadWarning } from "../../../extensions/wire/http.ts";
import type { Rich } from "./inline.ts";

/** Where a line of the source is reported as odd. Lines are 1-based. */
export type Warn = (code: string, line: number | null, text: string) => void;

/** One entry of a dash list. `printed` is its mark in the source (`-`, `- +`, `•`); `depth` 0 prints `-`, 1 and more print `+`. */
export interface ParsedItem {
  readonly depth: number;
  readonly printed: string;
  readonly text: Rich;
  readonly line: number;
}

/** One point `a)` with what stands below it up to the next point. */
export interface ParsedPoint {
  readonly printed: string;
  readonly blocks: readonly (ParsedParagraph | ParsedList)[];
}

/** A paragraph. `title`: a line that reads as a heading, but has no number; it is kept as a paragraph in bold. */
export interface ParsedParagraph {
  readonly kind: "paragraph";
  readonly text: Rich;
  readonly title: boolean;
  readonly line: number;
}

/** A heading inside a section. `titleEnd`: where the title ends in `text`; behind it stands the text of a run-in heading. */
export interface ParsedHeading {
  readonly kind: "heading";
  readonly level: 3 | 4;
  readonly printed: string;
  readonly text: Rich;
  readonly titleEnd: number;
  readonly runIn: boolean;
  readonly line: number;
}

export interface ParsedList {
  readonly kind: "list";
  readonly items: readonly ParsedItem[];
}

export type ParsedBlock =
  | ParsedParagraph
  | ParsedHeading
  | ParsedList
  | { readonly kind: "points"; readonly points: readonly ParsedPoint[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Rich[])[]; readonly headerRow: boolean };

/** An item of the outline. A `part` has no text of its own; a `section` of level 1 has. `printed`: its number as the source prints it. */
export interface ParsedSection {
  readonly kind: "part" | "section";
  readonly level: 1 | 2;
  readonly printed: string;
  readonly title: string;
  readonly runIn: boolean;
  readonly blocks: readonly ParsedBlock[];
  readonly line: number;
}

export interface ParsedRecipient {
  readonly name: string;
  readonly purpose: string;
  readonly role: "to" | "archive";
}

/** A page-bottom note. `n` counts through the whole text in the order of the marks; `anchor` is the sentence up to the mark. */
export interface ParsedFootnote {
  readonly n: number;
  readonly anchor: string;
  readonly text: Rich;
  readonly line: number;
}

/** A whole report as read out of plain text. Notes stand in the texts as one placeholder character each (`noteAt` gives the index into `footnotes`). */
export interface ParsedReport {
  readonly letterhead: LetterheadAttributes;
  /** Whether the source printed the name of the State above; it is not stored, because every document prints it. */
  readonly nationalLines: boolean;
  readonly opening: readonly ParsedBlock[];
  readonly sections: readonly ParsedSection[];
  readonly closing: readonly ParsedParagraph[];
  readonly recipients: readonly ParsedRecipient[];
  readonly signature: SignatureAttributes;
  /** What stands behind the signature: annexes, notes of the file. */
  readonly after: readonly ParsedBlock[];
  readonly footnotes: readonly ParsedFootnote[];
  readonly warnings: readonly ReadWarning[];
}
