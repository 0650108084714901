import type { Editor } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { startUndoStep } from "./binding.ts";

/** The origin of what is written into texts that no editor shows. */
export const withoutEditor = Symbol("withoutEditor");

/** Do something to a shared text, apart from what was done before and comes behind. Null if it changed nothing. */
export function asOneStep(doc: Y.Doc, editor: Editor | undefined, act: () => void): Y.UndoManager | null {
  const origins = new Set<unknown>([ySyncPluginKey, withoutEditor]);
  const step = new Y.UndoManager(doc.getXmlFragment(contentRoot), { trackedOrigins: origins });
  if (editor !== undefined) startUndoStep(editor.state);
  act();
  if (editor !== undefined) startUndoStep(editor.state);
  step.trackedOrigins.clear();
  if (step.undoStack.length > 0) return step;
  step.destroy();
  return null;
}
