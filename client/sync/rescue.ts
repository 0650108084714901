import * as Y from "yjs";
import type { RecoveredText } from "./connection.ts";
import { type ChangedLine, draftOf } from "./recoveredDraft.ts";
import type { RecoveredTexts } from "./recoveredTexts.ts";
import { linesMissing, linesOf, type TextLine } from "./textLines.ts";

/** What is said of rescued words. The title is asked each time: right after a line is back the outline may not be there yet. */
export interface AboutText extends Omit<RecoveredText, "id" | "text" | "draft" | "sectionTitle"> {
  readonly title: () => string;
  /** The server goes on with another text: what was written in the old one cannot be merged into it. */
  readonly isOfOldText: boolean;
}

/** Carries the words of a document that is given up over to the recovery store: all of them at once, and just the missing ones when the server's text is known. */
export class Rescue {
  readonly #texts: RecoveredTexts;
  readonly #about: AboutText;
  readonly #id = crypto.randomUUID();
  readonly #given: Y.Doc;
  #theirs: readonly TextLine[] | null = null;
  /** The server's text when it came; null where the two cannot be merged. */
  #state: Uint8Array | null = null;

  constructor(texts: RecoveredTexts, about: AboutText, given: Y.Doc) {
    this.#texts = texts;
    this.#given = given;
    this.#about = about;
    texts.keep(this.#entry(joined(linesOf(given))));
    // The page may still type into the old document for a moment, until it has drawn the new one.
    given.on("update", this.#handleLateWords);
  }

  /** The server's text is here. */
  compare(fresh: Y.Doc): void {
    if (this.#theirs !== null) return;
    this.#theirs = linesOf(fresh);
    this.#state = this.#about.isOfOldText ? null : Y.encodeStateAsUpdate(fresh);
    this.#settle();
  }

  /** The server's text will not come any more: these lines are all that is kept. */
  settleWith(lines: readonly string[]): void {
    this.#theirs = [];
    this.#texts.settle(this.#entry(lines.join("\n")));
  }

  end(): void {
    this.#given.off("update", this.#handleLateWords);
  }

  readonly #handleLateWords = (): void => {
    if (this.#theirs === null) this.#texts.keep(this.#entry(joined(linesOf(this.#given))));
    else this.#settle();
  };

  #settle(): void {
    const draft = this.#state === null ? null : draftOf(this.#given, this.#state);
    if (draft === null) this.#texts.settle(this.#entry(linesMissing(linesOf(this.#given), this.#theirs ?? []).join("\n")));
    else this.#texts.settle({ ...this.#entry(wordsOf(draft.lines)), ...(draft.lines.length === 0 ? {} : { draft }) });
  }

  #entry(text: string): RecoveredText {
    const { title, isOfOldText: _isOfOldText, ...about } = this.#about;
    return { ...about, id: this.#id, sectionTitle: title(), text };
  }
}

const wordsOf = (lines: readonly ChangedLine[]): string =>
  lines
    .map(({ after }) => after)
    .filter((text) => text !== "")
    .join("\n");

const joined = (lines: readonly TextLine[]): string =>
  lines
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
