import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { newSharedSection } from "../../../extensions/keptFormats.ts";
import { ContentError, contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { keepsOthers } from "../../../extensions/suggestions/guard/keepsOthers.ts";

export type Way = "undo" | "redo";

type History = Pick<Y.UndoManager, "doc" | "undoStack" | "redoStack" | "deleteFilter">;

/**
 * Forget the next step of undo or redo if it would do more than make or withdraw suggestions of that person. Whether it was forgotten.
 *
 * An undo goes back over what others did meanwhile, and then can bring back a record without its end or words without their record: the server would refuse it,
 * and with it whatever was not sent yet.
 */
export function forgetsForeign(history: History, way: Way, user: string): boolean {
  const stack = stackOf(history, way);
  if (stack.length === 0) return false;
  const { text, left } = triedOut(history, way);
  if (text !== null && keepsOthers(nodeOf(readSection(history.doc)), text, user)) return false;
  stack.length = left;
  return true;
}

const stackOf = ({ undoStack, redoStack }: Pick<History, "undoStack" | "redoStack">, way: Way): Y.UndoManager["undoStack"] =>
  way === "undo" ? undoStack : redoStack;

/**
 * What the text would be (null: none that fits the schema), and how many steps would be left. Tried on a copy of the document that has the same pieces, since an
 * undo that was made cannot be unmade without a trace; it costs as much as opening the text.
 */
function triedOut({ doc, undoStack, redoStack, deleteFilter }: History, way: Way): { readonly text: Node | null; readonly left: number } {
  const copy = newSharedSection();
  copy.gc = false;
  const ownId = copy.clientID;
  const trial = new Y.UndoManager(copy.getXmlFragment(contentRoot), { deleteFilter, trackedOrigins: new Set() });
  trial.undoStack = [...undoStack];
  trial.redoStack = [...redoStack];
  // In one transaction: when it ends, pieces that stand side by side become one, and what is to be undone is known by its pieces.
  copy.transact(() => {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copyRedone(doc, copy);
    // Whose pieces they are decides where they stand among those of others.
    copy.clientID = doc.clientID;
    trial[way]();
    copy.clientID = ownId;
  });
  const left = stackOf(trial, way).length;
  try {
    return { text: nodeOf(readSection(copy)), left };
  } catch (error) {
    if (error instanceof ContentError) return { text: null, left };
    throw error;
  } finally {
    copy.destroy();
  }
}

/** Which pieces were brought back as which others is known to undo, and not a part of an update. */
function copyRedone(from: Y.Doc, to: Y.Doc): void {
  for (const structs of from.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.redone === null) continue;
      const same: unknown = Y.getItem(to.store, struct.id);
      if (same instanceof Y.Item) same.redone = struct.redone;
    }
  }
}
