import type { Node, NodeType } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";

/** A stretch of the old text that is replaced by a stretch of the new one. Both in ProseMirror positions, which count tokens: characters, leaves, openings, closings. */
export interface Hunk {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** A stretch that is the same before and after. */
interface Kept {
  readonly old: number;
  readonly now: number;
  readonly size: number;
}

/**
 * What all steps of a transaction together do to a text: which tokens stay, and where they stand then. Steps that work on what an earlier one put in leave no
 * trace of their own, so that a command may take as many steps as it likes.
 */
export class NetChange {
  readonly before: Node;
  readonly after: Node;
  readonly hunks: readonly Hunk[];
  readonly kept: readonly Kept[];

  constructor(before: Node, after: Node, maps: readonly StepMap[]) {
    this.before = before;
    this.after = after;
    this.hunks = balanced(composed(maps, before.content.size), before, after);
    this.kept = keptBetween(this.hunks, before.content.size);
  }

  /** Where an old token stands now; -1 if it is gone. */
  toNew(token: number): number {
    const kept = this.kept[firstEnding(this.kept, ({ old, size }) => old + size > token)];
    return kept === undefined || kept.old > token ? -1 : kept.now + token - kept.old;
  }

  /** Where a token of the new text stood before; -1 if it is new. */
  toOld(token: number): number {
    const kept = this.kept[firstEnding(this.kept, ({ now, size }) => now + size > token)];
    return kept === undefined || kept.now > token ? -1 : kept.old + token - kept.now;
  }

  /** Whether anything that stood somewhere before stands between two positions of the new text. */
  holdsOld(newFrom: number, newTo: number): boolean {
    const kept = this.kept[firstEnding(this.kept, ({ now, size }) => now + size > newFrom)];
    return kept !== undefined && kept.now < newTo;
  }

  /** The stretches of old text between two positions that stay, cut to fit. */
  keptIn(from: number, to: number): Kept[] {
    const found: Kept[] = [];
    for (let index = firstEnding(this.kept, ({ old, size }) => old + size > from); index < this.kept.length; index += 1) {
      const kept = this.kept[index];
      if (kept === undefined || kept.old >= to) break;
      const start = Math.max(kept.old, from);
      found.push({ old: start, now: kept.now + start - kept.old, size: Math.min(kept.old + kept.size, to) - start });
    }
    return found;
  }
}

/** The index of the first element that passes; all behind it pass as well. */
function firstEnding<T>(list: readonly T[], passes: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && passes(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of the text while steps are counted together. `old` is -1 for what is new. */
interface Piece {
  readonly old: number;
  readonly size: number;
}

function composed(maps: readonly StepMap[], size: number): Hunk[] {
  let pieces: Piece[] = [{ old: 0, size }];
  for (const map of maps) {
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      pieces = replaced(pieces, newStart, oldEnd - oldStart, newEnd - newStart);
    });
  }
  const hunks: Hunk[] = [];
  let old = 0;
  let now = 0;
  let newFrom = 0;
  for (const piece of [...pieces, { old: size, size: 0 }]) {
    if (piece.old >= 0) {
      if (piece.old > old || now > newFrom) hunks.push({ oldFrom: old, oldTo: piece.old, newFrom, newTo: now });
      old = piece.old + piece.size;
      newFrom = now + piece.size;
    }
    now += piece.size;
  }
  return hunks;
}

function replaced(pieces: readonly Piece[], at: number, removed: number, added: number): Piece[] {
  const result: Piece[] = [];
  let start = 0;
  let isPut = false;
  for (const piece of pieces) {
    const end = start + piece.size;
    if (start < at) result.push({ old: piece.old, size: Math.min(piece.size, at - start) });
    if (!isPut && end >= at) {
      if (added > 0) result.push({ old: -1, size: added });
      isPut = true;
    }
    const skipped = Math.max(0, at + removed - start);
    if (end > at + removed) result.push(skipped === 0 ? piece : { old: piece.old < 0 ? -1 : piece.old + skipped, size: piece.size - skipped });
    start = end;
  }
  if (!isPut && added > 0) result.push({ old: -1, size: added });
  return result.filter(({ size }) => size > 0);
}

function keptBetween(hunks: readonly Hunk[], size: number): readonly Kept[] {
  const kept: Kept[] = [];
  let old = 0;
  let now = 0;
  for (const hunk of hunks) {
    if (hunk.oldFrom > old) kept.push({ old, now, size: hunk.oldFrom - old });
    old = hunk.oldTo;
    now = hunk.newTo;
  }
  if (size > old) kept.push({ old, now, size: size - old });
  return kept;
}

type Token = { readonly kind: "open"; readonly type: NodeType } | { readonly kind: "close"; readonly type: NodeType } | { readonly kind: "content" };

/** What stands right behind a position. */
export function tokenAt(doc: Node, position: number): Token {
  const at = doc.resolve(position);
  if (at.textOffset > 0) return { kind: "content" };
  const node = at.nodeAfter;
  if (node === null) return { kind: "close", type: at.parent.type };
  return node.isLeaf ? { kind: "content" } : { kind: "open", type: node.type };
}

/**
 * The same change told with whole nodes where it can be: `</p><p>` put in before a `</p>` is the same as `<p></p>` put in behind it. And what opens or closes a
 * textblock on both sides of a replacement is no part of it.
 */
function balanced(hunks: readonly Hunk[], before: Node, after: Node): Hunk[] {
  const result: Hunk[] = [];
  for (const [index, raw] of hunks.entries()) {
    const trimmed = trim(raw, before, after);
    const least = result.at(-1)?.oldTo ?? 0;
    const most = hunks[index + 1]?.oldFrom ?? before.content.size;
    if (trimmed.oldFrom < trimmed.oldTo || trimmed.newFrom < trimmed.newTo) result.push(slide(trimmed, before, after, least, most));
  }
  return result;
}

function trim(hunk: Hunk, before: Node, after: Node): Hunk {
  let { oldFrom, oldTo, newFrom, newTo } = hunk;
  while (oldFrom < oldTo && newFrom < newTo && isSameEdge(tokenAt(before, oldFrom), tokenAt(after, newFrom))) {
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && isSameEdge(tokenAt(before, oldTo - 1), tokenAt(after, newTo - 1))) {
    oldTo -= 1;
    newTo -= 1;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

const isSameEdge = (one: Token, other: Token): boolean =>
  one.kind !== "content" &&
  one.kind === other.kind &&
  one.type.isTextblock &&
  other.type.isTextblock &&
  (one.kind === "close" || one.type === other.type);

function slide(hunk: Hunk, before: Node, after: Node, least: number, most: number): Hunk {
  const isInsertion = hunk.oldFrom === hunk.oldTo;
  if (!isInsertion && hunk.newFrom < hunk.newTo) return hunk;
  const doc = isInsertion ? after : before;
  const from = isInsertion ? hunk.newFrom : hunk.oldFrom;
  const to = isInsertion ? hunk.newTo : hunk.oldTo;
  const room = { right: most - hunk.oldTo, left: hunk.oldFrom - least };
  const by = shiftThatBalances(doc, from, to, room);
  return { oldFrom: hunk.oldFrom + by, oldTo: hunk.oldTo + by, newFrom: hunk.newFrom + by, newTo: hunk.newTo + by };
}

function shiftThatBalances(doc: Node, from: number, to: number, room: { readonly left: number; readonly right: number }): number {
  if (isBalanced(doc, from, to)) return 0;
  for (let by = 0; by < room.right; ) {
    const next = tokenAt(doc, to + by);
    if (tokenAt(doc, from + by).kind !== "close" || next.kind !== "close") break;
    by += 1;
    if (isBalanced(doc, from + by, to + by)) return by;
  }
  for (let by = 0; by < room.left; ) {
    const next = tokenAt(doc, from - by - 1);
    const last = tokenAt(doc, to - by - 1);
    if (next.kind !== "open" || last.kind !== "open" || next.type !== last.type) break;
    by += 1;
    if (isBalanced(doc, from - by, to - by)) return -by;
  }
  return 0;
}

/** Whether a stretch is made of whole nodes. */
function isBalanced(doc: Node, from: number, to: number): boolean {
  const start = doc.resolve(from);
  return start.sameParent(doc.resolve(to));
}
