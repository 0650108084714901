import { Extension, isMacOS } from "@tiptap/core";
import type { Node, Slice } from "@tiptap/pm/model";
import { NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { dropPoint } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { acceptedSlice } from "../../../extensions/suggestions/acceptedSlice.ts";
import { startUndoStep } from "../binding.ts";

/** Where what is dragged came from. A browser drags one thing at a time. */
let origin: EditorView | null = null;

/**
 * Dragging within a section and from one to another. ProseMirror knows of one editor only: what comes from another would be a copy. Here it is put in first
 * and then taken out where it was, each as an edit of its section like any other, and only if all of it has arrived.
 */
export const DragDrop = Extension.create({
  name: "dragDrop",
  priority: 900,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          dragstart: (view) => {
            origin = view;
            return false;
          },
          dragend: () => {
            origin = null;
            return false;
          },
          // Without this the browser would open a dropped link or file in the place of the page.
          dragover: ({ editable }, event) => {
            if (editable) return false;
            event.preventDefault();
            if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "none";
            return true;
          },
        },
        handleDrop: (view, event, slice) => slice.size === 0 || (origin !== null && dropDragged(view, event, slice, origin)),
      },
      view: () => ({ update: (view, before) => holdWhatIsThere(view, before.doc) }),
    }),
  ],
});

/** What others write into selected words while these are dragged goes along with them. */
function holdWhatIsThere(view: EditorView, before: Node): void {
  const { dragging, state } = view;
  if (dragging !== null && state.doc !== before && draggedNode(dragging) === null) dragging.slice = acceptedSlice(state.selection.content());
}

type Dragging = NonNullable<EditorView["dragging"]>;

/** The node that is dragged without being selected. */
function draggedNode(dragging: Dragging): NodeSelection | null {
  const node: unknown = Reflect.get(dragging, "node");
  return node instanceof NodeSelection ? node : null;
}

/** Whether the drop is done with, also if nothing came of it. `slice`: what ProseMirror read from the drop. */
function dropDragged(view: EditorView, event: DragEvent, slice: Slice, from: EditorView): boolean {
  const { dragging } = from;
  if (from.isDestroyed || dragging === null) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (at === null) return true;
  const moves = from.editable && !(isMacOS() ? event.altKey : event.ctrlKey);
  view.focus();
  if (from === view) dropHere(view, at.pos, dragging, moves);
  else dropFromElsewhere(view, at.pos, slice, { from, dragging, moves });
  return true;
}

function dropHere(view: EditorView, at: number, dragging: Dragging, moves: boolean): void {
  const { selection } = view.state;
  const { from, to } = draggedNode(dragging) ?? selection;
  if (moves && from <= at && at <= to) return;
  const transaction = view.state.tr;
  const place = dropPoint(view.state.doc, at, dragging.slice) ?? at;
  if (moves) takeOut(transaction, dragging);
  if (putIn(transaction, transaction.mapping.map(place), dragging.slice)) dispatchDrop(view, transaction);
}

interface Elsewhere {
  readonly from: EditorView;
  readonly dragging: Dragging;
  readonly moves: boolean;
}

function dropFromElsewhere(view: EditorView, at: number, slice: Slice, { from, dragging, moves }: Elsewhere): void {
  const { doc, tr } = view.state;
  if (!putIn(tr, dropPoint(doc, at, slice) ?? at, slice)) return;
  dispatchDrop(view, tr);
  const hasArrived = sizeOf(view.state.doc) - sizeOf(doc) >= sizeOfSlice(dragging.slice);
  if (moves && hasArrived) dispatchDrop(from, takeOut(from.state.tr, dragging));
}

function takeOut(transaction: Transaction, dragging: Dragging): Transaction {
  const node = draggedNode(dragging);
  if (node === null) return transaction.deleteSelection();
  node.replace(transaction);
  return transaction;
}

/** Whether all of it found a place; what does not fit would be left out. */
function putIn(transaction: Transaction, at: number, slice: Slice): boolean {
  const before = sizeOf(transaction.doc);
  const only = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null;
  if (only === null) transaction.replaceRange(at, at, slice);
  else transaction.replaceRangeWith(at, at, only);
  let end = at;
  transaction.mapping.maps.at(-1)?.forEach((_oldStart, _oldEnd, _newStart, newEnd) => {
    end = newEnd;
  });
  transaction.setSelection(TextSelection.between(transaction.doc.resolve(at), transaction.doc.resolve(end), -1));
  return sizeOf(transaction.doc) - before >= sizeOfSlice(slice);
}

/** Letters and things in the line, without the blocks around them. */
const sizeOf = (node: Node): number => node.textBetween(0, node.content.size, "", "\uFFFC").length;
const sizeOfSlice = ({ content }: Slice): number => content.textBetween(0, content.size, "", "\uFFFC").length;

/** As a step of undo of its own. */
function dispatchDrop(view: EditorView, transaction: Transaction): void {
  startUndoStep(view.state);
  view.dispatch(transaction.setMeta("uiEvent", "drop"));
  startUndoStep(view.state);
}
