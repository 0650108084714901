import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import type { Decoration, EditorView, NodeView } from "@tiptap/pm/view";
import { type VirtualNode, virtualNodeOf } from "../changes/virtualNode.ts";
import type { FormDesk, FormKind } from "../forms/formDesk.ts";
import { fillFigure, fillFootnoteMark, fillLetterhead, fillReference, fillSignature } from "../text/drawNode.ts";
import { footnoteNumberOf } from "../text/textDecorations.ts";
import type { NodeViewContext } from "./nodeViewContext.ts";
import { RecipientView } from "./recipientView.ts";

/** The report's own nodes as the editor shows them, and the keys that open their forms: Enter on a selected node, Space as well. */
export const NodeViews = Extension.create<{ context: NodeViewContext | null }>({
  name: "nodeViews",
  priority: 900,
  addOptions: () => ({ context: null }),
  addProseMirrorPlugins() {
    const { context } = this.options;
    if (context === null) return [];
    return [
      new Plugin({
        key: new PluginKey("nodeViews"),
        view: () => ({
          update: (view, before) => {
            if (view.state.doc !== before.doc) context.desk.follow(view);
          },
        }),
        props: {
          nodeViews: {
            figure: (node, view, getPos) => new FormNodeView("figure", "span", node, view, getPos, context),
            figureRef: (node) => new ReferenceView(node, context),
            footnote: (node, view, getPos, decorations) => new FormNodeView("footnote", "sup", node, view, getPos, context, decorations),
            letterhead: (node, view, getPos) => new FormNodeView("letterhead", "div", node, view, getPos, context),
            signatureBlock: (node, view, getPos) => new FormNodeView("signatureBlock", "div", node, view, getPos, context),
            recipient: (node, view, getPos) => new RecipientView(node, view, getPos, context),
          },
          // Not `handleClick`: what is drawn in the place of a sign has no place in the text for ProseMirror.
          handleDOMEvents: { click: (view, event) => openPressedSign(view, context.desk, event) },
          handleKeyDown: (view, event) => {
            const { selection } = view.state;
            if (!(selection instanceof NodeSelection)) return false;
            const kind = formKindOf(selection.node);
            if (kind === null) return false;
            if (event.key === "Enter" || event.key === " ") return openSelected(view, context.desk, kind);
            // A letter typed over a selected letterhead would replace it: people mean to edit it.
            return isBlockForm(kind) && event.key.length === 1 && !event.ctrlKey && !event.metaKey && openSelected(view, context.desk, kind);
          },
        },
      }),
    ];
  },
});

const formKinds: Readonly<Record<string, FormKind>> = {
  figure: "figure",
  footnote: "footnote",
  letterhead: "letterhead",
  signatureBlock: "signatureBlock",
};
const formKindOf = (node: Node): FormKind | null => formKinds[node.type.name] ?? null;
const isBlockForm = (kind: FormKind): boolean => kind === "letterhead" || kind === "signatureBlock";

/** Where the nodes that have forms stand, by their element. */
const positions = new WeakMap<Element, () => number | undefined>();

/** Open the form of the selected node. Only notes can be opened in a text that one may just read. */
export function openSelected(view: EditorView, desk: FormDesk, kind: FormKind, fresh = false): boolean {
  if (!view.editable && kind !== "footnote") return false;
  const dom = view.nodeDOM(view.state.selection.from);
  if (!(dom instanceof HTMLElement)) return false;
  const position = positions.get(dom);
  if (position === undefined) return false;
  desk.open({ kind, view, position, anchor: dom, fresh, sign: false });
  return true;
}

/** Open the form of a node that is only proposed, whose sign stands at `position` now. The same rules hold as for nodes. */
export function openSign(view: EditorView, desk: FormDesk, position: number, fresh = false): boolean {
  const text = view.state.doc.nodeAt(position);
  const virtual = text === null ? null : virtualNodeOf(text);
  const kind = virtual === null ? null : formKindOf(virtual.node);
  const { node: dom, offset } = view.domAtPos(position + 1);
  const anchor = (dom instanceof Element ? dom.childNodes[Math.max(offset - 1, 0)] : dom.parentElement) ?? null;
  const element = anchor instanceof HTMLElement ? anchor : anchor?.parentElement;
  if (virtual === null || kind === null || !element || (!view.editable && kind !== "footnote")) return false;
  const where = signPosition(view, virtual, position);
  desk.open({ kind, view, position: where, anchor: element, fresh, sign: true });
  return true;
}

/** Where a sign stands now; of several of one act the one nearest to where it stood last. */
function signPosition(view: EditorView, { stamp }: VirtualNode, start: number): () => number | undefined {
  let last = start;
  return () => {
    let found: number | undefined;
    view.state.doc.descendants((node, at) => {
      const virtual = node.isText ? virtualNodeOf(node) : null;
      if (virtual?.stamp.id !== stamp.id || virtual.stamp.user !== stamp.user) return;
      if (found === undefined || Math.abs(at - last) < Math.abs(found - last)) found = at;
    });
    last = found ?? last;
    return found;
  };
}

function openPressedSign(view: EditorView, desk: FormDesk, event: MouseEvent): boolean {
  const pressed = event.target instanceof Element ? event.target.closest('ins[data-k="node"]') : null;
  return pressed !== null && openSign(view, desk, view.posAtDOM(pressed, 0));
}

/** A node that is drawn by one function and edited in a form. */
class FormNodeView implements NodeView {
  readonly dom: HTMLElement;
  readonly #kind: FormKind;
  readonly #context: NodeViewContext;
  #node: Node;

  constructor(
    kind: FormKind,
    tag: string,
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    context: NodeViewContext,
    decorations: readonly Decoration[] = [],
  ) {
    this.#kind = kind;
    this.#context = context;
    this.#node = node;
    this.dom = document.createElement(tag);
    this.dom.contentEditable = "false";
    positions.set(this.dom, getPos);
    this.dom.addEventListener("click", (event) => {
      if (!view.editable && kind !== "footnote") return;
      event.preventDefault();
      context.desk.open({ kind, view, position: getPos, anchor: this.dom, fresh: false, sign: false });
    });
    this.dom.addEventListener("keydown", (event) => {
      // With the focus on the mark itself, which happens only where one may not write.
      if (event.target !== this.dom || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      event.stopPropagation();
      this.dom.click();
    });
    this.#draw(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw(decorations);
    return true;
  }

  /** What is drawn here is ours alone. */
  ignoreMutation(): boolean {
    return true;
  }

  #draw(decorations: readonly Decoration[]): void {
    const { words } = this.#context;
    const drawers: Record<Exclude<FormKind, "recipient">, () => string> = {
      figure: () => {
        fillFigure(this.dom, this.#node);
        return words.figure(this.dom.textContent ?? "");
      },
      footnote: () => {
        const number = decorations.map(footnoteNumberOf).find((found) => found !== null) ?? 1;
        fillFootnoteMark(this.dom, number);
        this.dom.title = this.#node.textContent;
        return words.footnote(number, this.#node.textContent);
      },
      letterhead: () => {
        fillLetterhead(this.dom, this.#node);
        return words.letterhead();
      },
      signatureBlock: () => {
        fillSignature(this.dom, this.#node);
        return words.signature();
      },
    };
    if (this.#kind === "recipient") return;
    const label = drawers[this.#kind]();
    this.dom.setAttribute("aria-label", label);
    this.dom.setAttribute("role", isBlockForm(this.#kind) ? "group" : "button");
  }
}

/** A reference follows the figure that it shows, wherever in the report that stands. */
class ReferenceView implements NodeView {
  readonly dom: HTMLElement = document.createElement("span");
  readonly #context: NodeViewContext;
  readonly #forget: () => void;
  #shown = "";
  #node: Node;

  constructor(node: Node, context: NodeViewContext) {
    this.#node = node;
    this.#context = context;
    this.dom.contentEditable = "false";
    this.#draw();
    this.#forget = context.index.subscribe(() => this.#draw());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#forget();
  }

  #draw(): void {
    const { index, sectionId, words } = this.#context;
    const code = String(this.#node.attrs["code"]);
    const reference = index.reference(sectionId, code);
    const shown = JSON.stringify([code, reference]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    fillReference(this.dom, code, reference, { hidden: words.hidden(), unknown: words.unknown() });
  }
}
