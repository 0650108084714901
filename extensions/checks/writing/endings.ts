import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

const isRow = (line: string): boolean => line.includes(" | ") || line.includes("\t");
const numbered = /^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)]?\s/u;
const wordCount = (line: string): number => line.split(/\s+/u).length;
const mostInHeading = 14;
const leastInParagraph = 25;

/** A paragraph that ends with a comma (convention). Nobody knows whether it goes on or ends. */
export function commaEndings(reading: Reading): readonly Finding[] {
  return reading.passage.paragraphs.flatMap(({ start, text }) => {
    const words = text.trimEnd();
    if (!words.endsWith(",") || isRow(text)) return [];
    return [hintAt(reading, "comma-at-end", start + words.length - 1, ",", "", "Đoạn văn kết thúc bằng dấu phẩy; xin viết tiếp hoặc dùng dấu chấm.")];
  });
}

/** A long paragraph without any mark at its end (convention); a heading, a row of a table and words that go on in the next line have none. */
export function missingEndings(reading: Reading): readonly Finding[] {
  return reading.passage.paragraphs.flatMap(({ start, text }, place) => {
    const words = text.trimEnd();
    const next = reading.passage.paragraphs[place + 1]?.text.trimStart() ?? "";
    if (!/[\p{L}\d)%”]$/u.test(words) || wordCount(words) < leastInParagraph || numbered.test(words) || isRow(text)) return [];
    if (/^[\p{Ll}¹²³⁴⁵⁶⁷⁸⁹-]/u.test(next) || words === words.toUpperCase()) return [];
    const last = words.split(/\s/u).at(-1) ?? "";
    return [hintAt(reading, "no-mark-at-end", start + words.length - last.length, last, `${last}.`, "Đoạn văn thiếu dấu kết thúc.")];
  });
}

/** A numbered heading that ends with a colon or a full stop (convention). */
export function headingEndings(reading: Reading): readonly Finding[] {
  return reading.passage.paragraphs.flatMap(({ start, text }) => {
    const words = text.trimEnd();
    if (!numbered.test(words) || !/[\p{L})][:.]$/u.test(words) || wordCount(words) > mostInHeading) return [];
    if (/[.;:](?=\s\p{L})/u.test(words.replace(numbered, ""))) return [];
    const last = words.split(/\s/u).at(-1) ?? "";
    return [
      hintAt(
        reading,
        "mark-behind-heading",
        start + words.length - last.length,
        last,
        last.slice(0, -1),
        "Tiêu đề không có dấu chấm hoặc hai chấm ở cuối.",
      ),
    ];
  });
}

interface Item {
  readonly start: number;
  readonly words: string;
}

/** Items of a list that mostly end with `;`: the others do too, and the last one ends with a full stop (convention). */
export function itemEndings(reading: Reading): readonly Finding[] {
  return listsIn(reading).flatMap((items) => {
    const [inner, last] = [items.slice(0, -1), items.at(-1)];
    if (inner.length < 2 || inner.filter(({ words }) => words.endsWith(";")).length * 3 < inner.length * 2) return [];
    const faults = inner.filter(({ words }) => /[\p{L}\d%).,]$/u.test(words)).map((item) => endingOf(reading, item, ";"));
    return last !== undefined && /[;,]$/u.test(last.words) ? [...faults, endingOf(reading, last, ".")] : faults;
  });
}

function endingOf(reading: Reading, { start, words }: Item, mark: ";" | "."): Finding {
  const last = words.split(/\s/u).at(-1) ?? "";
  const message = mark === ";" ? "Các mục liệt kê khác kết thúc bằng dấu chấm phẩy." : "Mục liệt kê cuối cùng kết thúc bằng dấu chấm.";
  return hintAt(reading, "item-ending", start + words.length - last.length, last, last.replace(/[.,;]?$/u, mark), message);
}

/** Runs of lines with the same mark in front. */
function listsIn({ passage, text }: Reading): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let mark = "";
  let end = -1;
  for (const { start, text: line } of passage.paragraphs) {
    const own = /^\s*[-+]\s/u.exec(line)?.[0].trim() ?? "";
    const follows = end >= 0 && text.slice(end, start).trim() === "";
    const item: Item = { start, words: line.trimEnd() };
    if (own !== "" && own === mark && follows) lists.at(-1)?.push(item);
    else if (own !== "") lists.push([item]);
    [mark, end] = [own, start + line.length];
  }
  return lists;
}
