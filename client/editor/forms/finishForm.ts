import type { Attrs, Node } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { changeSign } from "../../../extensions/suggestions/tracking/changeSign.ts";
import { asSuggestion } from "../../../extensions/suggestions/tracking/skipsTracking.ts";
import { startUndoStep } from "../binding.ts";
import type { FormDesk, OpenForm } from "./formDesk.ts";

/** Write a form's values into its node as one step of undo, close it, and give the focus back to the text. Only attributes that differ are written. `suggests`: as a suggestion, also where one edits directly. */
export function saveForm(desk: FormDesk, form: OpenForm, attributes: Attrs, { suggests = false } = {}): void {
  const position = form.position();
  if (position !== undefined && form.view.editable) {
    const { state } = form.view;
    startUndoStep(state);
    const { node } = form;
    const changed = Object.entries(attributes).filter(([name, value]) => node.attrs[name] !== value);
    const transaction = form.sign
      ? changeSign(state, position, node.type.create({ ...node.attrs, ...attributes }, node.content), desk.user)
      : changed.reduce((change, [name, value]) => change.setNodeAttribute(position, name, value), state.tr);
    if (changed.length > 0 && transaction !== null) form.view.dispatch(suggests ? transaction.setMeta(asSuggestion, true) : transaction);
  }
  leaveForm(desk, form);
}

/** Write a proposed node as a whole and keep its form open. */
export function saveSign(desk: FormDesk, { view, position }: OpenForm, node: Node): void {
  const at = position();
  const transaction = at === undefined || !view.editable ? null : changeSign(view.state, at, node, desk.user);
  if (transaction !== null) view.dispatch(transaction);
}

/** Close a form without saving. A node that was only just inserted goes again. */
export function cancelForm(desk: FormDesk, form: OpenForm): void {
  if (form.fresh) deleteNode(desk, form);
  else leaveForm(desk, form);
}

export function deleteNode(desk: FormDesk, form: OpenForm): void {
  const position = form.position();
  desk.close();
  if (position !== undefined && form.view.editable) form.view.dispatch(form.view.state.tr.delete(position, position + sizeOf(form)));
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
    const behind = state.doc.resolve(position + sizeOf(form));
    form.view.dispatch(state.tr.setSelection(behind.parent.inlineContent ? TextSelection.create(state.doc, behind.pos) : Selection.near(behind)));
  }
  form.view.focus();
}

/** What a node takes in the text: its sign takes one place, whatever it stands for. */
const sizeOf = ({ sign, node }: OpenForm): number => (sign ? 1 : node.nodeSize);
