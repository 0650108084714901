import type { Node } from "@tiptap/pm/model";
import { printedInline } from "../listing/printed.ts";
import { wordsOf } from "./tokens.ts";

/** How often each word stands in a text, and how many letters they have in all. */
export interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly letters: number;
}

const known = new WeakMap<Node, Words>();

/** The words of a block, of all its columns, items and notes. Nodes never change, so each is counted once. */
export function wordsIn(node: Node): Words {
  const counted = known.get(node);
  if (counted !== undefined) return counted;
  const words = node.inlineContent ? wordsOfText(node.children.map(printedInline).join("")) : together(node.children.map(wordsIn));
  known.set(node, words);
  return words;
}

function wordsOfText(text: string): Words {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const word of wordsOf(text)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    letters += word.length;
  }
  return { counts, letters };
}

/** All the words of some texts. */
export function together(parts: readonly Words[]): Words {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [word, count] of part.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  return { counts, letters: parts.reduce((sum, { letters }) => sum + letters, 0) };
}

/** The words of a text that another one does not have. */
export function without(words: Words, taken: Words): Words {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const [word, count] of words.counts) {
    const left = count - (taken.counts.get(word) ?? 0);
    if (left <= 0) continue;
    counts.set(word, left);
    letters += left * word.length;
  }
  return { counts, letters };
}

/** How many letters stand in words that both texts have. */
export function sharedLetters(one: Words, other: Words): number {
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0) * word.length;
  return shared;
}

/** From 0, no word in common, to 1, the same words. Two texts without words are alike. */
export function likenessOf(one: Words, other: Words): number {
  const letters = one.letters + other.letters;
  return letters === 0 ? 1 : (2 * sharedLetters(one, other)) / letters;
}
