import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Change } from "../../../extensions/suggestions/change.ts";
import { listChanges } from "../../../extensions/suggestions/listChanges.ts";

interface Shown {
  readonly key: string | null;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Shown>("activeChange");

/** Sets the change that one looks at apart from the others, all places of it. */
export const ActiveChange = Extension.create({
  name: "activeChange",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (): Shown => ({ key: null, decorations: DecorationSet.empty }),
        apply: (transaction, shown, _before, { doc }): Shown => {
          const next: { readonly key: string | null } | undefined = transaction.getMeta(key);
          if (next === undefined && (shown.key === null || !transaction.docChanged)) return shown;
          const active = next === undefined ? shown.key : next.key;
          return { key: active, decorations: active === null ? DecorationSet.empty : decorate(doc, active) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

function decorate(doc: Node, active: string): DecorationSet {
  const change = listChanges(doc).changes.find((one) => one.key === active);
  const stretches = change?.stretches ?? [];
  return DecorationSet.create(
    doc,
    stretches.map(({ from, to }) =>
      doc.nodeAt(from)?.isBlock === true
        ? Decoration.node(from, from + (doc.nodeAt(from)?.nodeSize ?? 0), { class: "change-active" })
        : Decoration.inline(from, to, { class: "change-active" }),
    ),
  );
}

/** Set a change apart, or none. */
export function showActiveChange({ view, state, isDestroyed }: Editor, active: string | null): void {
  if (isDestroyed || key.getState(state)?.key === active) return;
  view.dispatch(state.tr.setMeta(key, { key: active }).setMeta("addToHistory", false));
}

/** The changes that lie on a place, or on some of a stretch. */
export const changesAt = (doc: Node, from: number, to = from): readonly Change[] =>
  listChanges(doc).changes.filter(({ stretches }) => stretches.some((stretch) => stretch.from <= to && from <= stretch.to));

/** The change that the caret stands in or touches; of several the one that begins nearest to it. */
export function changeAtCaret({ doc, selection }: EditorState): Change | null {
  const { from, to } = selection;
  const touched = changesAt(doc, from, to);
  return touched.toSorted((one, other) => startNear(other, from) - startNear(one, from))[0] ?? null;
}

const startNear = ({ stretches }: Change, place: number): number => Math.max(...stretches.map(({ from }) => (from <= place ? from : -1)));

/** Put the caret to a change and bring it into the middle of the view. Whether it is there. */
export function goToChange(editor: Editor, wanted: string): boolean {
  const { state, view } = editor;
  const change = listChanges(state.doc).changes.find((one) => one.key === wanted);
  const [first] = change?.stretches ?? [];
  if (first === undefined) return false;
  const place = state.doc.resolve(Math.min(first.from, state.doc.content.size));
  const selection = place.parent.inlineContent ? TextSelection.create(state.doc, place.pos) : TextSelection.near(place, 1);
  view.dispatch(state.tr.setSelection(selection).setMeta(key, { key: wanted }).setMeta("addToHistory", false));
  elementAt(editor, first.from)?.scrollIntoView({ block: "center", behavior: "auto" });
  return true;
}

function elementAt({ view }: Editor, position: number): Element | null {
  const whole = view.nodeDOM(position);
  if (whole instanceof Element) return whole;
  const { node } = view.domAtPos(position, 1);
  return node instanceof Element ? node : node.parentElement;
}
