import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import type { Node, Schema } from "@tiptap/pm/model";
import { type Command, EditorState, Plugin, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { EditorView } from "@tiptap/pm/view";
import { redo, undo } from "@tiptap/y-tiptap";
import { cleanPastedHtml } from "../paste/cleanPastedHtml.ts";
import { tellLosses } from "../paste/tellLosses.ts";
import { fillFigure } from "../text/drawNode.ts";

interface FootnoteEditingOptions {
  readonly element: HTMLElement;
  readonly outer: EditorView;
  readonly position: () => number | undefined;
  readonly node: Node;
  readonly label: string;
  /** Draw a reference to the figure with that code. */
  readonly drawReference: (span: HTMLElement, code: string) => void;
  readonly onLeave: () => void;
  /** The note is only proposed: all of it is written anew with each key, because nothing in it is text yet. */
  readonly writeWhole?: (note: Node) => void;
}

/**
 * The text of one footnote in a small editor of its own, as ProseMirror's footnote example does it: its document is the note itself, each of its steps is
 * applied to the section's text as well, changes of others flow in, and undo is the section's.
 */
export class FootnoteEditing {
  readonly #view: EditorView;
  readonly #outer: EditorView;
  readonly #position: () => number | undefined;

  constructor({ element, outer, position, node, label, drawReference, onLeave, writeWhole }: FootnoteEditingOptions) {
    this.#outer = outer;
    this.#position = position;
    this.#view = new EditorView(
      { mount: element },
      {
        state: EditorState.create({
          doc: node,
          plugins: [keymap(this.#keys(node.type.schema, onLeave)), keymap(baseKeymap), drawnFigures(drawReference)],
        }),
        editable: () => outer.editable,
        attributes: { class: "note-editor", role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "false", tabindex: "0" },
        dispatchTransaction: (transaction) => {
          const { selection: stood } = this.#view.state;
          const { state, transactions } = this.#view.state.applyTransaction(transaction);
          this.#view.updateState(state);
          const at = this.#position();
          if (transaction.getMeta(fromOutside) === true || at === undefined || !outer.editable) return;
          if (writeWhole !== undefined) {
            if (transaction.docChanged) writeWhole(state.doc);
            return;
          }
          // The section's caret goes along: where a deleted letter stays, struck, it tells from which side it was deleted.
          if (transaction.docChanged) outer.dispatch(selected(outer.state.tr, at + 1, stood));
          const outwards = outer.state.tr;
          const offset = StepMap.offset(at + 1);
          for (const one of transactions) {
            for (const step of one.steps) {
              const mapped = step.map(offset);
              if (mapped !== null) outwards.step(mapped);
            }
          }
          if (!outwards.docChanged) return;
          outer.dispatch(selected(outwards, at + 1, state.selection));
          this.#takeOver();
        },
        transformPastedHTML: (html) => cleanPastedHtml(html, new DOMParser(), { tell: tellLosses }),
        transformPastedText: (text) => text.normalize("NFC"),
      },
    );
  }

  focusEnd(): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)));
    this.#view.focus();
  }

  /** Show at once what became of an own step in the section's text: where one suggests, a deleted letter stays there, struck, and the caret beside it. */
  #takeOver(): void {
    const { doc, selection } = this.#outer.state;
    const at = this.#position();
    const node = at === undefined ? null : doc.nodeAt(at);
    if (at === undefined || node === null || node.type !== this.#view.state.doc.type) return;
    this.update(node);
    const { state } = this.#view;
    const inside = (position: number) => state.doc.resolve(Math.max(0, Math.min(position - at - 1, state.doc.content.size)));
    const caret = TextSelection.between(inside(selection.anchor), inside(selection.head));
    if (!caret.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(caret).setMeta(fromOutside, true));
  }

  /** The note changed in the section's text: by the editor's own step, or by somebody else, then only what differs is replaced. */
  update(node: Node): void {
    const { state } = this.#view;
    const start = node.content.findDiffStart(state.doc.content);
    const ends = start === null ? null : node.content.findDiffEnd(state.doc.content);
    if (start === null || ends === null) return;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    const transaction = state.tr.replace(start, ends.b + overlap, node.slice(start, ends.a + overlap));
    this.#view.dispatch(transaction.setMeta(fromOutside, true));
  }

  destroy(): void {
    this.#view.destroy();
  }

  #keys(schema: Schema, onLeave: () => void): Record<string, Command> {
    const outer = this.#outer;
    const mark = (name: string): Command => {
      const type = schema.marks[name];
      return type === undefined ? () => false : toggleMark(type);
    };
    const run =
      (action: () => void): Command =>
      () => {
        action();
        return true;
      };
    return {
      "Mod-b": mark("bold"),
      "Mod-i": mark("italic"),
      "Mod-u": mark("underline"),
      "Mod-z": run(() => outer.editable && undo(outer.state)),
      "Mod-y": run(() => outer.editable && redo(outer.state)),
      "Shift-Mod-z": run(() => outer.editable && redo(outer.state)),
      Enter: run(onLeave),
      Escape: run(onLeave),
    };
  }
}

const fromOutside = "fromOutside";

/** Select in the section's text what is selected in the note, whose content begins at `start`. */
const selected = (transaction: Transaction, start: number, { anchor, head }: Selection): Transaction =>
  transaction.setSelection(TextSelection.between(transaction.doc.resolve(start + anchor), transaction.doc.resolve(start + head)));

/** Figures and references in a note are shown as in the text; they are not edited in forms there. */
const drawnFigures = (drawReference: FootnoteEditingOptions["drawReference"]): Plugin =>
  new Plugin({
    props: {
      nodeViews: {
        figure: (node) => {
          const dom = document.createElement("span");
          fillFigure(dom, node);
          return { dom };
        },
        figureRef: (node) => {
          const dom = document.createElement("span");
          drawReference(dom, String(node.attrs["code"]));
          return { dom };
        },
      },
    },
  });
