import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Acts, type Author } from "./acts.ts";
import { insertionMark } from "./context.ts";
import { effectiveMarks } from "./effectiveMarks.ts";
import { newParagraphOf, ownDeletion, ownInsertion, stampOfMark } from "./ownership.ts";
import { emphasesOf } from "./pendingContent.ts";

/** What the plugin needs of a view. */
interface ComposingView {
  readonly state: EditorState;
  readonly editable: boolean;
  dispatch(transaction: Transaction): void;
}

/**
 * Text that an input method composes must stand in the element of its insertion from the first character on: an element made around it afterwards would end the
 * composition. So, before it begins, what is selected is struck and the mark of the insertion is stored, which makes ProseMirror open that element at the caret.
 */
export const composingPlugin = (author: () => Author | null): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: (view: ComposingView) => {
          const by = author();
          if (by !== null && view.editable) openInsertion(view, by);
          return false;
        },
      },
    },
  });

function openInsertion(view: ComposingView, author: Author): void {
  if (!(view.state.selection instanceof TextSelection)) return;
  const replaces = !view.state.selection.empty;
  if (replaces) view.dispatch(view.state.tr.deleteSelection());
  const { state } = view;
  const act = (replaces ? strikingAct(state, author) : undefined) ?? actAt(state, author);
  view.dispatch(state.tr.setStoredMarks(insertionMark(state.schema, act).addToSet(emphasesOf(effectiveMarks(state)))));
}

/** The act that has just struck the words before the caret: a replacement is one act (R1). */
function strikingAct({ selection: { $from } }: EditorState, { user }: Author) {
  const struck = ownDeletion($from.parent.childBefore($from.parentOffset).node, user);
  return struck === undefined ? undefined : stampOfMark(struck);
}

/** The act that words typed at the caret belong to. */
function actAt({ selection }: EditorState, author: Author) {
  const { parent, parentOffset } = selection.$from;
  const beside: readonly (Node | null)[] = [parent.childBefore(parentOffset).node, parent.childAfter(parentOffset).node];
  const own = beside.map((node) => ownInsertion(node, author.user)).find((mark) => mark !== undefined);
  return own === undefined ? (newParagraphOf(parent, author.user) ?? new Acts(author).fresh()) : stampOfMark(own);
}
