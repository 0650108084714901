import type { SectionText, TextPiece } from "./textPieces.ts";

/** Writes a section's plain text and remembers where each piece of it came from. */
export class TextWriter {
  #text = "";
  #isEmpty = true;
  readonly #pieces: TextPiece[] = [];

  /** Begin a line. `mark`: what stands before its words. */
  line(mark: string): void {
    this.#text += this.#isEmpty ? mark : `\n${mark}`;
    this.#isEmpty = false;
  }

  /** Write what is nowhere in the document. */
  between(text: string): void {
    this.#text += text;
  }

  /** Write words that begin at a position. Lines end where blocks do, so that an end of a line among words is a space. */
  words(text: string, from: number): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === "words" && last.at + last.length === this.#text.length && last.to === from) {
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + text.length, to: last.to + text.length };
    } else {
      this.#pieces.push({ at: this.#text.length, length: text.length, from, to: from + text.length, kind: "words" });
    }
    this.#text += text.replaceAll("\n", " ");
  }

  /** Write what a node prints. */
  printed(text: string, from: number, to: number): void {
    if (text !== "") this.#pieces.push({ at: this.#text.length, length: text.length, from, to, kind: "printed" });
    this.#text += text.replaceAll("\n", " ");
  }

  finished(): SectionText {
    return { text: this.#text, pieces: this.#pieces };
  }
}
