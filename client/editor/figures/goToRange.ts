import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/** Select a stretch of a text and bring it into the middle of the view. Whether it is there. */
export function goToRange(editor: Editor, from: number, to: number): boolean {
  if (editor.isDestroyed || to > editor.state.doc.content.size) return false;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))).setMeta("addToHistory", false));
  const { node } = view.domAtPos(from, 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center", behavior: "auto" });
  return true;
}
