import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const keysThatCut: ReadonlySet<string> = new Set(["Enter", "Backspace", "Delete", "Tab", "ArrowUp", "ArrowDown"]);

/**
 * On a busy machine a browser tells a moved caret only after the next key. Keys that split and join ask where it is first: cut at the old place, "Nơi nhận"
 * would be split in the wrong word, or the browser would join lines in its own way. The keyboard of a phone selects the word that it is about to write anew
 * only as it begins to compose: what is struck then must be that word.
 */
export const FreshCaret = Extension.create({
  name: "freshCaret",
  // Before the tracking of suggestions.
  priority: 2100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          if (keysThatCut.has(event.key) && !view.composing) readCaret(view);
          return false;
        },
        handleDOMEvents: {
          compositionstart: (view) => {
            if (view.editable) readRange(view);
            return false;
          },
        },
      },
    }),
  ],
});

function readCaret(view: EditorView): void {
  const shown = shownCaret(view);
  if (shown !== null) view.dispatch(view.state.tr.setSelection(shown));
}

function readRange(view: EditorView): void {
  const shown = view.dom.ownerDocument.getSelection();
  if (shown === null || shown.isCollapsed || !view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  if (shown.anchorNode === null || shown.focusNode === null || !(view.state.selection instanceof TextSelection)) return;
  const { doc, selection, tr } = view.state;
  const [anchor, head] = [view.posAtDOM(shown.anchorNode, shown.anchorOffset), view.posAtDOM(shown.focusNode, shown.focusOffset)];
  const range = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!range.eq(selection)) view.dispatch(tr.setSelection(range));
}

/** Where the browser shows the caret, if that is not where the editor has it. Only a plain caret in text is read: everything else ProseMirror places itself. */
export function shownCaret(view: EditorView): TextSelection | null {
  const { selection, doc } = view.state;
  const shown = view.dom.ownerDocument.getSelection();
  const node = shown?.focusNode ?? null;
  if (shown === null || node === null || !shown.isCollapsed || node.nodeType !== Node.TEXT_NODE || !view.dom.contains(node)) return null;
  if (view.composing || !view.hasFocus() || !(selection instanceof TextSelection) || !selection.empty) return null;
  const position = view.posAtDOM(node, shown.focusOffset);
  if (position === selection.head || position < 0 || position > doc.content.size || !doc.resolve(position).parent.inlineContent) return null;
  return TextSelection.create(doc, position);
}
