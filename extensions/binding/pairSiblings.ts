import type { Node } from "@tiptap/pm/model";
import { overlap, type Survivors } from "./survivors.ts";

/** An element of the shared text beside others. `node`: what the editor had for it, null if that is not known; `from`: where that stood. */
export interface OldSibling {
  readonly name: string;
  readonly node: Node | null;
  readonly from: number;
}

export interface NewSibling {
  readonly node: Node;
  readonly from: number;
}

/** Of longer rows so many siblings are compared at once. */
const window = 60;
/** So many characters of a text are compared at each end. */
const mostCompared = 2_000;
/** One letter that stayed is worth more than all that reads alike: a copy reads like what was there and is not it. */
const staysBeforeReads = 2 * mostCompared + 1;

/**
 * Which old sibling becomes which new one: for each new one the index of the old, or -1 for one that has to be made. Pairs keep their order, because shared
 * things cannot be moved. What is untouched stays itself; in between those pairs win that share most, so that of a text cut in two the larger half, and of
 * two texts joined the longer one, stays what others are typing into.
 */
export function pairSiblings(before: readonly OldSibling[], after: readonly NewSibling[], survivors: Survivors): readonly number[] {
  const pairs = new Array<number>(after.length).fill(-1);
  const stays = (one: OldSibling | undefined, other: NewSibling | undefined): boolean => one !== undefined && one.node === other?.node;
  let start = 0;
  const most = Math.min(before.length, after.length);
  for (; start < most && stays(before[start], after[start]); start += 1) pairs[start] = start;
  let end = 0;
  for (; end < most - start && stays(before[before.length - 1 - end], after[after.length - 1 - end]); end += 1)
    pairs[after.length - 1 - end] = before.length - 1 - end;

  const [oldEnd, newEnd] = [before.length - end, after.length - end];
  if (start === oldEnd || start === newEnd) return pairs;
  let [oldFrom, newFrom] = [start, start];
  for (const [oldIndex, newIndex] of [...untouched(before, after, start, oldEnd, newEnd), [oldEnd, newEnd] as const]) {
    for (const [one, other] of alike(before, after, { oldFrom, oldTo: oldIndex, newFrom, newTo: newIndex }, survivors)) pairs[other] = one;
    if (newIndex < newEnd) pairs[newIndex] = oldIndex;
    [oldFrom, newFrom] = [oldIndex + 1, newIndex + 1];
  }
  return pairs;
}

type Pair = readonly [before: number, after: number];

/** The longest row of siblings that are the very same nodes in both, in order. */
function untouched(before: readonly OldSibling[], after: readonly NewSibling[], start: number, oldEnd: number, newEnd: number): readonly Pair[] {
  const places = new Map<Node, number>();
  for (let index = newEnd - 1; index >= start; index -= 1) {
    const node = after[index]?.node;
    if (node !== undefined) places.set(node, index);
  }
  const found: Pair[] = [];
  for (let index = start; index < oldEnd; index += 1) {
    const node = before[index]?.node ?? null;
    const place = node === null ? undefined : places.get(node);
    if (place !== undefined) found.push([index, place]);
  }
  return longestRising(found);
}

function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, place], index) => {
    let length = tails.length;
    while (length > 0 && (pairs[tails[length - 1] ?? 0]?.[1] ?? 0) >= place) length -= 1;
    previous.push(tails[length - 1] ?? -1);
    tails[length] = index;
  });
  const row: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) row.unshift(pair);
  }
  return row;
}

interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

function alike(before: readonly OldSibling[], after: readonly NewSibling[], stretch: Stretch, survivors: Survivors): readonly Pair[] {
  const { oldFrom, newFrom } = stretch;
  const olds = before.slice(oldFrom, stretch.oldTo);
  const news = after.slice(newFrom, stretch.newTo);
  if (olds.length === 0 || news.length === 0) return [];
  const pairs = Math.max(olds.length, news.length) > window ? inWindows(olds, news, survivors) : mostShared(olds, news, survivors);
  return pairs.map(([one, other]) => [one + oldFrom, other + newFrom]);
}

/** Long rows are compared a window at a time, each beginning behind the last pair that is sure: of the first half, which the end of the window cannot change. */
function inWindows(olds: readonly OldSibling[], news: readonly NewSibling[], survivors: Survivors): readonly Pair[] {
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  while (one < olds.length && other < news.length) {
    const isLast = one + window >= olds.length && other + window >= news.length;
    const found = mostShared(olds.slice(one, one + window), news.slice(other, other + window), survivors);
    const sure = isLast ? found : found.filter(([old, next]) => Math.max(old, next) < window / 2);
    for (const [old, next] of sure) pairs.push([one + old, other + next]);
    const [lastOld, lastNew] = sure.at(-1) ?? [window / 2 - 1, window / 2 - 1];
    if (isLast) break;
    one += lastOld + 1;
    other += lastNew + 1;
  }
  return pairs;
}

/** The pairs, in order, that share most in all. */
function mostShared(olds: readonly OldSibling[], news: readonly NewSibling[], survivors: Survivors): readonly Pair[] {
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const shared = new Float64Array(olds.length * news.length);
  for (let one = olds.length - 1; one >= 0; one -= 1) {
    for (let other = news.length - 1; other >= 0; other -= 1) {
      const score = likeness(olds[one], news[other], survivors);
      shared[one * news.length + other] = score;
      const paired = score > 0 ? score + (best[(one + 1) * width + other + 1] ?? 0) : 0;
      best[one * width + other] = Math.max(paired, best[(one + 1) * width + other] ?? 0, best[one * width + other + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  while (one < olds.length && other < news.length) {
    const here = best[one * width + other] ?? 0;
    if (here === 0) break;
    if (here === best[one * width + other + 1]) other += 1;
    else if (here === best[(one + 1) * width + other]) one += 1;
    else pairs.push([one++, other++]);
  }
  return pairs;
}

/** Zero: the one cannot become the other. */
function likeness(one: OldSibling | undefined, other: NewSibling | undefined, survivors: Survivors): number {
  if (one === undefined || other === undefined || !canBecome(one, other)) return 0;
  const { node } = one;
  if (node === null) return 1;
  const isSame = node.eq(other.node);
  const inside = (from: number, { content }: Node) => ({ from: from + 1, to: from + 1 + content.size });
  const stayed = overlap(survivors, inside(one.from, node), inside(other.from, other.node));
  const readsAlike = isSame ? node.content.size : sharedText(textOf(node), textOf(other.node));
  return 1 + (isSame ? 2 : node.sameMarkup(other.node) ? 1 : 0) + 4 * (staysBeforeReads * stayed + readsAlike);
}

/** What is flagged as suggested just now is not what was there before. */
function canBecome({ name, node }: OldSibling, other: NewSibling): boolean {
  if (name !== other.node.type.name) return false;
  const suggested: unknown = other.node.attrs["tcIns"] ?? "";
  return suggested === "" || node === null || suggested === node.attrs["tcIns"];
}

const texts = new WeakMap<Node, string>();

/** The beginning of a node's text. Nodes never change, and each is compared with several. */
function textOf(node: Node): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = node.textBetween(0, Math.min(node.content.size, 2 * mostCompared), "\n", "\uFFFC");
  texts.set(node, text);
  return text;
}

/** How many letters two texts have in common at their beginnings and ends. */
function sharedText(one: string, other: string): number {
  const most = Math.min(one.length, other.length, mostCompared);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return start + end;
}
