import type { Node } from "@tiptap/pm/model";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { fillRecipient } from "../text/drawNode.ts";
import type { NodeViewContext } from "./nodeViewContext.ts";

/** A line of "Nơi nhận": its words are typed, its purpose is chosen in a small menu behind them. Dash, brackets and end mark are printed by CSS. */
export class RecipientView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #context: NodeViewContext;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, context: NodeViewContext) {
    this.#node = node;
    this.#context = context;
    this.dom = document.createElement("li");
    this.contentDOM = document.createElement("span");
    this.contentDOM.className = "recipient-words";
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.tabIndex = -1;
    this.#button.className = "recipient-purpose";
    this.#button.contentEditable = "false";
    this.#button.addEventListener("mousedown", (event) => event.preventDefault());
    this.#button.addEventListener("click", () => {
      if (view.editable) context.desk.open({ kind: "recipient", view, position: getPos, anchor: this.#button, fresh: false, sign: false });
    });
    this.dom.append(this.contentDOM, this.#button);
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.#button.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  #draw(): void {
    fillRecipient(this.dom, this.#button, this.#node);
    this.#button.dataset["empty"] = String(this.#button.textContent === "");
    this.#button.setAttribute("aria-label", this.#context.words.purpose());
  }
}
