import type { Reading, Sentence } from "../numbers/reading.ts";

/** Words or signs behind which the parts of a number stand. `open`: "trong đó" may name some parts only. `bare`: a bracket or a colon without such words. */
export interface Opener {
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
  readonly bare: boolean;
  readonly bracket: boolean;
  readonly colon: boolean;
  /** How many brackets are open in front of it and behind it, and where the parts can stand at most. */
  readonly outerDepth: number;
  readonly innerDepth: number;
  readonly scopeStart: number;
  readonly scopeEnd: number;
}

const cue =
  /(?<!\p{L})(?:trong đó|bao gồm|gồm|cụ thể|chia ra|chia theo|phân ra|phân loại|chia thành|như sau|lần lượt là|bố trí cho|phân bổ cho)(?!\p{L})|(?<=(?<!\p{L})trong(?: tổng)?(?: số)? \d[\d.]* [^,;:()\d]{1,40})có(?= \d)|[:([]/gu;
/** Behind these words only some of the parts may be told. */
const someParts = /trong đó|^có$|bố trí cho|phân bổ cho/u;
const nothingBetween = /^[\s:,([-]*(?:(?:có|là|các|như|loại|riêng)\s?)?[\s:,([-]*$/u;

const known = new WeakMap<Sentence, readonly Opener[]>();

/** Every opener of a sentence, in order; neighbours such as `(trong đó:` are one. Several rules ask; it is read once. */
export function openersOf(reading: Reading, sentence: Sentence): readonly Opener[] {
  const openers = known.get(sentence) ?? readOpeners(reading, sentence);
  known.set(sentence, openers);
  return openers;
}

function readOpeners({ lower, masked }: Reading, { start, end }: Sentence): readonly Opener[] {
  const merged: Cues[] = [];
  for (const match of lower.slice(start, end).matchAll(cue)) {
    const at = start + match.index;
    const last = merged.at(-1);
    const next = { start: at, end: at + match[0].length, words: match[0] };
    if (last === undefined || !nothingBetween.test(lower.slice(last.end, at))) merged.push(next);
    else merged.splice(-1, 1, { start: last.start, end: next.end, words: `${last.words} ${next.words}` });
  }
  if (merged.length === 0) return [];
  const depths = depthsOf(masked.slice(start, end));
  return merged.map((cues) => openerOf(cues, depths, start, end));
}

interface Cues {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function openerOf(cues: Cues, depths: readonly number[], start: number, end: number): Opener {
  const outerDepth = cues.start === start ? 0 : (depths[cues.start - start - 1] ?? 0);
  const innerDepth = depths[cues.end - start - 1] ?? 0;
  let scopeEnd = cues.end;
  while (scopeEnd < end && (depths[scopeEnd - start] ?? 0) >= innerDepth) scopeEnd += 1;
  let scopeStart = cues.start;
  while (scopeStart > start && (depths[scopeStart - start - 1] ?? 0) >= outerDepth && outerDepth > 0) scopeStart -= 1;
  const { words } = cues;
  return {
    start: cues.start,
    end: cues.end,
    open: someParts.test(words),
    bare: !/\p{L}/u.test(words),
    bracket: /[([]/.test(words),
    colon: words.includes(":"),
    outerDepth,
    innerDepth,
    scopeStart: outerDepth === 0 ? start : scopeStart,
    scopeEnd,
  };
}

/** For each sign of a text how many brackets are open behind it. */
function depthsOf(text: string): readonly number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const sign = text[index];
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    return depth;
  });
}
