import type { PrefixPart } from "./view.ts";

interface ChangedPart extends PrefixPart {
  /** In which text it stands. */
  readonly side: "before" | "after" | "both";
}

/** What stands in front of a paragraph before and after, as little of it replaced as can be read. */
export function changedText(before: readonly PrefixPart[], after: readonly PrefixPart[]): readonly ChangedPart[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return after.map((part) => ({ ...part, side: "both" }));
  const [old, now] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old !== undefined && now !== undefined && old.bold === now.bold) return changedWords(old, now);
  return [...before.map((part): ChangedPart => ({ ...part, side: "before" })), ...after.map((part): ChangedPart => ({ ...part, side: "after" }))];
}

function changedWords({ text: before, bold }: PrefixPart, { text: after }: PrefixPart): readonly ChangedPart[] {
  const [olds, news] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(olds.length, news.length);
  let start = 0;
  while (start < most && olds[start] === news[start]) start += 1;
  let end = 0;
  while (end < most - start && olds.at(-1 - end) === news.at(-1 - end)) end += 1;
  const part = (words: readonly string[], side: ChangedPart["side"]): ChangedPart => ({ text: words.join(""), bold, side });
  return [
    part(olds.slice(0, start), "both"),
    part(olds.slice(start, olds.length - end), "before"),
    part(news.slice(start, news.length - end), "after"),
    part(olds.slice(olds.length - end), "both"),
  ].filter(({ text }) => text !== "");
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)*|\s+|./gsu) ?? [];
