import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

/** A text with more than one torn line in so many is wrapped at its margin. */
const wrappedShare = 8;

/** A paragraph that begins with a small letter and one before it that does not end: words that were torn apart, as at the end of a page (convention). */
export function brokenParagraphs(reading: Reading): readonly Finding[] {
  const { paragraphs } = reading.passage;
  const broken = paragraphs.flatMap(({ start, text }, place) => {
    const first = /^\s*(?<word>\p{Ll}\p{L}+)(?=\s\p{L})/u.exec(text);
    const before = paragraphs.slice(0, place).findLast((one) => !/^\s*[¹²³⁴⁵⁶⁷⁸⁹]/u.test(one.text));
    if (first === null || before === undefined || !/[\p{L}\d%)]\s*$/u.test(before.text) || isRow(text) || isRow(before.text)) return [];
    const word = first.groups?.["word"] ?? "";
    const at = start + first[0].length - word.length;
    return [
      hintAt(
        reading,
        "broken-paragraph",
        at,
        word,
        "",
        "Đoạn này bắt đầu bằng chữ thường, đoạn trước chưa có dấu kết; có lẽ một câu bị ngắt làm hai đoạn.",
      ),
    ];
  });
  // A text whose lines all end at the margin was never divided into paragraphs.
  return broken.length > 2 && broken.length * wrappedShare > paragraphs.length ? [] : broken;
}

const isRow = (line: string): boolean => line.includes(" | ") || line.includes("\t");

const numbered = /^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s/u;
const unimportant = new Set("và của các về với trong theo cho tại trên từ đến là có do bằng".split(" "));

/** A heading in which every word has a capital: only the first word and names do (annex II, I). */
export function capitalsInHeadings(reading: Reading): readonly Finding[] {
  return reading.passage.paragraphs.flatMap(({ start, text }) => {
    if (!numbered.test(text)) return [];
    const title = text.replace(numbered, "").trim();
    const words = title.split(/[\s,-]+/u).filter((word) => /^\p{L}/u.test(word) && !unimportant.has(word.toLowerCase()));
    if (words.length < 5 || /[.;:]/u.test(title) || title === title.toUpperCase()) return [];
    const capitals = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
    if (capitals < words.length) return [];
    return [
      hintAt(
        reading,
        "capitals-in-heading",
        start + text.indexOf(title),
        title,
        "",
        "Tiêu đề viết như câu thường: chỉ viết hoa chữ đầu và tên riêng.",
      ),
    ];
  });
}
