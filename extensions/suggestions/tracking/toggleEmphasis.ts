import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import { type Emphasis, effectiveMarks, effectiveOf, isMarkActive } from "./effectiveMarks.ts";

/**
 * Put an emphasis on the selected words or take it off them, by what people see and not by what is agreed on (T10). Without a selection it is chosen for what is
 * typed next. In suggestion mode the transaction is then told as `fmt`.
 */
export const toggleEmphasis =
  (emphasis: Emphasis): Command =>
  (state, dispatch) => {
    const { selection, schema } = state;
    const type = schema.marks[emphasis];
    if (type === undefined || !selection.$from.parent.inlineContent || !selection.$from.parent.type.allowsMarkType(type)) return false;
    if (dispatch === undefined) return true;
    const on = !isMarkActive(state, emphasis);
    if (selection.empty && selection instanceof TextSelection) {
      const marks = effectiveMarks(state);
      dispatch(state.tr.setStoredMarks(on ? type.create().addToSet(marks) : type.removeFromSet(marks)));
      return true;
    }
    dispatch(emphasized(state, emphasis, on).scrollIntoView());
    return true;
  };

/** Steps on exactly the words that look otherwise. Where a proposal of one's own is in the way, asking again for it takes it back. */
function emphasized(state: EditorState, emphasis: Emphasis, on: boolean): Transaction {
  const transaction = state.tr;
  const mark = state.schema.mark(emphasis);
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, position) => {
      if (!node.isText || effectiveOf(node).some(({ type }) => type.name === emphasis) === on) return;
      const [from, to] = [Math.max(position, $from.pos), Math.min(position + node.nodeSize, $to.pos)];
      const isSet = node.marks.some(({ type }) => type.name === emphasis);
      if (isSet) transaction.removeMark(from, to, mark);
      else transaction.addMark(from, to, mark);
    });
  }
  return transaction;
}
