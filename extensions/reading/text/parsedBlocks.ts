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
