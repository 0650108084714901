import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { writeSection } from "../../extensions/binding/writeNode.ts";
import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import { lateChanges } from "../../extensions/cutOff/figureChanges.ts";
import { contentRoot, nodeOf, readSection } from "../../extensions/sectionContent.ts";
import { keepsOthers } from "../../extensions/suggestions/guard/keepsOthers.ts";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import { asSuggestion, skipsTracking } from "../../extensions/suggestions/tracking/skipsTracking.ts";
import { trackDirect } from "../../extensions/suggestions/tracking/trackDirect.ts";
import { trackTransaction } from "../../extensions/suggestions/tracking/trackTransaction.ts";
import { asOneStep, withoutEditor } from "./oneStep.ts";

/** A section's shared text, the editor that stands on it if it is on the page, and how it is written in. */
export interface EditedText {
  readonly doc: Y.Doc;
  readonly editor: Editor | undefined;
  readonly mode: "suggest" | "direct";
  /** Whether the server takes nothing but suggestions here. */
  readonly onlySuggests: boolean;
  readonly author: Author;
  /** Who may still correct figures; null while everybody may. */
  readonly figureLock: FigureLock | null;
}

/**
 * Change one section as one step of undo; null if nothing changed. `make` is asked for the change of the text as it is at that moment. Where no editor shows the
 * section the same is told as suggestions, or not, and written into the shared text.
 */
export function editText(text: EditedText, make: (state: EditorState) => Transaction | null): Y.UndoManager | null {
  return asOneStep(text.doc, text.editor, () => {
    const { editor } = text;
    const state = editor === undefined ? EditorState.create({ doc: nodeOf(readSection(text.doc)) }) : editor.state;
    const transaction = make(state);
    if (transaction === null) return;
    if (editor === undefined) write(text, transaction, state);
    else editor.view.dispatch(text.mode === "suggest" ? transaction.setMeta(asSuggestion, true) : transaction);
  });
}

function write(text: EditedText, transaction: Transaction, state: EditorState): void {
  const { doc, onlySuggests, author, figureLock } = text;
  const after = toldDoc(text, transaction, state);
  if (after === null || (onlySuggests && !keepsOthers(state.doc, after, author.user))) return;
  if (lateChanges(state.doc.children, after.children, figureLock, author.user) === "locked") return;
  doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), after), withoutEditor);
}

/** What the text becomes, told as the editor would tell it; null if it cannot be told. */
function toldDoc({ mode, author }: EditedText, transaction: Transaction, state: EditorState): Node | null {
  if (transaction.getMeta(skipsTracking) !== undefined) return transaction.doc;
  const told = mode === "suggest" ? trackTransaction(transaction, state, author) : null;
  if (told?.kind === "refused") return null;
  return told?.kind === "tracked" ? (told.transactions.at(-1)?.doc ?? null) : trackDirect(transaction, state, author).doc;
}
