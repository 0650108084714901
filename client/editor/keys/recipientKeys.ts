import { Extension } from "@tiptap/core";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/** Keys in "Nơi nhận": Enter starts a new line (never leaves the list), Backspace at the start of a line joins it to the one above. */
export const RecipientKeys = Extension.create({
  name: "recipientKeys",
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: (state: EditorState) => Transaction | "nothing" | null) => (): boolean => {
      const answer = command(this.editor.state);
      if (answer === null) return false;
      if (answer !== "nothing") this.editor.view.dispatch(answer.scrollIntoView());
      return true;
    };
    return { Enter: run(splitRecipient), Backspace: run(joinRecipient) };
  },
});

/** A line split in two: the second half has no purpose of its own yet. The closing line `Lưu:` gets its new line above it, so that it stays last. */
function splitRecipient(state: EditorState): Transaction | "nothing" | null {
  const { $from, empty } = state.selection;
  const recipient = state.schema.nodes["recipient"];
  if ($from.parent.type.name !== "recipient" || recipient === undefined) return null;
  const transaction = empty ? state.tr : state.tr.deleteSelection();
  const { $from: at } = transaction.selection;
  if (at.parent.content.size === 0) return "nothing";
  if (at.parent.attrs["role"] === "archive" && at.parentOffset === 0) {
    transaction.insert(at.before(), recipient.create());
    return transaction.setSelection(TextSelection.create(transaction.doc, at.before() + 1));
  }
  return transaction.split(at.pos, 1, [{ type: recipient, attrs: { role: at.parent.attrs["role"] } }]);
}

function joinRecipient(state: EditorState): Transaction | "nothing" | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "recipient" || $from.parentOffset > 0) return null;
  const position = $from.before();
  const above = state.doc.resolve(position).nodeBefore;
  if (above !== null) return state.tr.join(position);
  const list = $from.node(-1);
  if ($from.parent.content.size > 0 || list.childCount < 2) return "nothing";
  return state.tr.delete(position, $from.after());
}
