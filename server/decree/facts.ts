/** Where facts were measured: in the report itself before it leaves, in a file for Word, or in a printed PDF. */
export type Source = "model" | "docx" | "pdf";

/** What can be measured of a document, whichever reader measured it. Lengths in points. */
export interface Facts {
  readonly source: Source;
  /** One an own layout: the sections of a file for Word, the pages of a PDF. */
  readonly sheets: readonly SheetFacts[];
  /** Everything that the body prints, in reading order, tables included; empty paragraphs too. */
  readonly paragraphs: readonly ParagraphFacts[];
  readonly tables: readonly TableFacts[];
  readonly notes: readonly NoteFacts[];
  /** The fonts that a PDF names; empty for other files. */
  readonly fonts: readonly FontFacts[];
  /** Runs outside the body: page numbers, notes. */
  readonly marginal: readonly RunFacts[];
  /** Where the file holds letters that are not composed as TCVN 6909 and NFC want them; the words around each. */
  readonly decomposed: readonly string[];
  /** What drafting left: tracked changes, comments, hidden words. */
  readonly traces: readonly string[];
  /** As the file declares it, `vi-VN`; empty if it does not. */
  readonly language: string;
}

export interface SheetFacts {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  /** The room between the edge and the text. In a PDF it is what was left free, so a short page has more; null if no line shows where it ends. */
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number | null>>;
  readonly gutter: number;
  readonly mirrored: boolean;
  readonly hasTable: boolean;
  readonly pageNumber: PageNumberFacts | null;
  /** A number on the first page of the document. */
  readonly numberOnFirstPage: boolean;
  /** The document or an annex begins on it, with a page that bears no number. */
  readonly opens: boolean;
  /** Its pages are counted from 1, whatever number the page before bears. */
  readonly countsAnew: boolean;
}

export interface PageNumberFacts {
  readonly sizePoints: number;
  readonly upright: boolean;
  readonly arabic: boolean;
  /** Counted from 1 through the document. */
  readonly fromOne: boolean;
  readonly centred: boolean;
  readonly inTopMargin: boolean;
}

export interface FontFacts {
  readonly name: string;
  readonly embedded: boolean;
}

export interface ParagraphFacts {
  /** As printed, an automatic number included; line breaks are `\n`, tabs `\t`. */
  readonly text: string;
  readonly runs: readonly RunFacts[];
  readonly align: "left" | "center" | "right" | "both" | "distribute";
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** The pitch of its lines, in single lines of its own letters. */
  readonly pitch: number;
  readonly keepNext: boolean;
  readonly contextualSpacing: boolean;
  /** Level of its style in the outline, 0 the highest; -1: none. */
  readonly outlineLevel: number;
  readonly rule: RuleFacts | null;
  /** Takes more than one line though it has no line break. Only known of the head's lines. */
  readonly wraps: boolean;
  readonly cell: CellPlace | null;
  /** Height of an empty one's line. */
  readonly emptySize: number;
  /** The section of the report that it comes from; empty in files. */
  readonly sectionId: string;
}

export interface RunFacts {
  readonly text: string;
  readonly font: string;
  readonly sizePoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly shaded: boolean;
  /** Number of the note that is called here, counted from 1 in the order of the notes; null: none. */
  readonly note: number | null;
}

/** A ruled line below a paragraph. */
export interface RuleFacts {
  readonly kind: "drawn" | "underlined" | "typed";
  /** Its length as a share of the last line of the text above it. */
  readonly share: number;
  readonly centred: boolean;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Free width for words. */
  readonly room: number;
}

export interface TableFacts {
  readonly bordered: boolean;
  /** Reaches at most from margin to margin. */
  readonly insideMargins: boolean;
  readonly shaded: boolean;
  readonly rows: number;
  readonly headerRepeats: boolean;
  readonly rowsWhole: boolean;
  readonly sizes: readonly number[];
  /** Its first paragraph. */
  readonly first: ParagraphFacts | null;
}

export interface NoteFacts {
  readonly text: string;
  readonly runs: readonly RunFacts[];
  readonly justified: boolean;
}
