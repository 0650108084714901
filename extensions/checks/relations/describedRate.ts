import { compare } from "../../figures/decimal.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { canAdd } from "../numbers/units.ts";
import { type Pair, pairOf } from "./percent.ts";

const rate =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)\s(?<part>[^,;:()]*?)(?:\s(?:trên|trong|so với)\s(?:tổng số|tổng|số)\s(?<whole>[^,;:()]*?))?(?:\s(?:đạt|là|chiếm|bằng|ước đạt|đạt tỷ lệ)|\s?:)\s*$/u;
const emptyWords = new Set("hồ sơ số tổng tỷ lệ tỉ được đã trên trong của các có và là đạt theo qua việc người hộ trường hợp phường tại".split(" "));

/**
 * A rate in words, `tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ tiếp nhận đạt 88,8%`, whose two numbers stand with the same words in this paragraph
 * or the one before. Null unless one number's words hold all that distinguishes the part.
 */
export function describedPair(reading: Reading, percent: Placed): readonly Pair[] | null {
  const groups = rate.exec(reading.lower.slice(clauseStart(reading, percent), percent.start))?.groups;
  const part = groups?.["part"];
  if (part === undefined) return null;
  const paragraph = reading.sentences[percent.sentence]?.paragraph ?? 0;
  const near = reading.numbers.filter(({ kind, sure, sentence, start }) => {
    const at = reading.sentences[sentence]?.paragraph ?? 0;
    return kind === "count" && sure && start < percent.start && paragraph - at <= 1;
  });
  const wholeWords = wordsOf(groups?.["whole"] ?? "");
  const own = wordsOf(part).filter((word) => !emptyWords.has(word) && !wholeWords.includes(word));
  if (own.length === 0) return null;
  const parts = near.filter((one) => hasAll(wordsAround(reading, one), own));
  const [numerator] = parts;
  if (numerator === undefined || parts.length > 1) return null;
  const wholes = near.filter(
    (one) => one !== numerator && one.start < numerator.start && canAdd(one.unit, numerator.unit) && compare(one.value, numerator.value) >= 0,
  );
  const content = wholeWords.filter((word) => !emptyWords.has(word));
  const whole =
    wholes.findLast((one) => /tổng/u.test(wordsAround(reading, one)) && hasAll(wordsAround(reading, one), content)) ??
    (groups?.["whole"] === undefined ? wholes.at(-1) : undefined);
  return whole === undefined ? null : [pairOf(numerator, whole)];
}

/** Where the clause of a number begins; a colon right in front of it belongs to the clause. */
function clauseStart({ lower, sentences }: Reading, { from, start, sentence }: Placed): number {
  const first = sentences[sentence]?.start ?? from;
  if (!/:\s*$/u.test(lower.slice(first, start))) return from;
  return Math.max(first, lower.lastIndexOf(";", start), lower.lastIndexOf(",", start - 1));
}

/** The words of a number's own segment and those since the number in front of it. */
function wordsAround({ lower, numbers, sentences }: Reading, one: Placed): string {
  const previous = numbers[numbers.indexOf(one) - 1];
  const start = sentences[one.sentence]?.start ?? one.start;
  return `${lower.slice(Math.max(start, previous?.unitEnd ?? 0), one.start)}${one.tail}`;
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}]+/u).filter((word) => word !== "");

/** Whether the words stand in the text one after another, with what else between. */
function hasAll(text: string, words: readonly string[]): boolean {
  const there = new Set(wordsOf(text));
  return words.every((word) => there.has(word));
}
