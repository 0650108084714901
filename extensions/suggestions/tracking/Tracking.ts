import { type Editor, Extension } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { Author } from "./acts.ts";
import { composingPlugin } from "./composing.ts";
import type { Emphasis } from "./effectiveMarks.ts";
import type { RefusalReason } from "./refusals.ts";
import { toggleEmphasis } from "./toggleEmphasis.ts";
import { trackDirect } from "./trackDirect.ts";
import { type Tracked, trackTransaction } from "./trackTransaction.ts";

/** What an editor's edits become: nothing, suggestions, or the text itself. */
export type EditMode = "view" | "suggest" | "direct";

export interface TrackingOptions {
  /** Asked for each edit, so that it may change under a living editor. */
  readonly mode: () => EditMode;
  readonly author: Author | null;
  readonly onRefused: (reason: RefusalReason) => void;
}

/** A transaction with this meta is made as it is: accepting and rejecting, which decide about records instead of making some. */
export const skipsTracking = "tcSkip";

/**
 * Stands before the editor and the binding: every transaction is told as suggestions before anybody sees it. What comes from the binding, undo included, was
 * told already.
 */
export const Tracking = Extension.create<TrackingOptions, { mode: EditMode | null }>({
  name: "tracking",
  priority: 2000,
  addOptions: () => ({ mode: () => "view", author: null, onRefused: () => undefined }),
  addStorage: () => ({ mode: null }),
  addKeyboardShortcuts() {
    const toggle = (emphasis: Emphasis) => () =>
      this.options.mode() === "suggest" && toggleEmphasis(emphasis)(this.editor.state, this.editor.view.dispatch);
    return { "Mod-b": toggle("bold"), "Mod-i": toggle("italic"), "Mod-u": toggle("underline") };
  },
  addProseMirrorPlugins() {
    return [composingPlugin(() => (this.options.mode() === "suggest" ? this.options.author : null))];
  },
  dispatchTransaction({ transaction, next }) {
    const mode = this.options.mode();
    if (this.storage.mode !== mode) {
      if (this.storage.mode !== null) startUndoStep(this.editor.state);
      this.storage.mode = mode;
    }
    if (!transaction.docChanged || isTold(transaction)) {
      next(transaction);
      return;
    }
    const told = toldIn(mode, transaction, this.editor, this.options.author);
    if (told.kind === "refused") this.options.onRefused(told.reason);
    else for (const one of told.kind === "pass" ? [transaction] : told.transactions) next(one);
  },
});

const isTold = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey) !== undefined || transaction.getMeta(skipsTracking) !== undefined;

function toldIn(mode: EditMode, transaction: Transaction, { state }: Editor, author: Author | null): Tracked {
  if (mode === "view" || author === null) return { kind: "tracked", transactions: [] };
  if (mode === "suggest") return trackTransaction(transaction, state, author);
  return { kind: "tracked", transactions: [trackDirect(transaction, state, author)] };
}

/** Words before and after a change of mode are never undone together. */
function startUndoStep(state: EditorState): void {
  const undoing: unknown = yUndoPluginKey.getState(state);
  if (typeof undoing !== "object" || undoing === null || !("undoManager" in undoing)) return;
  const { undoManager } = undoing;
  if (typeof undoManager === "object" && undoManager !== null && "stopCapturing" in undoManager && typeof undoManager.stopCapturing === "function") {
    undoManager.stopCapturing();
  }
}
