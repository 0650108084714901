import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt, lineOf } from "../writing/wordRule.ts";

/** Abbreviations that everybody in an office reads, and codes. */
const common = new Set(
  "UBND HĐND MTTQ UBMTTQ UBKT TW TU THCS THPT BHYT BHXH BHTN QR ISO TCVN QCVN IEC HIV AIDS GDP OCOP PC IT USD VND VNĐ TP VT VP BCH KT TM TL TUQ QL TL ĐT BC KH NQ QĐ CT TB TT PCT VNEID".split(
    " ",
  ),
);
const token = /(?<![\p{L}\d/&.-])[A-ZĐ]{2,7}(?![\p{L}\d/&-])/gu;
const isRoman = (word: string): boolean => /^[IVXLC]+$/u.test(word);

interface Use {
  readonly place: number;
  readonly start: number;
  readonly word: string;
}

/** An abbreviation that is explained: by the words in front of it, or by "sau đây gọi tắt là". */
interface Introduction extends Use {
  readonly words: string;
}

/**
 * Abbreviations over a report (convention): each is explained where it stands first; behind that its full words stand no more; none stands for two things.
 * Only the first use of an unexplained one is spoken of.
 */
export function wrongAbbreviations(readings: readonly Reading[]): readonly FoundIn[] {
  const uses = readings.flatMap((reading, place) => usesIn(reading, place));
  const introductions = uses.flatMap((use) => introductionOf(readings[use.place], use));
  return [...unexplained(readings, uses, introductions), ...ofTwo(readings, introductions), ...wordsAgain(readings, introductions)];
}

/** In lines of capitals, letterhead and headings, abbreviations can't be told from words. */
function usesIn({ text }: Reading, place: number): readonly Use[] {
  return [...text.matchAll(token)].flatMap(({ index, 0: word }) => {
    const line = lineOf(text, index);
    return isRoman(word) || line === line.toUpperCase() || isAmongCapitals(text, index, word) || isNameOfFirm(text, index)
      ? []
      : [{ place, start: index, word }];
  });
}

/** A word in capitals next to it has marks that no abbreviation has: `ỦY BAN NHÂN DÂN`. */
function isAmongCapitals(text: string, start: number, word: string): boolean {
  const before = /\p{Lu}+\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? "";
  const behind = /^\s\p{Lu}+(?!\p{L})/u.exec(text.slice(start + word.length, start + word.length + 12))?.[0] ?? "";
  return /[\u0300-\u0309\u0323]/u.test(`${before}${behind}`.normalize("NFD"));
}

const isNameOfFirm = (text: string, start: number): boolean =>
  /(?:công ty|tập đoàn|ngân hàng|nhà máy)(?:\s[\p{L}&]+){0,4}\s$/iu.test(text.slice(Math.max(0, start - 50), start));

function introductionOf(reading: Reading | undefined, use: Use): readonly Introduction[] {
  if (reading === undefined) return [];
  const before = reading.text.slice(Math.max(0, use.start - 120), use.start);
  const behind = reading.text.slice(use.start + use.word.length, use.start + use.word.length + 80);
  if (/\((?:(?:sau đây )?(?:gọi|viết)(?: tắt)?(?: chung)?(?: là)?:?\s*)?$/u.test(before) && behind.startsWith(")")) {
    const words = wordsOf(before.replace(/\s*\([^(]*$/u, ""), use.word);
    return [{ ...use, words: words ?? "" }];
  }
  const inBrackets = /^\s\((?<words>[\p{L}\s,-]+)\)/u.exec(behind)?.groups?.["words"];
  return inBrackets === undefined || wordsOf(inBrackets, use.word) === null ? [] : [{ ...use, words: inBrackets }];
}

/** The last words of a text that have the letters of an abbreviation at their beginnings. */
function wordsOf(text: string, word: string): string | null {
  const matches = new RegExp(`(?<!\\p{L})${[...word].map((letter) => `${letter}\\p{L}*`).join("(?:[\\s,-]+(?:và\\s)?)")}$`, "iu").exec(
    text.trimEnd(),
  );
  return matches === null ? null : matches[0];
}

function unexplained(readings: readonly Reading[], uses: readonly Use[], introductions: readonly Introduction[]): readonly FoundIn[] {
  const explained = new Set(introductions.map(({ word }) => word));
  const first = [...new Map(uses.toReversed().map((use) => [use.word, use])).values()];
  return first.flatMap(({ place, start, word }) => {
    const reading = readings[place];
    if (reading === undefined || common.has(word) || explained.has(word)) return [];
    const message = `“${word}” chưa được giải thích: lần đầu viết đủ, kèm chữ viết tắt trong ngoặc đơn.`;
    return [{ place, finding: hintAt(reading, "abbreviation-unexplained", start, word, "", message) }];
  });
}

function ofTwo(readings: readonly Reading[], introductions: readonly Introduction[]): readonly FoundIn[] {
  return introductions.flatMap(({ place, start, word, words }, index) => {
    const reading = readings[place];
    const earlier = introductions.slice(0, index).find((one) => one.word === word && one.words !== "" && words !== "");
    if (reading === undefined || earlier === undefined || earlier.words.toLowerCase() === words.toLowerCase()) return [];
    const message = `“${word}” đã dùng để viết tắt “${earlier.words}”; ở đây lại là “${words}”.`;
    return [{ place, finding: hintAt(reading, "abbreviation-of-two", start, word, "", message) }];
  });
}

/** Headings say the full words, and so does what is a longer name. */
function wordsAgain(readings: readonly Reading[], introductions: readonly Introduction[]): readonly FoundIn[] {
  return introductions.flatMap(({ place: from, start, word, words }) => {
    if (words === "") return [];
    return readings.flatMap((reading, place) =>
      [...reading.text.matchAll(new RegExp(`(?<!\\p{L})${words}(?!\\p{L}|\\s\\()`, "giu"))].flatMap(({ index, 0: printed }) => {
        if (place < from || (place === from && index < start) || printed === printed.toUpperCase() || isHeading(lineOf(reading.text, index)))
          return [];
        const message = `Đã giới thiệu chữ viết tắt “${word}” cho “${words}”; từ đó nên dùng một cách viết.`;
        return [{ place, finding: hintAt(reading, "abbreviation-and-words", index, printed, word, message) }];
      }),
    );
  });
}

const isHeading = (line: string): boolean => /^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s/u.test(line) || line.split(/\s+/u).length < 8;
