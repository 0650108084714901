import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { pairSiblings } from "../binding/pairSiblings.ts";
import { nothingKnown } from "../binding/survivors.ts";
import type { MalformedRecord } from "./change.ts";
import { changeKey } from "./listing/acts.ts";
import type { Decide } from "./projection/decision.ts";
import { isRecordMark, readFlag, readMark, readProposals } from "./projection/reading.ts";
import { decided } from "./projections.ts";
import { skipsTracking } from "./tracking/skipsTracking.ts";

/**
 * The transaction that makes a decision in an editor: it touches only what the decision changes, so that carets and what others write meanwhile stay, and
 * it is made as it is, in any mode. Null if there is nothing to decide.
 */
export function resolve(state: EditorState, decide: Decide): Transaction | null {
  const after = decided(state.doc, decide);
  if (after === state.doc) return null;
  const transaction = state.tr.setMeta(skipsTracking, true);
  return rewrite(transaction, after) ? transaction : null;
}

/** Decide some acts, each by its key, and leave all others to be decided. */
export const decideActs =
  (keys: ReadonlySet<string>, verdict: "accept" | "reject"): Decide =>
  ({ stamp }) =>
    keys.has(changeKey(stamp)) ? verdict : "keep";

/** The transaction that takes a record away which nobody can decide (P8). The words that it lies on stay. Null if it is not there any more. */
export function clearMalformed(state: EditorState, { from, to }: Pick<MalformedRecord, "from" | "to">): Transaction | null {
  const transaction = state.tr.setMeta(skipsTracking, true);
  state.doc.nodesBetween(from, Math.min(to, state.doc.content.size), (node, at, parent) => {
    for (const mark of node.marks) {
      if (isRecordMark(mark) && readMark(mark) === "malformed") transaction.removeMark(Math.max(at, from), Math.min(at + node.nodeSize, to), mark);
    }
    if (node.isText || at < from) return;
    for (const name of ["tcIns", "tcDel"] as const) if (readFlag(node, name) === "malformed") transaction.setNodeAttribute(at, name, "");
    if (parent !== null && readProposals(node, parent.type) === "malformed") transaction.setNodeAttribute(at, "tcProp", "");
  });
  return transaction.docChanged ? transaction : null;
}

/** Bring a transaction's text to another one with few steps. Whether anything was to do. */
function rewrite(transaction: Transaction, after: Node): boolean {
  const before = transaction.doc;
  rewriteChildren(transaction, before, after, 0);
  // A text that some step could not reach is put there as a whole; what it says comes before how few steps say it.
  if (!transaction.doc.eq(after)) transaction.replaceWith(0, transaction.doc.content.size, after.content);
  return transaction.docChanged;
}

interface Placed {
  readonly node: Node;
  readonly from: number;
}

/** The children of `before`, whose content begins at `start`. From the end to the beginning, so that the places of what comes before stay true. */
function rewriteChildren(transaction: Transaction, before: Node, after: Node, start: number): void {
  if (before.content.eq(after.content)) return;
  if (before.inlineContent || after.inlineContent) {
    rewriteInline(transaction, before, after, start);
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
    if (old !== undefined && next !== undefined) rewriteNode(transaction, old, next.node);
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
  transaction: Transaction,
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

function rewriteNode(transaction: Transaction, { node, from }: Placed, after: Node): void {
  if (node === after) return;
  if (!node.isLeaf) rewriteChildren(transaction, node, after, from + 1);
  for (const [name, value] of Object.entries(after.attrs)) if (node.attrs[name] !== value) transaction.setNodeAttribute(from, name, value);
}

function rewriteInline(transaction: Transaction, before: Node, after: Node, start: number): void {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || end === null) return;
  // Where both ends meet in letters that are alike, the two ends lie over each other.
  const over = Math.max(from - Math.min(end.a, end.b), 0);
  step(transaction, start + from, start + end.a + over, after.slice(from, end.b + over));
}

function step(transaction: Transaction, from: number, to: number, slice: Slice): void {
  transaction.maybeStep(new ReplaceStep(from, to, slice));
}
