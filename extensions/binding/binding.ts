import type { Node } from "@tiptap/pm/model";
import type { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { getRelativeSelection, ProsemirrorBinding, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { type EditSince, editSince } from "./edits.ts";
import { writeInto } from "./writeNode.ts";

/** Where a person's caret really is, if the editor was not told yet; null: where the editor has it. */
export type ShownCaret = (view: EditorView) => Selection | null;

/**
 * The library's binding with a writer of our own. Reading, drawing and finding carets are the library's; what an editor does is written so that it touches
 * only what it changes, and shared elements and texts stay the same wherever they can.
 */
export class SectionBinding extends ProsemirrorBinding {
  /** The editor's document as it was last the same as the shared text. */
  #written: Node | null = null;

  constructor(fragment: Y.XmlFragment, shownCaret: ShownCaret) {
    super(fragment);
    const remember = this.beforeAllTransactions;
    this.beforeAllTransactions = () => {
      this.#rememberCaret(shownCaret);
      remember();
    };
  }

  /** Whether an editor's document is what was last written or read. */
  isWritten(doc: Node): boolean {
    return doc === this.#written;
  }

  override initView(view: EditorView): void {
    super.initView(view);
    this._forceRerender();
  }

  override _prosemirrorChanged(doc: Node): void {
    const view: EditorView = this.prosemirrorView;
    const edit: EditSince | undefined = ySyncPluginKey.getState(view.state)?.edit;
    this.doc.transact(() => {
      writeInto(this.type, this.#written, doc, { mapping: this.mapping, survivors: editSince(edit, this.#written, doc) });
      this.#written = doc;
      this.beforeTransactionSelection = getRelativeSelection(this, view.state);
    }, ySyncPluginKey);
  }

  /**
   * A caret that cannot be restored does not stop an editor from following the shared text: the library's search for its new place can throw in the middle of
   * bringing in a change. Then the text is drawn again as it is shared, and only the caret is lost.
   */
  override _typeChanged(events: Y.YEvent<never>[], transaction: Y.Transaction): void {
    let isOwn = true;
    this.mux(() => {
      isOwn = false;
    });
    // What this editor has just written is what it shows.
    if (isOwn) return;
    const before = this.#shown();
    try {
      super._typeChanged(events, transaction);
    } catch {
      Reflect.set(this, "beforeTransactionSelection", null);
      this._forceRerender();
    }
    const shown = this.#shown();
    // An editor that shows the same as before may show the change later, as part of a command that captured it: what it shows then is in the text already.
    this.#written = shown === before ? null : shown;
  }

  override _forceRerender(): void {
    super._forceRerender();
    this.#written = this.#shown();
  }

  #shown(): Node | null {
    const view: EditorView | null = this.prosemirrorView;
    return view?.state.doc ?? null;
  }

  /** The caret that is kept over a change of somebody else is the one that the browser shows: otherwise a move that was not told yet would be put back. */
  #rememberCaret(shownCaret: ShownCaret): void {
    const view: EditorView | null = this.prosemirrorView;
    if (view === null || this.beforeTransactionSelection !== null) return;
    const shown = shownCaret(view);
    if (shown === null) return;
    const moved = view.state.apply(view.state.tr.setSelection(shown));
    Reflect.set(this, "beforeTransactionSelection", getRelativeSelection(this, moved));
  }
}
