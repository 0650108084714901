import type { LetterheadAttributes } from "../../../extensions/nodes/letterhead.ts";
import type { SignatureAttributes } from "../../../extensions/nodes/signatureBlock.ts";
import type { Rich } from "../../../extensions/reading/text/inline.ts";
import type { ParsedBlock, ParsedParagraph } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { ReadWarning } from "../../../extensions/wire/http.ts";

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

/** `label`: `Phụ lục I`, as the source prints it but in small letters. `reference`: `(Kèm theo …)`, empty if there is none. */
interface ParsedAnnex {
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  readonly landscape: boolean;
  readonly blocks: readonly ParsedBlock[];
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
  /** What stands behind the signature and in no annex: notes of the file. */
  readonly after: readonly ParsedBlock[];
  readonly annexes: readonly ParsedAnnex[];
  readonly footnotes: readonly ParsedFootnote[];
  readonly warnings: readonly ReadWarning[];
}
