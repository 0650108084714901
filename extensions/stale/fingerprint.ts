import { digest } from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";
import type { CarriedParagraph } from "../wire/rollForward.ts";

/** The fingerprints of a paragraph's words. */
export const fingerprintOf = (words: string): CarriedParagraph => ({ text: short(words), dateless: short(withoutDates(words)) });

/** The words with every number of a day, month, quarter or year left out. */
export const withoutDates = (words: string): string => dates.reduce((text, pattern) => text.replace(pattern, "$1#"), words);

const dates: readonly RegExp[] = [
  /()(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]20\d{2}(?!\d)/gu,
  /()(?<!\d)\d{1,2}\/20\d{2}(?!\d)/gu,
  /((?:ngày|tháng|năm)\s+)\d{1,4}(?!\d)/giu,
  /(quý\s+)(?:[ivx]+|\d)(?![\p{L}\d])/giu,
  /()(?<![\d.,])\d{1,2}(?=\s+tháng(?:\s+(?:đầu|cuối))?\s+năm)/giu,
];

/** 64 bits tell the paragraphs of a report apart; nothing secret hangs on them. */
function short(words: string): string {
  return Array.from(digest(encodeUtf8(words)).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
