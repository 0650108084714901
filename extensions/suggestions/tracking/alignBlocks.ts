import type { Node } from "@tiptap/pm/model";
import { changeBlock, childrenOf, deleteBlock, endOf, type Gap, insertBlocks, isCell, type Placed } from "./blockChanges.ts";
import { refuse, type TrackedEdit } from "./context.ts";
import { trackFlow } from "./flow.ts";
import { isSameNode, trackInline } from "./inlineChanges.ts";
import { isPureOwn, isStruck } from "./ownership.ts";

type Pair = readonly [Placed, Placed];

/** Tell what happened to the blocks inside a node that stays. `start`: where its content begins. */
export function trackBlocks(edit: TrackedEdit, old: Node, oldStart: number, now: Node, newStart: number): void {
  const gap = differing(old, oldStart, now, newStart);
  const { change } = edit;
  eachPart(
    gap,
    paired(gap, (one, other) => change.toNew(one.position) === other.position && lastOf(change.toNew(lastToken(one)), other)),
    {
      pair: (pair) => trackPair(edit, pair),
      gap: (rest) => trackGap(edit, rest),
    },
  );
}

const lastToken = (placed: Placed): number => endOf(placed) - 1;
const lastOf = (token: number, placed: Placed): boolean => token === lastToken(placed);

/** The children without those at both ends that are the same objects: in a long text these are nearly all. */
function differing(old: Node, oldStart: number, now: Node, newStart: number): Gap {
  const [before, after] = [childrenOf(old, oldStart), childrenOf(now, newStart)];
  let first = 0;
  while (first < before.length && first < after.length && before[first]?.node === after[first]?.node) first += 1;
  let last = 0;
  while (last < before.length - first && last < after.length - first && before.at(-1 - last)?.node === after.at(-1 - last)?.node) last += 1;
  // A neighbour more on each side: equal blocks may be the same object and yet not the same place.
  const from = Math.max(0, first - 1);
  const upTo = Math.max(0, last - 1);
  const olds = before.slice(from, before.length - upTo);
  return { old: olds, now: after.slice(from, after.length - upTo), at: olds[0]?.position ?? oldStart };
}

/** Pairs of counterparts, in order, none crossing another. */
function paired({ old, now }: Gap, isPair: (old: Placed, now: Placed) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const one of old) {
    for (let index = next; index < now.length; index += 1) {
      const other = now[index];
      if (other === undefined || !isPair(one, other)) continue;
      pairs.push([one, other]);
      next = index + 1;
      break;
    }
  }
  return pairs;
}

/** Go through pairs and what stands between them. */
function eachPart(gap: Gap, pairs: readonly Pair[], tell: { readonly pair: (pair: Pair) => void; readonly gap: (gap: Gap) => void }): void {
  let [oldIndex, newIndex, at] = [0, 0, gap.at];
  const between = (oldEnd: number, newEnd: number): void => {
    const [old, now] = [gap.old.slice(oldIndex, oldEnd), gap.now.slice(newIndex, newEnd)];
    if (old.length > 0 || now.length > 0) tell.gap({ old, now, at });
  };
  for (const pair of pairs) {
    const [oldEnd, newEnd] = [gap.old.indexOf(pair[0]), gap.now.indexOf(pair[1])];
    between(oldEnd, newEnd);
    tell.pair(pair);
    [oldIndex, newIndex, at] = [oldEnd + 1, newEnd + 1, endOf(pair[0])];
  }
  between(gap.old.length, gap.now.length);
}

function trackPair(edit: TrackedEdit, [old, now]: Pair): void {
  if (old.node === now.node) return;
  if (isReplacedWhole(edit, old, now.node)) {
    replaceBlocks(edit, { old: [old], now: [now], at: old.position });
    return;
  }
  changeBlock(edit, old, now.node);
  if (old.node.inlineContent) trackInline(edit, { node: old.node, start: old.position + 1 }, { node: now.node, start: now.position + 1 });
  else if (!old.node.isLeaf) trackBlocks(edit, old.node, old.position + 1, now.node, now.position + 1);
}

/** Blocks whose attributes no record can carry: signatures, letterheads, recipients (T8). */
function isReplacedWhole({ sheet, user }: TrackedEdit, { node, position }: Placed, now: Node): boolean {
  const isPlain = node.type.name === "paragraph" || node.type.name === "heading" || isCell(node.type);
  return !isPlain && !isStruck(node) && !isSameNode(node, now) && !isPureOwn(sheet.doc, node, position, user);
}

/** What nobody finds a counterpart for: textblocks of another type, text that flows, and at last blocks that go and come. */
function trackGap(edit: TrackedEdit, gap: Gap): void {
  if (gap.old.length > 0 && gap.now.length > 0) {
    const pairs = paired(gap, (old, now) => isRetyped(edit, old, now) || isRefilledCell(gap, old, now));
    if (pairs.length > 0) {
      eachPart(gap, pairs, { pair: (pair) => trackPair(edit, pair), gap: (rest) => trackGap(edit, rest) });
      return;
    }
    if (trackFlow(edit, gap)) return;
  }
  trackStructure(edit, gap);
}

/** A textblock that became one of another type, with all its words and no others. */
function isRetyped({ change }: TrackedEdit, old: Placed, now: Placed): boolean {
  if (!(old.node.isTextblock && now.node.isTextblock) || (old.node.type.name === "recipient") !== (now.node.type.name === "recipient")) return false;
  const [open, close] = [change.toOld(now.position), change.toOld(lastToken(now))];
  if ((open !== -1 && open !== old.position) || (close !== -1 && close !== lastToken(old)) || (open === -1 && close === -1)) return false;
  const isOutside = (token: number, size: number, place: Placed): boolean => size > 0 && (token <= place.position || token + size > lastToken(place));
  const kept = change.keptIn(old.position + 1, lastToken(old));
  if (kept.some(({ now: at, size }) => isOutside(at, size, now))) return false;
  const start = now.position + 1;
  for (let token = start; token < lastToken(now); token += 1) {
    const from = change.toOld(token);
    if (from !== -1 && (from <= old.position || from >= lastToken(old))) return false;
  }
  return true;
}

/** Cells that are pasted over others: what they hold is replaced, not the cells. */
const isRefilledCell = (gap: Gap, old: Placed, now: Placed): boolean =>
  isCell(old.node.type) && gap.old.length === gap.now.length && gap.old.indexOf(old) === gap.now.indexOf(now) && isSameNode(old.node, now.node);

/** Containers keep what stayed in them; whatever moved out is deleted, and a changed copy put in where it went (T11). */
function trackStructure(edit: TrackedEdit, gap: Gap): void {
  const { change } = edit;
  const byOpening = (old: Placed, now: Placed): boolean =>
    !old.node.isLeaf && old.node.type === now.node.type && change.toNew(old.position) === now.position;
  const byClosing = (old: Placed, now: Placed): boolean =>
    !old.node.isLeaf && old.node.type === now.node.type && change.toNew(lastToken(old)) === lastToken(now);
  const opened = paired(gap, byOpening);
  const pairs = opened.length > 0 ? opened : paired(gap, byClosing);
  if (pairs.length === 0) {
    replaceBlocks(edit, gap);
    return;
  }
  eachPart(gap, pairs, { pair: (pair) => trackPair(edit, pair), gap: (rest) => trackStructure(edit, rest) });
}

/** Blocks go, others come behind them. */
function replaceBlocks(edit: TrackedEdit, { old, now, at }: Gap): void {
  // Cells in place of other cells are merged or split ones, or headers made of cells.
  if (now.length > 0 && old.some((placed) => isCell(placed.node.type))) {
    refuse(edit, "cells");
    return;
  }
  const stamp = edit.acts.shared();
  for (const placed of old) deleteBlock(edit, placed, stamp);
  const last = old.at(-1);
  insertBlocks(edit, last === undefined ? at : endOf(last), now, stamp);
}
