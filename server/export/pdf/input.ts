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

export type TypstBlock = TypstParagraph | TypstRule | TypstTable | TypstColumns | TypstSignatureSpace;

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
  readonly runs: readonly TypstRun[];
}

/** A centred ruled line. */
interface TypstRule {
  readonly kind: "rule";
  readonly above: number;
  readonly length: number;
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
  readonly blocks: readonly TypstBlock[];
}

/** Places things side by side without borders: the letterhead, recipients and signature. */
export interface TypstColumns {
  readonly kind: "columns";
  readonly above: number;
  readonly widths: readonly number[];
  readonly breakable: boolean;
  readonly rows: readonly (readonly (readonly TypstBlock[])[])[];
}

export type TypstRun =
  | { readonly kind: "text"; readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean }
  | { readonly kind: "break" }
  /** A place without width where a line may end. */
  | { readonly kind: "joint" }
  | { readonly kind: "note"; readonly number: number };
