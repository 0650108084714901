import type { Node } from "@tiptap/pm/model";
import { overlap, type Survivors } from "./survivors.ts";
import type { NewText, OldText } from "./writeText.ts";

/** A new child of a node: words, or another node. */
type Child = NewText | { readonly node: Node };

/**
 * The words among the new children that the old texts become; -1 for none. Those in which letters stayed, and only where none did those that read alike: a copy
 * of struck words reads like them and is not what was there.
 */
export function mostSharing(texts: readonly OldText[], children: readonly Child[], survivors: Survivors): number {
  const stayed = best(children, (words) => stayedIn(texts, words, survivors));
  return stayed.shared > 0 ? stayed.index : best(children, (words) => readsAlike(texts, words)).index;
}

/** The last of the words that share most. */
function best(children: readonly Child[], sharedWith: (words: NewText) => number): { readonly index: number; readonly shared: number } {
  let found = { index: -1, shared: -1 };
  children.forEach((child, index) => {
    if (!("nodes" in child)) return;
    const shared = sharedWith(child);
    if (shared >= found.shared) found = { index, shared };
  });
  return found;
}

function stayedIn(texts: readonly OldText[], { nodes, from }: NewText, survivors: Survivors): number {
  const after = { from, to: from + lengthOf(nodes) };
  return texts.reduce(
    (sum, text) => sum + (text.from === null ? 0 : overlap(survivors, { from: text.from, to: text.from + text.type.length }, after)),
    0,
  );
}

function readsAlike(texts: readonly OldText[], { nodes }: NewText): number {
  const old = texts.map(({ type }) => type.toString().replaceAll(/<[^>]*>/g, "")).join("");
  const next = nodes.map(({ text }) => text).join("");
  return old.startsWith(next) || old.endsWith(next) || next.startsWith(old) ? Math.min(old.length, next.length) : 0;
}

const lengthOf = (nodes: readonly Node[]): number => nodes.reduce((length, { nodeSize }) => length + nodeSize, 0);
