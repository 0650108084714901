import type { WordRule } from "./wordRule.ts";

const kinds =
  "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Thông tư|Thông báo|Công văn|Kết luận|Quy định|Hướng dẫn|Tờ trình|Chương trình|Báo cáo";

/** The kind of a document and its number have "số" between (annex I, II.6.b, by its examples). */
const numberWord: WordRule = {
  id: "reference-number",
  pattern: new RegExp(String.raw`(?<!\p{L})(?<kind>${kinds})\s(?<number>\d+(?:\/\d{4})?[-/][A-ZĐ][\p{L}Đ&/-]*)`, "giu"),
  right: ({ groups }) => `${groups?.["kind"] ?? ""} số ${groups?.["number"] ?? ""}`,
  message: (printed, right) => `Viện dẫn văn bản có chữ “số” trước số, ký hiệu: “${printed}” viết là “${right}”.`,
};

/** Kinds that are never legal norms have no year in their number (decree 30/2020/NĐ-CP, annex I, II.3; a year marks a legal norm). */
const yearInNumber: WordRule = {
  id: "year-in-number",
  pattern: /(?<=số:?\s)(?<number>\d+)\/(?:19|20)\d{2}\/(?<symbol>(?:KH|BC|TB|CV|TTr|GM|KL|CTr|HD)-[A-ZĐ&]+)(?!\p{L})/gu,
  right: ({ groups }) => `${groups?.["number"] ?? ""}/${groups?.["symbol"] ?? ""}`,
  message: (printed, right) => `Số, ký hiệu của văn bản hành chính không ghi năm: “${printed}” viết là “${right}”.`,
};

/** `điểm a khoản 2 Điều 5`: articles with a capital, clauses and points without (annex II, V.7). */
const article: WordRule = {
  id: "capital-of-article",
  pattern: /(?<!\p{L})[Kk]hoản\s\d+,?\s[Đđ]iều\s\d+/gu,
  right: ({ 0: printed, index }, text) => {
    const isStart = /(?:^|\n|[.!?]\s)$/u.test(text.slice(Math.max(0, index - 2), index));
    const clause = isStart ? printed : printed.replace(/^K/u, "k");
    return clause.replace("điều", "Điều");
  },
  message: (printed, right) => `Viện dẫn viết hoa “Điều”, viết thường “khoản”, “điểm”: “${printed}” viết là “${right}”.`,
};

/** Rules of references to documents. */
export const references: readonly WordRule[] = [numberWord, yearInNumber, article];
