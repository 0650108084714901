import type { Editor } from "@tiptap/core";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { writeSection } from "../../../extensions/binding/writeNode.ts";
import { contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { keepsOthers } from "../../../extensions/suggestions/guard/keepsOthers.ts";
import type { Author } from "../../../extensions/suggestions/tracking/acts.ts";
import { trackDirect } from "../../../extensions/suggestions/tracking/trackDirect.ts";
import { trackTransaction } from "../../../extensions/suggestions/tracking/trackTransaction.ts";
import { asOneStep, withoutEditor } from "../oneStep.ts";
import type { Hit } from "./finder.ts";
import { replaceHits } from "./replaceHits.ts";

/** A section's shared text, the editor that stands on it if it is on the page, and how it is written in. */
export interface ReplacedText {
  readonly doc: Y.Doc;
  readonly editor: Editor | undefined;
  readonly mode: "suggest" | "direct";
  /** Whether the server takes nothing but suggestions here. */
  readonly onlySuggests: boolean;
  readonly author: Author;
}

/** What was replaced in one text: how many places, and what takes them back together. */
export interface Replaced {
  readonly count: number;
  readonly step: Y.UndoManager | null;
}

/**
 * Replace places in one section as one step of undo. `choose` is asked for the places in the text as it is at that moment. Where no editor shows the section
 * the same is told as suggestions, or not, and written into the shared text.
 */
export function replaceInSection(text: ReplacedText, choose: (state: EditorState) => readonly Hit[], replacement: string): Replaced {
  let count = 0;
  const step = asOneStep(text.doc, text.editor, () => {
    const { editor } = text;
    const state = editor === undefined ? EditorState.create({ doc: nodeOf(readSection(text.doc)) }) : editor.state;
    const hits = choose(state).filter(({ kept }) => kept === null);
    if (hits.length === 0) return;
    const transaction = replaceHits(state, hits, replacement);
    if (editor === undefined) write(text, transaction, state);
    else editor.view.dispatch(transaction);
    count = hits.length;
  });
  return { count: step === null ? 0 : count, step };
}

function write({ doc, mode, onlySuggests, author }: ReplacedText, transaction: Transaction, state: EditorState): void {
  const told = mode === "suggest" ? trackTransaction(transaction, state, author) : null;
  if (told?.kind === "refused") return;
  const after = told?.kind === "tracked" ? told.transactions.at(-1)?.doc : trackDirect(transaction, state, author).doc;
  if (after === undefined || (onlySuggests && !keepsOthers(state.doc, after, author.user))) return;
  doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), after), withoutEditor);
}
