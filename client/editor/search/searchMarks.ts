import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { comesFromBinding } from "../binding.ts";
import type { Finder, Hit } from "./finder.ts";
import type { PrintReference, Stretch } from "./readLines.ts";
import type { SearchStore } from "./searchStore.ts";

/** The place that one looks at, by its index among those of the section, and where it stood. */
type Pointed = { readonly index: number; readonly from: number } | null;

interface Shown {
  readonly finder: Finder | null;
  readonly pointed: Pointed;
  readonly decorations: DecorationSet;
}

interface SearchMarksOptions {
  readonly store: SearchStore | null;
  readonly sectionId: string;
  readonly reference: PrintReference;
}

const key = new PluginKey<Shown>("searchMarks");

/** Shows what was found in a section, and more strongly the place that one looks at. Follows the text with every key. */
export const SearchMarks = Extension.create<SearchMarksOptions>({
  name: "searchMarks",
  addOptions: () => ({ store: null, sectionId: "", reference: () => "" }),
  addProseMirrorPlugins() {
    const { store, sectionId, reference } = this.options;
    if (store === null) return [];
    const wanted = (): Pick<Shown, "finder" | "pointed"> => {
      const { finder, current } = store.current();
      return { finder, pointed: current?.sectionId === sectionId ? current : null };
    };
    const shownIn = (doc: Node, { finder, pointed }: Pick<Shown, "finder" | "pointed">): Shown => ({
      finder,
      pointed,
      decorations: finder === null ? DecorationSet.empty : decorate(doc, finder.hitsIn(doc, reference), pointed),
    });
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: (_config, { doc }) => shownIn(doc, wanted()),
          apply: (transaction, shown, _before, { doc }) => {
            if (transaction.getMeta(key) === true) return shownIn(doc, wanted());
            if (!transaction.docChanged || shown.finder === null) return shown;
            const { finder, pointed } = shown;
            // The binding replaces the whole text: what is mapped through that lies at its end.
            const follows = pointed !== null && !comesFromBinding(transaction);
            return shownIn(doc, { finder, pointed: follows ? { ...pointed, from: transaction.mapping.map(pointed.from) } : pointed });
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: (view) => {
          const update = () => {
            const shown = key.getState(view.state);
            const { finder, pointed } = wanted();
            if (shown?.finder === finder && shown.pointed?.index === pointed?.index && shown.pointed?.from === pointed?.from) return;
            view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
          };
          return { destroy: store.subscribe(update) };
        },
      }),
    ];
  },
});

/** Which of the places in a section is meant: the one of that index if it still stands there, else the next one behind, else the last. -1 if there is none. */
export function locate(hits: readonly Hit[], { index, from }: { readonly index: number; readonly from: number }): number {
  if (hits[index]?.from === from) return index;
  const behind = hits.findIndex((hit) => hit.from >= from);
  return behind === -1 ? hits.length - 1 : behind;
}

function decorate(doc: Node, hits: readonly Hit[], pointed: Pointed): DecorationSet {
  const current = pointed === null ? -1 : locate(hits, pointed);
  const decorations = hits.flatMap(({ stretches, note }, index) => {
    const look = { class: index === current ? "search-hit search-current" : "search-hit" };
    return (note === null ? stretches : [note]).map((stretch) => decorationOn(doc, stretch, look));
  });
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations);
}

function decorationOn(doc: Node, { from, to }: Stretch, look: { readonly class: string }): Decoration {
  return doc.nodeAt(from)?.isText === false ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
}
