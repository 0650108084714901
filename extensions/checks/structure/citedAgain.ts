import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

const citation =
  /(?<!\p{L})(?<kind>Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Thông báo|Công văn|Kết luận|Chương trình)\s(?:số\s)?(?<number>\d+[-/][A-ZĐ][\p{L}\d&/-]*)(?<date>\sngày\s\d{1,2}(?:\/\d{1,2}\/\d{4}|\stháng\s\d{1,2}\snăm\s\d{4})[^.;,\n]*?\s(?:về|của))?/gu;

/** A document cited in full a second time: the kind and the number are enough (decree 30/2020/NĐ-CP, annex I, II.6.b). */
export function citedInFullAgain(readings: readonly Reading[]): readonly FoundIn[] {
  const known = new Set<string>();
  return readings.flatMap((reading, place) =>
    [...reading.text.matchAll(citation)].flatMap(({ index, groups, 0: printed }) => {
      const number = groups?.["number"] ?? "";
      const date = groups?.["date"];
      if (date === undefined) return [];
      if (!known.has(number)) {
        known.add(number);
        return [];
      }
      const short = printed.slice(0, printed.length - date.length);
      const message = `Đã viện dẫn đủ ở trên; từ lần thứ hai chỉ cần “${short}”.`;
      return [{ place, finding: hintAt(reading, "cited-again", index, short, "", message) }];
    }),
  );
}
