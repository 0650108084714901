import { withoutSigns } from "../../../extensions/suggestions/records.ts";

export interface SearchOptions {
  /** Tell accents apart, and `đ` from `d`. */
  readonly accents: boolean;
  /** Whole words only. */
  readonly words: boolean;
}

/** What is looked for, ready to be compared. Case never counts. */
export interface Pattern {
  readonly folded: string;
  /** The spelling that a place must have as well; null where accents do not count. */
  readonly spelled: string | null;
  readonly words: boolean;
}

/** A place in a text, in its own code units. */
interface Match {
  readonly from: number;
  readonly to: number;
}

/** Prepare what somebody typed into the search field; null if there is nothing to look for. */
export function patternOf(typed: string, { accents, words }: SearchOptions): Pattern | null {
  const text = withoutSigns(typed).replaceAll("\n", " ");
  const { folded } = foldLetters(text, accents);
  return folded === "" ? null : { folded, spelled: accents ? spelling(text) : null, words };
}

/**
 * All places of a pattern in a text, first to last, none over another. A place never cuts a letter from its accents, however these are encoded. Line breaks
 * match nothing.
 */
export function matchesIn(text: string, { folded: wanted, spelled, words }: Pattern): readonly Match[] {
  const { folded, starts, ends } = foldLetters(text, spelled !== null);
  const found: Match[] = [];
  let at = folded.indexOf(wanted);
  while (at >= 0) {
    const last = at + wanted.length - 1;
    const [from, to] = [starts[at] ?? 0, ends[last] ?? text.length];
    const isWhole = starts[at - 1] !== from && ends[last + 1] !== to;
    const isFound = isWhole && (spelled === null || spelling(text.slice(from, to)) === spelled) && (!words || standsAlone(text, from, to));
    if (isFound) found.push({ from, to });
    at = folded.indexOf(wanted, isFound ? at + wanted.length : at + 1);
  }
  return found;
}

/** A text as it is compared; each code unit of it comes from the letter between `starts` and `ends` in the text itself. */
export interface Folded {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const letters = /\P{M}\p{M}*|\p{M}+/gu;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Lower case, spaces alike, without accents: without all of them, or, where accents count, without the five tones: these are compared for the whole syllable,
 * because people put them on different vowels (`Ủy`, `Uỷ`).
 */
export function foldLetters(text: string, accents: boolean): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const bare = foldLetter(letter, accents);
    for (let unit = 0; unit < bare.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
    folded += bare;
  }
  return { folded, starts, ends };
}

const known = { toned: new Map<string, string>(), bare: new Map<string, string>() } as const;
/** Vietnamese has some two hundred letters with all their accents; whatever else stands in a text is folded each time. */
const mostKnown = 2000;

function foldLetter(letter: string, accents: boolean): string {
  const map = accents ? known.toned : known.bare;
  const remembered = map.get(letter);
  if (remembered !== undefined) return remembered;
  const spread = letter === "\n" ? letter : letter.normalize("NFD").toLowerCase().replace(/\s/g, " ");
  const folded = accents ? spread.replace(tones, "") : spread.replace(/\p{M}/gu, "").replaceAll("đ", "d");
  if (map.size < mostKnown) map.set(letter, folded);
  return folded;
}

/** Words with the tones of each syllable behind its letters: where in the syllable they stand does not count. */
const spelling = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => syllable.replace(tones, "") + (syllable.match(tones) ?? []).join(""))
    .replace(/\s/g, " ");

const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{M}\p{N}]/u;

/** Whether no letter or digit before or behind belongs to the same word. A character has two code units at most. */
function standsAlone(text: string, from: number, to: number): boolean {
  const goesOnBefore = endsInWord.test(text.slice(Math.max(from - 2, 0), from)) && beginsWithWord.test(text.slice(from, from + 2));
  const goesOnBehind = endsInWord.test(text.slice(to - 2, to)) && beginsWithWord.test(text.slice(to, to + 2));
  return !goesOnBefore && !goesOnBehind;
}
