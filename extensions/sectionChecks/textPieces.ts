/**
 * A run of a section's plain text and where it stands in the document. Of words each code unit takes one position; what is printed for a node stands in all
 * of `from` to `to`.
 */
export interface TextPiece {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "words" | "printed";
}

/** A section as plain text, and the way back. What stands between the pieces (ends of lines, marks of lists, bars of tables) is nowhere in the document. */
export interface SectionText {
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly TextPiece[];
}
