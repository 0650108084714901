import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Transform } from "@tiptap/pm/transform";
import { pairSiblings } from "../binding/pairSiblings.ts";
import { nothingKnown } from "../binding/survivors.ts";

/** Brings the inline content of a textblock or footnote, which begins at `start`, to that of another one, from the end to the beginning. */
export type RewriteInline = (transaction: Transform, before: Node, after: Node, start: number) => void;

/** Bring a transaction's text to another one with few steps. Whether anything was to do. */
export function rewrite(transaction: Transform, after: Node, inline: RewriteInline): boolean {
  const before = transaction.doc;
  rewriteChildren(transaction, before, after, 0, inline);
  // A text that some step could not reach is put there as a whole; what it says comes before how few steps say it.
  if (!transaction.doc.eq(after)) transaction.replaceWith(0, transaction.doc.content.size, after.content);
  return transaction.docChanged;
}

interface Placed {
  readonly node: Node;
  readonly from: number;
}

/** The children of `before`, whose content begins at `start`. From the end to the beginning, so that the places of what comes before stay true. */
function rewriteChildren(transaction: Transform, before: Node, after: Node, start: number, inline: RewriteInline): void {
  if (before.content.eq(after.content)) return;
  if (before.inlineContent || after.inlineContent) {
    inline(transaction, before, after, start);
    return;
  }
  const olds = placedChildren(before, start);
  const news = placedChildren(after, 0);
  const pairs = pairSiblings(
    olds.map(({ node, from }) => ({ name: node.type.name, node, from })),
    news,
    nothingKnown,
  );
  let end = olds.length;
  let last = news.length;
  for (let index = news.length - 1; index >= -1; index -= 1) {
    const paired = index === -1 ? -1 : (pairs[index] ?? -1);
    if (index >= 0 && paired === -1) continue;
    replace(transaction, olds, { from: paired + 1, to: end }, news.slice(index + 1, last), start);
    const [old, next] = [olds[paired], news[index]];
    if (old !== undefined && next !== undefined) rewriteNode(transaction, old, next.node, inline);
    [end, last] = [paired, index];
  }
}

const placedChildren = (parent: Node, start: number): readonly Placed[] => {
  const children: Placed[] = [];
  parent.forEach((node, offset) => {
    children.push({ node, from: start + offset });
  });
  return children;
};

/** Put new blocks in the place of those old ones that nothing becomes. */
function replace(
  transaction: Transform,
  olds: readonly Placed[],
  { from, to }: { readonly from: number; readonly to: number },
  news: readonly Placed[],
  start: number,
): void {
  if (from === to && news.length === 0) return;
  const at = (index: number): number => {
    const before = olds[index - 1];
    return before === undefined ? start : before.from + before.node.nodeSize;
  };
  step(transaction, at(from), at(to), new Slice(Fragment.fromArray(news.map(({ node }) => node)), 0, 0));
}

function rewriteNode(transaction: Transform, { node, from }: Placed, after: Node, inline: RewriteInline): void {
  if (node === after) return;
  if (!node.isLeaf) rewriteChildren(transaction, node, after, from + 1, inline);
  for (const [name, value] of Object.entries(after.attrs)) if (node.attrs[name] !== value) transaction.setNodeAttribute(from, name, value);
}

/** All from the first to the last difference as one stretch: what a decision leaves need not be read as a change. */
export const wholeStretch: RewriteInline = (transaction, before, after, start) => {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || end === null) return;
  // Where both ends meet in letters that are alike, the two ends lie over each other.
  const over = Math.max(from - Math.min(end.a, end.b), 0);
  step(transaction, start + from, start + end.a + over, after.slice(from, end.b + over));
};

function step(transaction: Transform, from: number, to: number, slice: Slice): void {
  transaction.maybeStep(new ReplaceStep(from, to, slice));
}
