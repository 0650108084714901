import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, NodeSelection, Plugin, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { redo, undo, yCursorPlugin, ySyncPluginKey, yUndoPlugin, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { sectionSyncPlugin } from "../../extensions/binding/plugin.ts";
import { keepTextblocksFilled } from "../../extensions/emptyTextblocks.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { drawCaret, selectionLook } from "./carets.ts";
import { forgetsForeign, type Way } from "./changes/trialUndo.ts";
import { shownCaret } from "./keys/freshCaret.ts";
import { keepUndoneInOrder } from "./undoneInOrder.ts";

interface BindingOptions {
  readonly doc: Y.Doc | null;
  readonly awareness: Awareness | null;
  /** Who may do nothing here but suggest; null: whoever it is may write. */
  readonly onlySuggests: () => string | null;
  /** A step of undo was forgotten instead of taken back, because it would have changed more than suggestions. */
  readonly onForgotten: () => void;
}

declare module "@tiptap/core" {
  interface Storage {
    binding: Pick<BindingOptions, "onlySuggests" | "onForgotten">;
  }
}

/**
 * An editor bound to a section's shared text: changes both ways, undo of one's own changes in this section alone, the others' carets. Everything that
 * knows which binding is used stands in this file.
 */
export const Binding = Extension.create<BindingOptions, Pick<BindingOptions, "onlySuggests" | "onForgotten">>({
  name: "binding",
  priority: 1000,
  addOptions: () => ({ doc: null, awareness: null, onlySuggests: () => null, onForgotten: () => undefined }),
  addStorage() {
    return this.options;
  },
  addKeyboardShortcuts() {
    return {
      "Mod-z": () => undoIn(this.editor),
      "Mod-y": () => redoIn(this.editor),
      "Shift-Mod-z": () => redoIn(this.editor),
    };
  },
  addProseMirrorPlugins() {
    const { doc, awareness } = this.options;
    if (doc === null || awareness === null) return [];
    return [
      sectionSyncPlugin(doc.getXmlFragment(contentRoot), shownCaret),
      mendedSelection,
      textblocksFilled(doc),
      undoneInOrder(doc),
      yUndoPlugin(),
      yCursorPlugin(awareness, { cursorBuilder: drawCaret, selectionBuilder: selectionLook }),
    ];
  },
});

/** Lets two people begin in the same empty line at the same moment. */
const textblocksFilled = (doc: Y.Doc): Plugin => new Plugin({ view: () => ({ destroy: keepTextblocksFilled(doc, ySyncPluginKey) }) });

const undoneInOrder = (doc: Y.Doc): Plugin => new Plugin({ view: () => ({ destroy: keepUndoneInOrder(doc) }) });

/** After an undo or somebody else's change the restored selection may stand on nothing that can be selected; it moves to the nearest place. Changes no text. */
const mendedSelection = new Plugin({
  appendTransaction: (_transactions, _before, { selection, tr }) => {
    const isLost =
      (selection instanceof NodeSelection && !NodeSelection.isSelectable(selection.node)) ||
      (selection instanceof TextSelection && !(selection.$anchor.parent.inlineContent && selection.$head.parent.inlineContent));
    if (!isLost) return null;
    const near = Selection.near(selection.$head);
    return near.eq(selection) ? null : tr.setSelection(near);
  },
});

interface Undoing {
  readonly undoManager: Y.UndoManager;
}

const undoing = (state: EditorState): Undoing | undefined => yUndoPluginKey.getState(state);

export const canUndo = (state: EditorState): boolean => (undoing(state)?.undoManager.undoStack.length ?? 0) > 0;
export const canRedo = (state: EditorState): boolean => (undoing(state)?.undoManager.redoStack.length ?? 0) > 0;

/** Take back this person's last change in this section. True, so that the browser's own undo never runs beside it. */
export const undoIn = (editor: Editor): boolean => step(editor, "undo");

export const redoIn = (editor: Editor): boolean => step(editor, "redo");

const steps = { undo, redo } as const;

function step(editor: Editor, way: Way): boolean {
  if (!editor.isEditable) return true;
  const { onlySuggests, onForgotten } = editor.storage.binding;
  const user = onlySuggests();
  const history = undoing(editor.state)?.undoManager;
  if (user === null || history === undefined || !forgetsForeign(history, way, user)) {
    steps[way](editor.state);
    return true;
  }
  onForgotten();
  // So that the toolbar looks again.
  editor.view.dispatch(editor.state.tr.setMeta("addToHistory", false));
  return true;
}

/** Let the next change start a new step of undo, whatever came right before it. */
export const startUndoStep = (state: EditorState): void => undoing(state)?.undoManager.stopCapturing();

/** Whether a transaction brings somebody else's change, or an undone one, into the editor. */
export const comesFromBinding = (transaction: Transaction): boolean => transaction.getMeta(ySyncPluginKey) !== undefined;
