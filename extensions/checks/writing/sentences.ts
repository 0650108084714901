import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

/** A sentence without a semicolon that has more words than this can hardly be read aloud. */
const mostWords = 60;

/** Sentences that are too long to be read at once (convention). An enumeration with semicolons may be long. */
export function longSentences(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap(({ start, end }) => {
    const words = reading.text.slice(start, end).trim();
    if (words.length <= mostWords * 2 || /[;|:]/u.test(words)) return [];
    const count = words.split(/\s+/u).length;
    if (count <= mostWords) return [];
    const from = start + reading.text.slice(start, end).indexOf(words);
    const first = words.split(/\s+/u).slice(0, 6).join(" ");
    return [
      hintAt(reading, "long-sentence", from, reading.text.slice(from, from + first.length), "", `Câu này dài ${count} chữ; nên tách ra để dễ đọc.`),
    ];
  });
}

const emptyWords = /(?<!\p{L})(?:đạt kết quả|đang dần ổn định|có (?:nhiều|những) chuyển biến|đạt (?:nhiều|những) kết quả)(?=[.;,](?:\s|$))/u;

/** "đạt kết quả." says nothing without a figure or a word for how good (convention). */
export function emptyResults(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap(({ start, end, numbers }) => {
    const match = emptyWords.exec(reading.text.slice(start, end));
    if (match === null || numbers.length > 0) return [];
    return [hintAt(reading, "empty-result", start + match.index, match[0], "", `“${match[0]}” chưa cho biết kết quả ra sao; nên nêu số liệu.`)];
  });
}

/** Quotation marks that are opened and not closed in a paragraph, or closed and not opened (convention). */
export function unevenQuotes(reading: Reading): readonly Finding[] {
  return reading.passage.paragraphs.flatMap(({ start, text }) => {
    const marks = [...text.matchAll(/[“”]/gu)];
    let open: number | null = null;
    let lone: number | null = null;
    for (const { index, 0: mark } of marks) {
      if (mark === "“") {
        lone ??= open;
        open = index;
      } else if (open === null) lone ??= index;
      else open = null;
    }
    const at = lone ?? open;
    if (at === null) return [];
    return [hintAt(reading, "uneven-quotes", start + at, text.slice(at, at + 1), "", "Dấu ngoặc kép trong đoạn này không đủ cặp.")];
  });
}
