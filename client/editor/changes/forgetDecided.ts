import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { listChanges } from "../../../extensions/suggestions/listChanges.ts";
import { hasRecords } from "../../../extensions/suggestions/projection/reading.ts";

/**
 * Once somebody else has decided about a suggestion, its author can no longer undo having made it: the undo would take accepted words out of the text, or
 * bring rejected ones back. So undo begins anew then.
 */
export const ForgetDecided = Extension.create<{ user: string }>({
  name: "forgetDecided",
  addOptions: () => ({ user: "" }),
  addProseMirrorPlugins() {
    const { user } = this.options;
    return [
      new Plugin({
        view: () => ({
          update: ({ state }, before) => {
            const sync = ySyncPluginKey.getState(state);
            if (state.doc === before.doc || sync?.isChangeOrigin !== true || sync.isUndoRedoOperation || !hasRecords(before.doc)) return;
            const now = ownKeys(state.doc, user);
            if ([...ownKeys(before.doc, user)].some((key) => !now.has(key))) yUndoPluginKey.getState(state)?.undoManager.clear();
          },
        }),
      }),
    ];
  },
});

const ownKeys = (doc: Node, user: string): ReadonlySet<string> =>
  new Set(listChanges(doc).changes.flatMap((change) => (change.user === user ? [change.key] : [])));
