import type { Attrs } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { startUndoStep } from "../binding.ts";
import type { FormDesk, OpenForm } from "./formDesk.ts";

/** Write a form's values into its node as one step of undo, close it, and give the focus back to the text. Only attributes that differ are written. */
export function saveForm(desk: FormDesk, form: OpenForm, attributes: Attrs): void {
  const position = form.position();
  if (position !== undefined && form.view.editable) {
    const { state } = form.view;
    startUndoStep(state);
    const transaction = state.tr;
    for (const [name, value] of Object.entries(attributes)) {
      if (form.node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
    }
    if (transaction.docChanged) form.view.dispatch(transaction);
  }
  leaveForm(desk, form);
}

/** Close a form without saving. A node that was only just inserted goes again. */
export function cancelForm(desk: FormDesk, form: OpenForm): void {
  if (form.fresh) deleteNode(desk, form);
  else leaveForm(desk, form);
}

export function deleteNode(desk: FormDesk, form: OpenForm): void {
  const position = form.position();
  desk.close();
  if (position !== undefined && form.view.editable) form.view.dispatch(form.view.state.tr.delete(position, position + form.node.nodeSize));
  form.view.focus();
}

/** Close a form; the caret stands behind its node, or keeps to the node if that is a block. */
export function leaveForm(desk: FormDesk, form: OpenForm): void {
  const position = form.position();
  desk.close();
  if (form.view.isDestroyed) return;
  if (!form.view.editable) {
    form.anchor.focus({ preventScroll: true });
    return;
  }
  if (position !== undefined && form.node.isInline) {
    const { state } = form.view;
    const behind = state.doc.resolve(position + form.node.nodeSize);
    form.view.dispatch(state.tr.setSelection(behind.parent.inlineContent ? TextSelection.create(state.doc, behind.pos) : Selection.near(behind)));
  }
  form.view.focus();
}
