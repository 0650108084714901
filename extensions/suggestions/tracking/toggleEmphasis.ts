import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Emphasis } from "../projection/reading.ts";
import { effectiveMarks, effectiveOf, isMarkActive } from "./effectiveMarks.ts";

/** Whether the caret stands where words can have the emphasis. */
export function takesEmphasis({ selection, schema }: EditorState, emphasis: Emphasis): boolean {
  const type = schema.marks[emphasis];
  const { parent } = selection.$from;
  return type !== undefined && (!parent.inlineContent || parent.type.allowsMarkType(type));
}

/**
 * Put an emphasis on the selected words or take it off them, by what people see and not by what is agreed on (T10), in a transaction on `state`. Without a
 * selection it is chosen for what is typed next. In suggestion mode the transaction is then told as `fmt`.
 */
export function toggleEmphasis(transaction: Transaction, state: EditorState, emphasis: Emphasis): void {
  const on = !isMarkActive(state, emphasis);
  const mark = state.schema.mark(emphasis);
  if (state.selection.empty && state.selection instanceof TextSelection) {
    const marks = effectiveMarks(state);
    transaction.setStoredMarks(on ? mark.addToSet(marks) : mark.type.removeFromSet(marks));
    return;
  }
  for (const { $from, $to } of state.selection.ranges) emphasize(transaction, state, { from: $from.pos, to: $to.pos }, emphasis, on);
  transaction.scrollIntoView();
}

/** Steps on exactly the words that look otherwise. Where a proposal of one's own is in the way, asking again for it takes it back. */
function emphasize(
  transaction: Transaction,
  { doc, schema }: EditorState,
  range: { readonly from: number; readonly to: number },
  emphasis: Emphasis,
  on: boolean,
): void {
  const mark = schema.mark(emphasis);
  doc.nodesBetween(range.from, range.to, (node, position) => {
    if (!node.isText || effectiveOf(node).some(({ type }) => type.name === emphasis) === on) return;
    const [from, to] = [Math.max(position, range.from), Math.min(position + node.nodeSize, range.to)];
    if (node.marks.some(({ type }) => type.name === emphasis)) transaction.removeMark(from, to, mark);
    else transaction.addMark(from, to, mark);
  });
}
