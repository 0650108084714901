import type * as Y from "yjs";
import type { RecoveredText } from "./connection.ts";
import type { RecoveredTexts } from "./recoveredTexts.ts";
import { linesMissing, linesOf, type TextLine } from "./textLines.ts";

/** Carries the words of a document that is given up over to the recovery store: all of them at once, and just the missing ones when the server's text is known. */
export class Rescue {
  readonly #texts: RecoveredTexts;
  readonly #entry: RecoveredText;
  readonly #given: Y.Doc;
  #theirs: readonly TextLine[] | null = null;

  constructor(texts: RecoveredTexts, about: Omit<RecoveredText, "id" | "text">, given: Y.Doc) {
    this.#texts = texts;
    this.#given = given;
    this.#entry = { ...about, id: crypto.randomUUID(), text: joined(linesOf(given)) };
    texts.keep(this.#entry);
    // The page may still type into the old document for a moment, until it has drawn the new one.
    given.on("update", this.#handleLateWords);
  }

  /** The server's text is here. */
  compare(fresh: Y.Doc): void {
    if (this.#theirs !== null) return;
    this.#theirs = linesOf(fresh);
    this.#settle();
  }

  /** The server's text will not come any more: these lines are all that is kept. */
  settleWith(lines: readonly string[]): void {
    this.#theirs = [];
    this.#texts.settle({ ...this.#entry, text: lines.join("\n") });
  }

  end(): void {
    this.#given.off("update", this.#handleLateWords);
  }

  readonly #handleLateWords = (): void => {
    if (this.#theirs === null) this.#texts.keep({ ...this.#entry, text: joined(linesOf(this.#given)) });
    else this.#settle();
  };

  #settle(): void {
    this.#texts.settle({ ...this.#entry, text: linesMissing(linesOf(this.#given), this.#theirs ?? []).join("\n") });
  }
}

const joined = (lines: readonly TextLine[]): string =>
  lines
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
