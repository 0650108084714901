import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { SectionBinding, type ShownCaret } from "./binding.ts";
import { type EditSince, withTransaction } from "./edits.ts";

/** What the library's own plugins (undo, carets) ask of the plugin under its key. */
interface SyncState {
  readonly type: Y.XmlFragment;
  readonly doc: Y.Doc | null;
  readonly binding: SectionBinding;
  readonly snapshot: null;
  readonly prevSnapshot: null;
  readonly isChangeOrigin: boolean;
  readonly isUndoRedoOperation: boolean;
  readonly addToHistory: boolean;
  /** The editor's own steps since the text was last written. */
  readonly edit: EditSince | undefined;
}

/** Binds an editor to a shared fragment: the editor shows what is shared, and what is done in the editor is written with few changes. */
export function sectionSyncPlugin(fragment: Y.XmlFragment, shownCaret: ShownCaret = () => null): Plugin {
  const binding = new SectionBinding(fragment, shownCaret);
  return new Plugin<SyncState>({
    key: ySyncPluginKey,
    state: {
      init: () => ({
        type: fragment,
        doc: fragment.doc,
        binding,
        snapshot: null,
        prevSnapshot: null,
        isChangeOrigin: false,
        isUndoRedoOperation: false,
        addToHistory: true,
        edit: undefined,
      }),
      apply: (transaction, state) => nextState(transaction, state),
    },
    view: (view) => {
      binding.initView(view);
      return {
        update: ({ state }) => {
          if (!binding.isWritten(state.doc)) write(binding, state);
        },
        destroy: () => binding.destroy(),
      };
    },
  });
}

function nextState(transaction: Transaction, state: SyncState): SyncState {
  const change: Partial<SyncState> | undefined = transaction.getMeta(ySyncPluginKey);
  const isChangeOrigin = change?.isChangeOrigin === true;
  return {
    ...state,
    isChangeOrigin,
    isUndoRedoOperation: isChangeOrigin && change?.isUndoRedoOperation === true,
    addToHistory: transaction.docChanged ? transaction.getMeta("addToHistory") !== false : state.addToHistory,
    edit: transaction.docChanged ? withTransaction(state.edit, transaction, state.binding.isWritten(transaction.before)) : state.edit,
  };
}

function write(binding: SectionBinding, state: EditorState): void {
  const { addToHistory, isChangeOrigin }: SyncState = ySyncPluginKey.getState(state);
  if (!addToHistory && !isChangeOrigin) yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
  binding.mux(() => {
    binding.doc.transact((transaction) => {
      transaction.meta.set("addToHistory", addToHistory);
      binding._prosemirrorChanged(state.doc);
    }, ySyncPluginKey);
  });
}
