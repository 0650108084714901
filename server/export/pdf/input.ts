import type { timesLine } from "../layout.ts";
import type { ParagraphStyle, StyleShape } from "../paragraphStyles.ts";

/**
 * What the Typst template is given, as JSON: paragraphs, ruled lines, tables and columns in their order, with all lengths in points. It holds no Typst
 * code: whatever people typed is a string there, and the template prints strings.
 */
export interface TypstInput {
  readonly title: string;
  readonly author: string;
  readonly date: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
  };
  readonly language: { readonly lang: string; readonly region: string };
  readonly font: { readonly name: string } & typeof timesLine;
  readonly page: Readonly<Record<"width" | "height" | "top" | "bottom" | "left" | "right" | "header", number>>;
  /** By the name of the paragraph style. */
  readonly styles: Readonly<Record<string, TypstStyle>>;
  readonly cell: { readonly side: number; readonly below: number; readonly border: number };
  /** Above the notes of a page. */
  readonly notesRule: { readonly above: number; readonly below: number; readonly length: number; readonly thickness: number };
  readonly rule: { readonly height: number; readonly thickness: number };
  /** The note at index 0 has number 1. */
  readonly notes: readonly (readonly TypstRun[])[];
  readonly blocks: readonly TypstBlock[];
  /** Stands at the foot of every page; empty for nothing. */
  readonly foot: string;
  /** Which of the blocks is labelled, so that the template can be asked for its page; -1 for none. */
  readonly mark: number;
}

export interface TypstStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: NonNullable<StyleShape["align"]>;
  readonly firstLine: number;
  /** A multiple of a single line. */
  readonly line: number;
}

export type TypstBlock =
  | TypstParagraph
  | TypstRule
  | TypstStamp
  | TypstTable
  | TypstColumns
  | TypstSignatureSpace
  | TypstFramed
  | TypstPageEnd
  | TypstPaper;

export interface TypstParagraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  /** 1 to 4 makes it a heading with a bookmark; 0 is none. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly above: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly align: TypstStyle["align"];
  readonly indent: number;
  /** How far further lines stand to the right of the first. */
  readonly hanging: number;
  /** Something is suggested in it: its lines have a bar in the margin. */
  readonly changed?: true;
  readonly runs: readonly TypstRun[];
}

/** A centred ruled line. */
interface TypstRule {
  readonly kind: "rule";
  readonly above: number;
  readonly length: number;
}

/** Words in a box. `color`: six hexadecimal digits with a number sign. */
interface TypstStamp {
  readonly kind: "stamp";
  readonly above: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly runs: readonly TypstRun[];
  /** In the top margin, so far from the left and without taking room; null for a box in the middle of its column. */
  readonly margin: number | null;
}

/** Empty room between post and name. The template labels it, so that it can be asked where it came to lie. */
interface TypstSignatureSpace {
  readonly kind: "signatureSpace";
  readonly above: number;
  readonly height: number;
  readonly width: number;
}

export interface TypstTable {
  readonly kind: "table";
  readonly above: number;
  readonly widths: readonly number[];
  readonly rows: number;
  readonly headerRows: number;
  /** Rows at the end that stay together: a total is not left alone on a page. */
  readonly footRows: number;
  readonly cells: readonly TypstCell[];
}

export interface TypstCell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  /** Whether a page may end within it. */
  readonly breakable: boolean;
  /** The cell comes or goes. */
  readonly frame?: TypstFrame;
  readonly blocks: readonly TypstBlock[];
}

/** Around what comes (a full line) or goes (a dashed one) as a whole. `color`: six hexadecimal digits with a number sign. */
export interface TypstFrame {
  readonly color: string;
  readonly dashed: boolean;
}

interface TypstFramed {
  readonly kind: "frame";
  readonly above: number;
  readonly frame: TypstFrame;
  /** In the upper right corner. */
  readonly caption: readonly TypstRun[];
  readonly blocks: readonly TypstBlock[];
}

/** What follows begins on a new page. */
/** What follows stands on paper of its own, counted from 1. */
interface TypstPaper {
  readonly kind: "paper";
  readonly above: number;
  readonly landscape: boolean;
}

interface TypstPageEnd {
  readonly kind: "pageEnd";
  readonly above: number;
}

/** Places things side by side without borders: the letterhead, recipients and signature. */
export interface TypstColumns {
  readonly kind: "columns";
  readonly above: number;
  readonly widths: readonly number[];
  readonly breakable: boolean;
  readonly rows: readonly (readonly (readonly TypstBlock[])[])[];
}

/** How words are marked in a print that shows suggestions: each is the colour of whoever made it. */
export interface TypstMarkup {
  readonly inserted?: string;
  readonly deleted?: string;
  /** Another look. */
  readonly restyled?: string;
  /** Nothing but a colour for the letters. */
  readonly ink?: string;
  /** Comments speak of it. */
  readonly spoken?: true;
}

export type TypstRun =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly underline: boolean;
      readonly markup?: TypstMarkup;
    }
  | { readonly kind: "break" }
  /** A place without width where a line may end. */
  | { readonly kind: "joint" }
  | { readonly kind: "note"; readonly number: number; readonly markup?: TypstMarkup }
  /** The number of a suggestion or comment, beside its words. `anchor`: under that name its page can be asked for. */
  | { readonly kind: "tag"; readonly label: string; readonly color: string; readonly anchor: string | null }
  /** On which page an anchor stands; nothing if there is none of that name. */
  | { readonly kind: "pageOf"; readonly anchor: string; readonly before: string };
