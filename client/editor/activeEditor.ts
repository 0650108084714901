import type { Editor } from "@tiptap/core";

/** The editor that the toolbar acts on: the one that had the focus last. */
export interface ActiveEditor {
  readonly sectionId: string;
  readonly editor: Editor;
}

/** Which editor is active, for those who act on it without being drawn again by the page. */
export class ActiveEditorStore {
  readonly #listeners = new Set<() => void>();
  #active: ActiveEditor | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): ActiveEditor | null => this.#active;

  set(active: ActiveEditor | null): void {
    if (this.#active?.editor === active?.editor) return;
    this.#active = active;
    for (const listener of this.#listeners) listener();
  }

  /** Forget an editor that is going away. */
  forget(editor: Editor): void {
    if (this.#active?.editor === editor) this.set(null);
  }
}
