import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { TrackedEdit } from "./context.ts";

/** Where the caret stands after an edit was told as suggestions: at the same words, behind what was put in, beyond what was struck. */
export function selectionAfter(edit: TrackedEdit, raw: Transaction, state: EditorState, told: Transaction): Selection {
  const { selection } = raw;
  const place = (position: number): number => Math.max(0, Math.min(placeOf(edit, position, state.selection), told.doc.content.size));
  if (selection instanceof TextSelection) return textSelection(told, place(selection.anchor), place(selection.head));
  if (selection instanceof NodeSelection) {
    const at = place(selection.from);
    const node = told.doc.nodeAt(at);
    if (node?.type === selection.node.type && NodeSelection.isSelectable(node)) return NodeSelection.create(told.doc, at);
    return Selection.near(told.doc.resolve(place(selection.to)), -1);
  }
  return state.selection.map(told.doc, told.mapping);
}

function textSelection({ doc }: Transaction, anchor: number, head: number): Selection {
  const [from, to] = [doc.resolve(anchor), doc.resolve(head)];
  return from.parent.inlineContent && to.parent.inlineContent ? TextSelection.between(from, to) : Selection.near(to);
}

function placeOf({ change, sheet }: TrackedEdit, position: number, before: Selection): number {
  const landed = sheet.landed(position);
  if (landed !== null) return landed;
  const hunk = change.hunks.find(({ newFrom, newTo }) => newFrom <= position && position <= newTo);
  if (hunk === undefined) return sheet.placed(oldPlace(change, position), -1);
  // Backspace goes back over what it struck, Delete forward; otherwise the same key would meet the same words again.
  const wentBack = before.empty && before.head >= hunk.oldTo;
  if (hunk.newFrom === hunk.newTo) return wentBack ? sheet.placed(hunk.oldFrom, -1) : sheet.placed(hunk.oldTo, 1);
  return position === hunk.newFrom ? sheet.placed(hunk.oldFrom, -1) : sheet.placed(hunk.oldTo, 1);
}

type Change = TrackedEdit["change"];

function oldPlace(change: Change, position: number): number {
  const token = change.toOld(position);
  if (token !== -1) return token;
  const before = position === 0 ? -1 : change.toOld(position - 1);
  return before === -1 ? change.before.content.size : before + 1;
}
