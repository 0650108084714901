import type { EditorView } from "@tiptap/pm/view";

/** The nodes that are edited in a form of their own. */
export type FormKind = "figure" | "footnote" | "letterhead" | "signatureBlock" | "recipient";

/** A form that stands open beside its node. `position` answers where the node is now, undefined once it is gone. */
export interface OpenForm {
  readonly kind: FormKind;
  readonly view: EditorView;
  readonly position: () => number | undefined;
  readonly anchor: HTMLElement;
  /** The node was only just inserted: cancelling takes it away again. */
  readonly fresh: boolean;
}

/** The one form that is open on the page, if any. Opening another closes the first. */
export class FormDesk {
  readonly #listeners = new Set<() => void>();
  #open: OpenForm | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): OpenForm | null => this.#open;

  open(form: OpenForm): void {
    this.#open = form;
    this.#tell();
  }

  close(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
