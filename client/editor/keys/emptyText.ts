import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/**
 * A section's text may be empty (the schema asks for no paragraph), but nobody can type into nothing. The first focus puts a paragraph there, as a change
 * of the person who came in; clicking into a table cell that lost its paragraph does the same.
 */
export const EmptyText = Extension.create<{ placeholder: () => string }>({
  name: "emptyText",
  addOptions: () => ({ placeholder: () => "" }),
  addProseMirrorPlugins() {
    const { placeholder } = this.options;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            focus: (view) => {
              fillText(view);
              return false;
            },
          },
          handleClick: (view, position) => fillCell(view, position),
          handleTextInput: (view, _from, _to, text) => {
            if (!fillText(view)) return false;
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          attributes: (state): Record<string, string> => (state.doc.childCount === 0 ? { class: "is-empty", "data-placeholder": placeholder() } : {}),
          decorations: (state) => {
            const only = state.doc.childCount === 1 ? state.doc.firstChild : null;
            if (only === null || only.type.name !== "paragraph" || only.content.size > 0) return null;
            return DecorationSet.create(state.doc, [Decoration.node(0, only.nodeSize, { class: "is-empty", "data-placeholder": placeholder() })]);
          },
        },
      }),
    ];
  },
});

/** Put the first paragraph into an empty text. Whether it did. */
function fillText(view: EditorView): boolean {
  const paragraph = view.state.schema.nodes["paragraph"];
  if (!view.editable || view.state.doc.childCount > 0 || paragraph === undefined) return false;
  const transaction = view.state.tr.insert(0, paragraph.create()).setMeta("addToHistory", false);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, 1)));
  return true;
}

function fillCell(view: EditorView, position: number): boolean {
  const { parent } = view.state.doc.resolve(position);
  const paragraph = view.state.schema.nodes["paragraph"];
  const role: unknown = parent.type.spec["tableRole"];
  if (!view.editable || parent.childCount > 0 || paragraph === undefined || (role !== "cell" && role !== "header_cell")) return false;
  const transaction = view.state.tr.insert(position, paragraph.create()).setMeta("addToHistory", false);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, position + 1)));
  return true;
}
