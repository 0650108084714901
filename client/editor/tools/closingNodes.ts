import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import type { FormDesk } from "../forms/formDesk.ts";
import { openSelected } from "../nodes/nodeViews.ts";
import { insertBlock } from "./insertNodes.ts";

/** Go to the closing part's recipients or signature; insert them if they are not there yet. */
export function goToClosingNode(editor: Editor, desk: FormDesk, name: "recipientList" | "signatureBlock"): void {
  let found: number | null = null;
  let end = 0;
  editor.state.doc.forEach((node, position) => {
    if (found !== null || node.type.name !== name) return;
    found = position;
    end = position + node.nodeSize;
  });
  if (found === null) {
    insertBlock(editor, desk, name);
    return;
  }
  if (name === "recipientList") {
    editor.commands.focus(end - 2, { scrollIntoView: true });
    return;
  }
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, found)).scrollIntoView());
  openSelected(editor.view, desk, "signatureBlock");
}
