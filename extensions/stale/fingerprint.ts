import { digest } from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";
import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{16}$/);

/** A paragraph that came from the last report, known by its words without keeping them. */
export const carriedParagraphSchema = z.object({
  /** Of its words as they were taken over. */
  text: hash,
  /** Of the same words without days, months, quarters and years. */
  dateless: hash,
  /** Somebody said that it still holds. */
  confirmed: z.boolean().optional(),
});
export type CarriedParagraph = z.output<typeof carriedParagraphSchema>;

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
