import { Fragment, type Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import { parseFigure } from "../nodes/figure.ts";
import { hasRecords } from "../suggestions/projection/reading.ts";
import { acceptAll } from "../suggestions/projections.ts";
import { fixedPlace, withPlaces } from "./places.ts";
import { TextWriter } from "./TextWriter.ts";
import type { SectionText, TextPiece } from "./textPieces.ts";

/** A part of a piece: a stretch of the document, and the offsets of the text that it covers. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly kind: TextPiece["kind"];
}

/** What a reference to a figure prints. */
export type PrintReference = (code: string) => string;

/**
 * Read a section's text, with all suggestions accepted, as plain text: a block a line, `- ` and `+ ` before the items of lists, a row of a table a line,
 * figures and references printed, a footnote as the line behind its block. Letterhead, recipients and signature say nothing that could be checked and are left out. Positions are those of `doc` itself, with its suggestions.
 */
export function sectionText(doc: Node, reference: PrintReference): SectionText {
  const read = hasRecords(doc) ? acceptAll(withPlaces(doc)) : doc;
  const reader = new Reader(reference);
  reader.blocks(read, 0);
  return reader.writer.finished();
}

/** Where a range of the text stands in the document, in its order. Empty where nothing of it stands there. */
export function placesOf({ pieces }: SectionText, start: number, end: number): readonly TextPlace[] {
  const places: TextPlace[] = [];
  for (let index = firstEndingBehind(pieces, start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= end) break;
    const covered = { start: Math.max(start, piece.at), end: Math.min(end, piece.at + piece.length) };
    const { from, to, kind } = piece;
    places.push(
      kind === "words"
        ? { ...covered, kind, from: from + covered.start - piece.at, to: from + covered.end - piece.at }
        : { ...covered, kind, from, to },
    );
  }
  return places;
}

function firstEndingBehind(pieces: readonly TextPiece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Reader {
  readonly writer = new TextWriter();
  readonly #reference: PrintReference;
  /** Footnotes of the line that is being written: they come behind it. */
  #notes: { readonly note: Node; readonly position: number }[] = [];

  constructor(reference: PrintReference) {
    this.#reference = reference;
  }

  /** `start`: the position of the holder's content, and so on below. */
  blocks(holder: Node, start: number, depth = 0): void {
    holder.forEach((block, offset) => {
      this.#block(block, start + offset, depth, "");
    });
  }

  #block(block: Node, position: number, depth: number, mark: string): void {
    if (block.isTextblock) {
      if (block.type.name === "recipient") return;
      this.writer.line(mark);
      this.#inline(block, position + 1);
      this.#endLine();
    } else if (block.type.name === "bulletList" || block.type.name === "orderedList") {
      block.forEach((item, offset, index) => {
        this.#item(item, position + 1 + offset, depth, block.type.name === "orderedList" ? letterMark(index) : depth === 0 ? "- " : "+ ");
      });
    } else if (block.type.name === "tableRow") {
      this.#row(block, position);
    } else {
      this.blocks(block, position + 1, depth);
    }
  }

  #item(item: Node, position: number, depth: number, mark: string): void {
    item.forEach((block, offset, index) => {
      this.#block(block, position + 1 + offset, depth + 1, index === 0 ? mark : "");
    });
  }

  #row(row: Node, position: number): void {
    this.writer.line("");
    row.forEach((cell, offset, index) => {
      if (index > 0) this.writer.between(" | ");
      this.#cell(cell, position + 1 + offset);
    });
    this.#endLine();
  }

  #cell(cell: Node, position: number): void {
    let isFirst = true;
    cell.descendants((block, offset) => {
      if (!block.isTextblock) return true;
      if (block.type.name === "recipient") return false;
      if (!isFirst) this.writer.between(" ");
      isFirst = false;
      this.#inline(block, position + 1 + offset + 1);
      return false;
    });
  }

  #endLine(): void {
    const notes = this.#notes;
    this.#notes = [];
    for (const { note, position } of notes) {
      this.writer.line("");
      const place = fixedPlace(note);
      if (place?.isSign === true) this.writer.printed(printedIn(note, this.#reference), place.at, place.at + 1);
      else this.#inline(note, position + 1);
    }
  }

  #inline(holder: Node, start: number): void {
    holder.forEach((node, offset) => {
      const at = fixedPlace(node)?.at ?? start + offset;
      if (node.isText) this.writer.words(node.text ?? "", at);
      else if (node.type.name === "footnote") this.#notes.push({ note: node, position: at });
      else this.writer.printed(printed(node, this.#reference), at, at + 1);
    });
  }
}

/** Points go by the Vietnamese alphabet: `a)`, `b)`, `c)`, `d)`, `đ)`. */
const letterMark = (index: number): string => `${"abcdđeghiklmnopqrstuvxy"[index] ?? "-"}) `;

function printed(node: Node, reference: PrintReference): string {
  if (node.type.name === "figure") return formatFigure(parseFigure(node.attrs));
  return node.type.name === "figureRef" ? reference(String(node.attrs["code"])) : " ";
}

const printedIn = (note: Node, reference: PrintReference): string =>
  Fragment.from(note.content)
    .content.map((node) => (node.isText ? (node.text ?? "") : printed(node, reference)))
    .join("");
