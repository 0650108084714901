import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { claimsOf } from "../../../extensions/stale/paragraphs.ts";
import { stalenessOf } from "../../../extensions/stale/staleness.ts";
import { t } from "../../messages/translate.ts";
import type { StaleStore } from "./staleStore.ts";

interface Options {
  /** Nothing is marked without it. */
  readonly store: StaleStore | null;
  readonly sectionId: string;
}

const key = new PluginKey<DecorationSet>("staleMarks");

/** Marks the paragraphs that say what they said in the last report. A paragraph loses its mark with the first letter that changes in it. */
export const StaleMarks = Extension.create<Options>({
  name: "staleMarks",
  addOptions: () => ({ store: null, sectionId: "" }),
  addProseMirrorPlugins() {
    const { store, sectionId } = this.options;
    if (store === null) return [];
    const marked = (doc: Node): DecorationSet => decorate(doc, store, sectionId);
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => marked(doc),
          apply: (transaction, marks, _before, { doc }) => (transaction.docChanged || transaction.getMeta(key) !== undefined ? marked(doc) : marks),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          let last = store.carried(sectionId);
          const stop = store.subscribe(() => {
            const carried = store.carried(sectionId);
            if (view.isDestroyed || carried === last) return;
            last = carried;
            view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
          });
          return { destroy: stop };
        },
      }),
    ];
  },
});

function decorate(doc: Node, store: StaleStore, sectionId: string): DecorationSet {
  const { stale } = stalenessOf(doc, store.carried(sectionId));
  if (stale.length === 0) return DecorationSet.empty;
  const attributes = { class: "stale", "aria-description": t("stale.said") };
  return DecorationSet.create(
    doc,
    stale.map(({ node, position }) => Decoration.node(position, position + node.nodeSize, attributes)),
  );
}

/** Bring the paragraph with that fingerprint into the middle of the view. Whether it is there. */
export function goToParagraph(editor: Editor, fingerprint: string): boolean {
  if (editor.isDestroyed) return false;
  const { state, view } = editor;
  const claim = claimsOf(state.doc).find((one) => one.fingerprint.text === fingerprint);
  const element = claim === undefined ? null : view.nodeDOM(claim.position);
  if (claim === undefined || !(element instanceof HTMLElement)) return false;
  editor.commands.setTextSelection(claim.position + 1);
  element.scrollIntoView({ block: "center", behavior: "auto" });
  return true;
}
