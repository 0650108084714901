import { type Editor, Extension } from "@tiptap/core";
import { DOMSerializer, type Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { reportSchema } from "../../../extensions/schema.ts";
import type { Anchor } from "../../../extensions/wire/comments.ts";
import { rangeOfAnchor } from "./commentAnchor.ts";
import { threadsOn } from "./threadPlaces.ts";

interface Shown {
  /** What somebody is about to comment on. */
  readonly draft: Anchor | null;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Shown>("commentMarks");

/** Show which words somebody is about to comment on, while the focus is elsewhere; null takes it away. Changes no text. */
export function showDraft(editor: Editor, draft: Anchor | null): void {
  if (editor.isDestroyed || (key.getState(editor.state)?.draft ?? null) === draft) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, { draft }).setMeta("addToHistory", false));
}

/**
 * What a text shows of comments beside the marks on its words: the threads of figures and notes, which carry theirs in an attribute, and the words of a
 * comment that is just being written. What is copied carries no trace of comments.
 */
export const CommentMarks = Extension.create({
  name: "commentMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: (_config, state) => ({ draft: null, decorations: decorate(state, null) }),
        apply: (transaction, shown, _before, after) => {
          const change: { readonly draft: Anchor | null } | undefined = transaction.getMeta(key);
          if (change === undefined && !transaction.docChanged) return shown;
          const draft = change === undefined ? shown.draft : change.draft;
          const decorations =
            change === undefined && draft === null && shown.decorations === DecorationSet.empty && !hasCommentedAtoms(after.doc)
              ? shown.decorations
              : decorate(after, draft);
          return { draft, decorations };
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.decorations,
        clipboardSerializer: withoutComments(),
      },
    }),
  ],
});

function withoutComments(): DOMSerializer {
  const { comment: _comment, ...marks } = DOMSerializer.marksFromSchema(reportSchema);
  return new DOMSerializer(DOMSerializer.nodesFromSchema(reportSchema), marks);
}

function decorate(state: EditorState, draft: Anchor | null): DecorationSet {
  const decorations: Decoration[] = [];
  state.doc.forEach((block, position) => {
    for (const { at, size, threads } of commentedAtoms(block)) {
      decorations.push(Decoration.node(position + at, position + at + size, { "data-comment": threads }));
    }
  });
  const range = draft === null ? null : rangeOfAnchor(state, draft);
  if (range !== null) decorations.push(Decoration.inline(range.from, range.to, { class: "comment-draft" }));
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, decorations);
}

interface CommentedAtom {
  /** From the start of the block, before its opening. */
  readonly at: number;
  readonly size: number;
  readonly threads: string;
}

const known = new WeakMap<Node, readonly CommentedAtom[]>();

function commentedAtoms(block: Node): readonly CommentedAtom[] {
  const remembered = known.get(block);
  if (remembered !== undefined) return remembered;
  const atoms: CommentedAtom[] = [];
  block.descendants((node, at) => {
    const threads = node.isText ? [] : threadsOn(node);
    if (threads.length > 0) atoms.push({ at: at + 1, size: node.nodeSize, threads: threads.join(" ") });
  });
  known.set(block, atoms);
  return atoms;
}

const hasCommentedAtoms = (text: Node): boolean => text.children.some((block) => commentedAtoms(block).length > 0);
