import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { hasRecords } from "../../../extensions/suggestions/projection/reading.ts";
import { nodeLook, type SayNode } from "./nodeLook.ts";

const key = new PluginKey<DecorationSet>("changeDecorations");

/**
 * Shows the records on nodes (new, deleted and restyled blocks, rows, figures); those on text show themselves. A block is looked at once for as long as it
 * stays the same: typing in one paragraph of a long text asks nothing of the others.
 */
export const ChangeDecorations = Extension.create<{ say: SayNode }>({
  name: "changeDecorations",
  addOptions: () => ({ say: () => "" }),
  addProseMirrorPlugins() {
    const looksOf = rememberingLooks(this.options.say);
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => decorate(state.doc, looksOf),
          apply: (transaction, decorations, _before, after) => {
            if (!transaction.docChanged) return decorations;
            return decorations === DecorationSet.empty && !hasRecords(after.doc) ? decorations : decorate(after.doc, looksOf);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

interface Look {
  /** From the start of the block, before its opening. */
  readonly from: number;
  readonly to: number;
  readonly attributes: Record<string, string>;
}

type LooksOf = (block: Node) => readonly Look[];

function rememberingLooks(say: SayNode): LooksOf {
  const known = new WeakMap<Node, readonly Look[]>();
  return (block) => {
    const remembered = known.get(block);
    if (remembered !== undefined) return remembered;
    const looks = looksIn(block, say);
    known.set(block, looks);
    return looks;
  };
}

function looksIn(block: Node, say: SayNode): readonly Look[] {
  if (!hasRecords(block)) return [];
  const looks: Look[] = [];
  const look = (node: Node, from: number) => {
    const attributes = nodeLook(node, say);
    if (attributes !== null) looks.push({ from, to: from + node.nodeSize, attributes });
  };
  look(block, 0);
  block.descendants((node, position) => {
    look(node, position + 1);
    return hasRecords(node);
  });
  return looks;
}

function decorate(text: Node, looksOf: LooksOf): DecorationSet {
  const decorations: Decoration[] = [];
  text.forEach((block, position) => {
    for (const { from, to, attributes } of looksOf(block)) decorations.push(Decoration.node(position + from, position + to, attributes));
  });
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(text, decorations);
}
