import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

const citation =
  /(?<!\p{L})(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Thông báo|Công văn|Kết luận|Chương trình|Hướng dẫn|Quy định|Báo cáo)\s(?:số\s)?(?<number>\d+[-/][A-ZĐ][\p{L}\d&/-]*)/gu;

/** The first reference to a document says when it was issued (annex I, II.6.b); those behind it need not. A law's number has its year. */
export function undatedReferences(readings: readonly Reading[]): readonly FoundIn[] {
  const known = new Set<string>();
  return readings.flatMap((reading, place) =>
    [...reading.text.matchAll(citation)].flatMap(({ index, groups, 0: printed }) => {
      const number = groups?.["number"] ?? "";
      const isFirst = !known.has(number);
      known.add(number);
      const behind = reading.text.slice(index + printed.length, index + printed.length + 120).split(/[.;\n]/u)[0] ?? "";
      if (!isFirst || /(?<!\p{L})ngày\s|\d{1,2}\/\d{1,2}\/\d{4}/u.test(behind)) return [];
      const message = "Lần đầu viện dẫn một văn bản thì ghi cả ngày ban hành, cơ quan ban hành và trích yếu.";
      return [{ place, finding: hintAt(reading, "reference-date", index, printed, "", message) }];
    }),
  );
}
