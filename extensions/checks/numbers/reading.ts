import type { Passage } from "../passage.ts";
import { betweenLines, remembered } from "../remembered.ts";
import { withoutNames } from "./excluded.ts";
import { type Mention, mentionsIn } from "./mention.ts";

/** A sentence with its numbers. `paragraph`: index in the passage. Offsets are those of the passage. */
export interface Sentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly Placed[];
}

/** A number in its place. `lead` and `tail`: the words in front of it and behind it up to the next separator or number, in small letters. */
export interface Placed extends Mention {
  readonly sentence: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The separators next to it, and where the words between begin and end. */
  readonly from: number;
  readonly to: number;
  readonly lead: string;
  readonly tail: string;
}

/** A passage read once for all checks. `lower` and `masked` are as long as the text. */
export interface Reading {
  readonly passage: Passage;
  readonly text: string;
  readonly lower: string;
  readonly masked: string;
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly Placed[];
}

/** Lines with what only looks like a number filled over. */
const maskedLines = remembered((lines) => {
  const text = lines.join(betweenLines);
  const lower = text.toLowerCase();
  return withoutNames(text, lower.length === text.length ? lower : text).split(betweenLines);
});

/** Read the numbers and sentences of a passage. */
export function read(passage: Passage): Reading {
  const { text } = passage;
  const spaced = text.replace(/[^\S\n]/gu, " ");
  const lowered = spaced.toLowerCase();
  const lower = lowered.length === text.length ? lowered : spaced;
  const masked = maskedLines(spaced.split("\n")).join("\n");
  const mentions = mentionsIn(masked.toLowerCase().length === masked.length ? masked.toLowerCase() : masked, lower);
  const sentences: Sentence[] = [];
  const numbers: Placed[] = [];
  let next = 0;
  for (const [paragraph, { start, text: words }] of passage.paragraphs.entries()) {
    for (const [from, to] of sentencesOf(words, masked.slice(start, start + words.length))) {
      const inside: Mention[] = [];
      for (; ; next += 1) {
        const mention = mentions[next];
        if (mention === undefined || mention.start >= start + to) break;
        if (mention.start >= start + from) inside.push(mention);
      }
      const placed = place(lower, masked, sentences.length, start + from, start + to, inside);
      sentences.push({ paragraph, start: start + from, end: start + to, numbers: placed });
      numbers.push(...placed);
    }
  }
  return { passage, text, lower, masked, sentences, numbers };
}

const abbreviation = /(?:^|[\s(])(?:TP|P|Q|TX|TM|KT|TL|TUQ|v\.v|ThS|TS|PGS|GS|BS|Tr|tr|đ\/c|Đ\/c|St|No)$/u;

/** Where the sentences of a paragraph begin and end. A full stop ends one if a capital, a sign of a list or nothing follows it. */
function sentencesOf(words: string, masked: string): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let from = 0;
  for (const stop of masked.matchAll(/[.!?](?=["”’)\s¹²³⁴⁵⁶⁷⁸⁹]*(?:\s+[\p{Lu}\d¤“"+-]|\s*$))/gu)) {
    const before = words.slice(Math.max(from, stop.index - 12), stop.index);
    if (abbreviation.test(before) || /^\s*\d+$/.test(words.slice(from, stop.index))) continue;
    pieces.push([from, stop.index + 1]);
    from = stop.index + 1;
  }
  if (words.slice(from).trim() !== "") pieces.push([from, words.length]);
  return pieces;
}

interface Separator {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

function place(lower: string, masked: string, sentence: number, from: number, to: number, mentions: readonly Mention[]): readonly Placed[] {
  if (mentions.length === 0) return [];
  const separators: Separator[] = [{ start: from, end: from, depth: 0 }];
  let depth = 0;
  for (const match of masked.slice(from, to).matchAll(/[,;:()[\]]|\s[-–]\s|\s(?:và|cùng|hoặc)(?=\s)/gu)) {
    const start = from + match.index;
    if (match[0] === "(" || match[0] === "[") depth += 1;
    if (match[0] === "," && /\d/.test(masked[start - 1] ?? "") && /\d/.test(masked[start + 1] ?? "")) continue;
    separators.push({ start, end: start + match[0].length, depth });
    if (match[0] === ")" || match[0] === "]") depth = Math.max(0, depth - 1);
  }
  separators.push({ start: to, end: to, depth: 0 });
  let at = 0;
  return mentions.map((mention, index) => {
    while (at + 1 < separators.length && (separators[at + 1]?.end ?? to) <= mention.start) at += 1;
    const left = separators[at];
    let right = at + 1;
    while (right < separators.length && (separators[right]?.start ?? to) < mention.unitEnd) right += 1;
    const segmentFrom = left?.end ?? from;
    const segmentTo = separators[right]?.start ?? to;
    const before = Math.max(segmentFrom, mentions[index - 1]?.unitEnd ?? from);
    const behind = Math.min(segmentTo, mentions[index + 1]?.start ?? to);
    const opened = lower.slice(left?.start ?? from, segmentFrom);
    const deeper = opened === ")" || opened === "]" ? -1 : 0;
    return {
      ...mention,
      sentence,
      depth: Math.max(0, (left?.depth ?? 0) + deeper),
      from: segmentFrom,
      to: segmentTo,
      lead: lower.slice(before, mention.start),
      tail: lower.slice(mention.end, behind),
    };
  });
}
