import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import { parseLetterhead } from "../../../extensions/nodes/letterhead.ts";
import { parseSignature } from "../../../extensions/nodes/signatureBlock.ts";
import { nodeOfSign } from "../../../extensions/suggestions/listing/printed.ts";
import { isStruck } from "../../../extensions/suggestions/tracking/ownership.ts";

/** A stretch of a text, in ProseMirror positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A run of what people read, and where it stands. Of words each code unit is one position; what is printed for a node stands in all of `from` to `to`. */
export interface Piece extends Stretch {
  readonly text: string;
  readonly kind: "words" | "printed";
  /** Somebody proposes to take it away. */
  readonly struck: boolean;
  /** Somebody proposes to put it in. */
  readonly fresh: boolean;
}

/** What people read in one go: a textblock, a footnote, a line of the letterhead. `note`: the footnote's mark, where the words are not in the text itself. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly note: Stretch | null;
}

/** What a reference to a figure prints. */
export type PrintReference = (code: string) => string;

/** The lines of a block, positions counted from right before it. */
export function readLines(block: Node, reference: PrintReference): readonly Line[] {
  const lines: Line[] = [];
  const read = (node: Node, position: number, struck: boolean): void => {
    for (const text of ownLines(node)) {
      const piece: Piece = { text, from: position, to: position + node.nodeSize, kind: "printed", struck, fresh: false };
      if (text !== "") lines.push({ pieces: [piece], note: null });
    }
    if (node.inlineContent) {
      readHolder(node, position + 1, { struck, note: null, reference, lines });
      return;
    }
    node.forEach((child, offset) => {
      read(child, position + 1 + offset, struck || isStruck(node));
    });
  };
  read(block, 0, false);
  return lines;
}

/** What a block prints of its attributes. */
function ownLines(node: Node): readonly string[] {
  if (node.type.name === "recipient") return [String(node.attrs["purpose"])];
  if (node.type.name === "signatureBlock") {
    const { authority, post, name } = parseSignature(node.attrs);
    return [...authority.split("\n"), post, name];
  }
  if (node.type.name !== "letterhead") return [];
  const { superior, issuer, kind, abstract, addressees } = parseLetterhead(node.attrs);
  return [superior, ...issuer.split("\n"), kind, abstract, ...addressees.split("\n")];
}

interface Reading {
  readonly struck: boolean;
  readonly note: Stretch | null;
  readonly reference: PrintReference;
  readonly lines: Line[];
}

function readHolder(holder: Node, start: number, reading: Reading): void {
  const pieces: Piece[] = [];
  reading.lines.push({ pieces, note: reading.note });
  holder.forEach((node, offset) => {
    const from = start + offset;
    const place = { from, to: from + node.nodeSize };
    const state = { struck: reading.struck || isStruck(node), fresh: isFresh(node) };
    const stood = node.isText ? nodeOfSign(node) : node;
    if (stood === null) pieces.push({ ...place, ...state, kind: "words", text: wordsOf(node) });
    else if (stood.type.name === "footnote") readNote(node, stood, place, { ...reading, struck: state.struck });
    else pieces.push({ ...place, ...state, kind: "printed", text: printed(stood, reading.reference) });
  });
}

/** The words of a note stand in the text; those of one that is only proposed stand in its sign. */
function readNote(node: Node, note: Node, place: Stretch, reading: Reading): void {
  if (node === note) {
    readHolder(note, place.from + 1, { ...reading, note: place });
    return;
  }
  const text = note.children.map((child) => (child.isText ? wordsOf(child) : printed(child, reading.reference))).join("");
  reading.lines.push({ pieces: [{ ...place, text, kind: "printed", struck: reading.struck, fresh: true }], note: null });
}

/** Signs are no words: nothing matches over a suggested break. */
const wordsOf = (node: Node): string => (node.text ?? "").replace(/[¶\uFFFC]/g, "\n");

function printed(node: Node, reference: PrintReference): string {
  if (node.type.name === "figure") return formatFigure(parseFigure(node.attrs));
  if (node.type.name === "figureRef") return reference(String(node.attrs["code"]));
  return "\n";
}

const isFresh = (node: Node): boolean => (node.attrs["tcIns"] ?? "") !== "" || node.marks.some(({ type }) => type.name === "ins");
