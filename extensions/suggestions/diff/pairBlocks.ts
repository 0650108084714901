import type { Node } from "@tiptap/pm/model";
import { mostWorth, mostWorthWithin, type Pair, walkPairs } from "./align.ts";
import { likenessOf, wordsIn } from "./likeness.ts";

/** Blocks with fewer words in common are one that goes and one that comes. */
const leastLikeness = 0.35;
/** Blocks that are told apart by their place rather than by their words: with one of a kind there is nothing to choose. */
const kindsOfOne: ReadonlySet<string> = new Set(["recipientList", "letterhead", "signatureBlock"]);

/** Which of the old blocks became which of the new ones, in order. Blocks that are the same stay the same; of the others those pair that are most alike. */
export function pairBlocks(olds: readonly Node[], news: readonly Node[]): readonly Pair[] {
  const isSame = sameness(olds, news);
  const same = mostWorthWithin(olds.length, news.length, isSame, (one, other) => (isSame(one, other) ? 1 + wordsOfSize(olds[one]) : 0));
  const pairs: Pair[] = [];
  walkPairs(olds.length, news.length, same, {
    pair: (pair) => pairs.push(pair),
    gap: ({ from, to, newFrom, newTo }) => {
      const alike = pairAlike(olds.slice(from, to), news.slice(newFrom, newTo));
      pairs.push(...alike.map(([one, other]): Pair => [one + from, other + newFrom]));
    },
  });
  return pairs;
}

/** Longer blocks hold a text together more than short ones, and an empty paragraph next to nothing. */
const wordsOfSize = (node: Node | undefined): number => Math.min(node === undefined ? 0 : wordsIn(node).letters, 100);

function sameness(olds: readonly Node[], news: readonly Node[]): (one: number, other: number) => boolean {
  const numbers = new Map<string, number>();
  const number = (node: Node): number => {
    const key = JSON.stringify(node.toJSON());
    const given = numbers.get(key) ?? numbers.size;
    numbers.set(key, given);
    return given;
  };
  const [oldKeys, newKeys] = [olds.map(number), news.map(number)];
  return (one, other) => oldKeys[one] === newKeys[other];
}

function pairAlike(olds: readonly Node[], news: readonly Node[]): readonly Pair[] {
  // Between two blocks that stay, a block of the same kind is the old one rewritten, however little of it is left.
  if (olds.length === 1 && news.length === 1 && olds[0]?.type === news[0]?.type) return [[0, 0]];
  return mostWorth(olds.length, news.length, (one, other) => likeness(olds[one], news[other]));
}

function likeness(old: Node | undefined, now: Node | undefined): number {
  if (old === undefined || now === undefined) return 0;
  if (kindsOfOne.has(old.type.name)) return old.type === now.type ? 1 : 0;
  if (old.type !== now.type && !(isStyled(old) && isStyled(now))) return 0;
  const alike = likenessOf(wordsIn(old), wordsIn(now));
  if (alike < leastLikeness) return 0;
  return alike + (old.sameMarkup(now) ? 0.1 : 0);
}

/** Textblocks whose type and attributes can be proposed. */
export const isStyled = ({ type }: Node): boolean => type.name === "paragraph" || type.name === "heading";
