import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { nodeAt } from "../changes/virtualNode.ts";

/** The nodes that are edited in a form of their own. */
export type FormKind = "figure" | "footnote" | "letterhead" | "signatureBlock" | "recipient";

/** What is needed to open a form. `position` answers where the node is now, undefined once it is gone. */
export interface FormRequest {
  readonly kind: FormKind;
  readonly view: EditorView;
  readonly position: () => number | undefined;
  readonly anchor: HTMLElement;
  /** The node was only just inserted: cancelling takes it away again. */
  readonly fresh: boolean;
  /** It is only proposed: a sign stands in its place. */
  readonly sign: boolean;
}

/** A form that stands open beside its node. */
export interface OpenForm extends FormRequest {
  readonly node: Node;
}

/** A form gets its node as it is now; it ends by one of the functions of `finishForm.ts`. */
export interface NodeFormProps {
  readonly form: OpenForm;
}

/** The one form that is open on the page, if any. Opening another closes the first; a form whose node is deleted closes by itself. */
export class FormDesk {
  /** Who fills in the forms. */
  readonly user: string;
  readonly #listeners = new Set<() => void>();
  #open: OpenForm | null = null;

  constructor(user = "") {
    this.user = user;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): OpenForm | null => this.#open;

  open(request: FormRequest): void {
    const node = nodeOf(request);
    if (node !== null) this.#set({ ...request, node });
  }

  close(): void {
    this.#set(null);
  }

  /** An editor's text changed: the open form follows its node. */
  follow(view: EditorView): void {
    const open = this.#open;
    if (open === null || open.view !== view) return;
    const node = nodeOf(open);
    if (node !== open.node) this.#set(node === null ? null : { ...open, node });
  }

  #set(open: OpenForm | null): void {
    if (this.#open === open) return;
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}

function nodeOf({ kind, view, position }: FormRequest): Node | null {
  const at = view.isDestroyed ? undefined : position();
  const node = at === undefined ? null : nodeAt(view.state.doc, at);
  return node?.type.name === kind ? node : null;
}
