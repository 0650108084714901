import type { Node } from "@tiptap/pm/model";
import type { Stamp } from "../records.ts";
import { childrenOf, deleteBlock, endOf, type Gap, insertBlocks, type Placed } from "./blockChanges.ts";
import { strikeNode, type TrackedEdit } from "./context.ts";
import { deleteInline, replaceInline } from "./inlineChanges.ts";
import { holdsOnlyOwn, isOwnNode } from "./ownership.ts";

/** A textblock in a gap, and the nodes of the gap around it, from outside in. */
interface Line extends Placed {
  readonly path: readonly Placed[];
}

/** One cut in a text that flows through textblocks: from `from` in `first` to `to` in `last`, with new lines in its place. */
interface Cut {
  readonly first: Line;
  readonly last: Line;
  readonly from: number;
  readonly to: number;
  readonly now: readonly Line[];
  /** Where the text that is put in begins and ends, in the new text. */
  readonly newFrom: number;
  readonly newTo: number;
}

/** Tell a gap as a cut in flowing text: a split, a join, a deletion over several textblocks, pasted lines. False if it is none. */
export function trackFlow(edit: TrackedEdit, gap: Gap): boolean {
  const cut = cutIn(edit, gap);
  if (cut === null) return false;
  if (cut.first.position === cut.last.position) return cut.now.length > 1 && trackLines(edit, gap, cut);
  return trackJoin(edit, gap, cut);
}

function linesIn(blocks: readonly Placed[]): readonly Line[] {
  const lines: Line[] = [];
  const walk = (placed: Placed, path: readonly Placed[]): void => {
    if (placed.node.isTextblock) lines.push({ ...placed, path });
    else for (const child of childrenOf(placed.node, placed.position + 1)) walk(child, [...path, placed]);
  };
  for (const block of blocks) walk(block, []);
  return lines;
}

function cutIn({ change }: TrackedEdit, { old, now }: Gap): Cut | null {
  let [before, after] = [linesIn(old), linesIn(now)];
  const isSame = (one: Line | undefined, other: Line | undefined): boolean =>
    one !== undefined && other !== undefined && change.toNew(one.position) === other.position && change.toNew(endOf(one) - 1) === endOf(other) - 1;
  while (isSame(before[0], after[0])) [before, after] = [before.slice(1), after.slice(1)];
  while (isSame(before.at(-1), after.at(-1))) [before, after] = [before.slice(0, -1), after.slice(0, -1)];
  const [first, last, firstNow, lastNow] = [before[0], before.at(-1), after[0], after.at(-1)];
  if (first === undefined || last === undefined || firstNow === undefined || lastNow === undefined) return null;
  // Recipients hold words alone: other lines do not flow into them.
  if (after.some(({ node }) => isRecipient(node) !== isRecipient(first.node))) return null;
  const head = change.keptIn(first.position + 1, endOf(first) - 1)[0];
  const prefix = head !== undefined && head.old === first.position + 1 && head.now === firstNow.position + 1 ? head.size : 0;
  const tail = change.keptIn(last.position + 1, endOf(last) - 1).at(-1);
  const hasTail = tail !== undefined && tail.old + tail.size === endOf(last) - 1 && tail.now + tail.size === endOf(lastNow) - 1;
  const suffix = hasTail && !(first === last && tail.old === first.position + 1 && prefix > 0) ? tail.size : 0;
  const [from, to] = [first.position + 1 + prefix, endOf(last) - 1 - suffix];
  const [newFrom, newTo] = [firstNow.position + 1 + prefix, endOf(lastNow) - 1 - suffix];
  if (from > to || newFrom > newTo || hasContent(change.before, change.keptIn(from, to))) return null;
  // A cut in the middle of a footnote is none of the text's.
  const isInLine = change.before.resolve(from).parent.isTextblock && change.before.resolve(to).parent.isTextblock;
  if (!isInLine || !change.after.resolve(newFrom).parent.isTextblock || !change.after.resolve(newTo).parent.isTextblock) return null;
  return { first, last, from, to, now: after, newFrom, newTo };
}

const isRecipient = ({ type }: Node): boolean => type.name === "recipient";

/** Whether words or leaves are among some stretches: then there is more than one cut. */
const hasContent = (doc: Node, stretches: readonly { readonly old: number; readonly size: number }[]): boolean =>
  stretches.some(({ old, size }) => {
    let found = false;
    doc.nodesBetween(old, old + size, (node, position) => {
      if (node.isLeaf && position < old + size && position + node.nodeSize > old) found = true;
    });
    return found;
  });

/** The inline content of each new line between the cut's two ends. */
const contentOf = ({ now, newFrom, newTo }: Cut): readonly (readonly Node[])[] =>
  now.map(({ node, position }) => {
    const start = position + 1;
    return node.content.cut(Math.max(0, newFrom - start), Math.max(0, Math.min(node.content.size, newTo - start))).content;
  });

/** One textblock became several: by Enter, or by pasted lines. */
function trackLines(edit: TrackedEdit, gap: Gap, cut: Cut): boolean {
  const { first, from, to, now, newFrom, newTo } = cut;
  const splits = breakBetween(first, now);
  const holder = { node: first.node, start: first.position + 1 };
  if (splits !== null) {
    replaceInline(edit, holder, from, to, contentOf(cut), { from: newFrom, to: newTo }, splits);
    return true;
  }
  return putBehind(edit, gap, cut);
}

/** What kind of break stands between all new lines; null if they are not lines of one kind beside each other. */
function breakBetween(first: Line, now: readonly Line[]): "p" | "li" | null {
  const shape = ({ path }: Line): string => path.map(({ node }) => node.type.name).join(" ");
  const isAlike = now.every((line) => line.node.type === first.node.type && shape(line) === shape(first));
  if (!isAlike) return null;
  const parents = new Set(now.map(({ path }) => path.at(-1)?.position ?? -1));
  if (parents.size === 1) return "p";
  const isOfItems = first.path.at(-1)?.node.type.name === "listItem" && parents.size === now.length;
  const lists = new Set(now.map(({ path }) => path.at(-2)?.position ?? -1));
  return isOfItems && lists.size === 1 ? "li" : null;
}

/** Pasted blocks of other kinds: the first line goes in where the caret is, the others behind the block (T7). */
function putBehind(edit: TrackedEdit, gap: Gap, cut: Cut): boolean {
  const { first, from, to, now, newFrom, newTo } = cut;
  const [lead] = now;
  const last = gap.now.at(-1);
  if (lead === undefined || last === undefined || first.path.length > 0 || lead.path.length > 0 || gap.old.length !== 1) return false;
  const holder = { node: first.node, start: first.position + 1 };
  const line = lead.node.content.cut(newFrom - lead.position - 1).content;
  replaceInline(edit, holder, from, to, [line], { from: newFrom, to: endOf(lead) - 1 });
  const rest = gap.now.slice(1).flatMap((placed) => {
    if (placed !== last || !placed.node.isTextblock) return [placed];
    const front = placed.node.cut(0, Math.max(0, newTo - placed.position - 1));
    return front.content.size === 0 ? [] : [{ node: front, position: placed.position }];
  });
  insertBlocks(edit, endOf(first), rest, edit.acts.shared());
  return true;
}

/** Textblocks joined, with what stood between the cut's ends deleted (T5, T6). */
function trackJoin(edit: TrackedEdit, gap: Gap, cut: Cut): boolean {
  const { first, last, from, to, now } = cut;
  const splits = now.length === 1 ? "p" : breakBetween(first, now);
  const keepsWords = to < endOf(last) - 1;
  if (splits === null || (keepsWords && !canJoin(gap, first, last)) || isInCell(first) || isInCell(last)) return false;
  const stamp = edit.acts.shared();
  const holder = { node: first.node, start: first.position + 1 };
  replaceInline({ ...edit, isOneAct: true }, holder, from, endOf(first) - 1, contentOf(cut), { from: cut.newFrom, to: cut.newTo }, splits);
  for (const block of gap.old) strikeBetween(edit, block, cut, stamp);
  foldBack(edit, cut, stamp);
  return true;
}

const isInCell = ({ path }: Line): boolean => path.some(({ node }) => node.type.name === "table");

/** Whether accepting the deletion of `last` lets its words join `first`: in the same place, or from the start of an item to the end of the one before. */
function canJoin(gap: Gap, first: Line, last: Line): boolean {
  if (first.path.length !== last.path.length) return false;
  const [one, other] = [first.path.at(-1), last.path.at(-1)];
  if (one?.position === other?.position) return true;
  if (one?.node.type.name !== "listItem" || other?.node.type.name !== "listItem") return false;
  if (first.path.at(-2)?.position !== last.path.at(-2)?.position) return false;
  return other.position + 1 === last.position && endOf(first) === endOf(one) - 1 && gap.old.length > 0;
}

/** Strike everything that opens behind the cut's start and before its end. */
function strikeBetween(edit: TrackedEdit, placed: Placed, cut: Cut, stamp: Stamp): void {
  const { first, last, from, to } = cut;
  const { node, position } = placed;
  if (position === first.position || position === last.position || endOf(placed) <= from || position >= to) return;
  if (position >= from && endOf(placed) <= to) {
    deleteBlock(edit, placed, stamp);
    return;
  }
  for (const child of childrenOf(node, position + 1)) strikeBetween(edit, child, cut, stamp);
}

/** The last textblock of a deletion: one's own goes, and its words join the first at once; any other is struck. */
function foldBack(edit: TrackedEdit, { first, last, to }: Cut, stamp: Stamp): void {
  const { sheet, user } = edit;
  const own = ownAlone(last, user);
  if (own !== null && own.position > first.position) {
    const rest = last.node.content.cut(to - last.position - 1);
    sheet.remove(own.position, endOf(own));
    if (rest.size > 0) sheet.insert(endOf(first) - 1, rest);
    return;
  }
  deleteInline(edit, { node: last.node, start: last.position + 1 }, last.position + 1, to, stamp);
  strikeNode(edit, last.node, last.position, stamp);
}

/** What of one's own goes with a textblock that is folded back: itself, or the item that holds nothing else. */
function ownAlone(line: Line, user: string): Placed | null {
  if (!holdsOnlyOwn(line.node, user)) return null;
  const holder = line.path.at(-1);
  const isAlone = holder?.node.type.name === "listItem" && holder.node.childCount === 1;
  if (isAlone) return isOwnNode(holder.node, user) ? holder : null;
  return isOwnNode(line.node, user) ? line : null;
}
