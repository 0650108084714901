import { type CommandProps, Extension } from "@tiptap/core";
import { NodeSelection, Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { toNextCell, toPreviousCell } from "../tables/tableCommands.ts";

/**
 * What the editing keys do. TipTap's own base keys are switched off, because they clear an emptied document behind the transaction that emptied it.
 * `leave` is called when an arrow key goes beyond the first or last line, so that the page can go on in the neighbouring section.
 */
export const BaseKeys = Extension.create<{ leave: (direction: -1 | 1) => boolean }>({
  name: "baseKeys",
  priority: 50,
  addOptions: () => ({ leave: () => false }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const backspace = () =>
      editor.commands.first(({ commands }) => [
        () => commands.undoInputRule(),
        () => commands.deleteSelection(),
        headingToParagraph,
        () => commands.joinBackward(),
        () => commands.selectNodeBackward(),
      ]);
    const remove = () =>
      editor.commands.first(({ commands }) => [() => commands.deleteSelection(), () => commands.joinForward(), () => commands.selectNodeForward()]);
    return {
      Enter: () =>
        editor.commands.first(({ commands }) => [() => commands.createParagraphNear(), () => commands.liftEmptyBlock(), () => commands.splitBlock()]),
      Backspace: backspace,
      "Mod-Backspace": backspace,
      "Shift-Backspace": backspace,
      Delete: remove,
      "Mod-Delete": remove,
      "Mod-a": () => editor.commands.selectAll(),
      Tab: () => toNextCell(editor.state, editor.view.dispatch, editor.view),
      "Shift-Tab": () => toPreviousCell(editor.state, editor.view.dispatch, editor.view),
    };
  },
  addProseMirrorPlugins() {
    const { leave } = this.options;
    return [
      new Plugin({
        props: {
          handleKeyDown: (view, event) => {
            if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
            if (event.key === "ArrowDown" && atEdge(view, 1)) return leave(1);
            if (event.key === "ArrowUp" && atEdge(view, -1)) return leave(-1);
            return false;
          },
        },
      }),
    ];
  },
});

/** Whether the caret stands in the first (-1) or last (1) line of the whole text. */
function atEdge(view: EditorView, direction: -1 | 1): boolean {
  const { selection, doc } = view.state;
  if (!selection.empty && !(selection instanceof NodeSelection)) return false;
  const edge = direction === 1 ? Selection.atEnd(doc) : Selection.atStart(doc);
  if (selection instanceof NodeSelection) return edge instanceof NodeSelection && edge.from === selection.from;
  return selection.$head.sameParent(edge.$head) && view.endOfTextblock(direction === 1 ? "down" : "up");
}

/** Backspace at the start of a heading makes it a paragraph first. */
function headingToParagraph({ state, tr }: CommandProps): boolean {
  const { selection } = state;
  const paragraph = state.schema.nodes["paragraph"];
  if (!(selection instanceof TextSelection) || paragraph === undefined) return false;
  const { $cursor } = selection;
  if ($cursor === null || $cursor.parentOffset > 0 || $cursor.parent.type.name !== "heading") return false;
  tr.setBlockType($cursor.pos, $cursor.pos, paragraph);
  return true;
}
