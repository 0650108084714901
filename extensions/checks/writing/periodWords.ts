import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "./wordRule.ts";

const months = /(?<!\p{L})(?:trong\s)?(?<count>\d{1,2})\stháng\s(?:đầu\s)?năm(?:\s(?<year>20\d{2}))?(?!\p{L})/gu;

/** A report of one month that counts over another stretch, `trong 9 tháng năm 2025` in November, without saying that it adds up (convention). */
export function foreignPeriods(reading: Reading): readonly Finding[] {
  const told = reading.passage.context.reportMonth ?? monthInTitle(reading);
  if (told === null) return [];
  return [...reading.lower.matchAll(months)].flatMap(({ index, groups, 0: words }) => {
    const count = Number(groups?.["count"]);
    const year = groups?.["year"] === undefined ? told.year : Number(groups["year"]);
    const around = reading.lower.slice(Math.max(0, index - 60), index);
    if (count === told.month || count < 2 || year !== told.year || /lũy kế|luỹ kế|cùng kỳ|so với|cuối|còn lại/u.test(around)) return [];
    const printed = reading.text.slice(index, index + words.length);
    const message = `Báo cáo này là của tháng ${told.month}, còn số liệu ở đây là của ${count} tháng; nếu là lũy kế thì nên ghi rõ.`;
    return [hintAt(reading, "foreign-period", index, printed, "", message)];
  });
}

/** The month in the title of a monthly report. */
function monthInTitle({ lower }: Reading): { readonly month: number; readonly year: number } | null {
  const title = /^báo cáo\s+[^\n]{0,200}$/mu.exec(lower)?.[0] ?? "";
  const groups = /tháng\s(?<month>\d{1,2})(?!\s?tháng)[^\n]*?(?:năm\s|\/)(?<year>20\d{2})/u.exec(title)?.groups;
  return groups === undefined ? null : { month: Number(groups["month"]), year: Number(groups["year"]) };
}

const share = /đạt\s\d{1,2}(?:,\d+)?\s?%\s(?:so với\s)?dự toán(?!\s(?:tháng|quý))/gu;

/** What came in or went out in one month beside its share of the year's budget: a reader cannot know whether the share is the month's or the year's so far (convention). */
export function sharesOfBudget(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap(({ start, end }) => {
    const words = reading.lower.slice(start, end);
    if (!/(?:thu|chi)\s[^,;]*(?<!\p{L})tháng\s\d/u.test(words) || /lũy kế|luỹ kế|từ đầu năm|tháng đầu năm|\d\stháng(?!\s\d)/u.test(words)) return [];
    return [...words.matchAll(share)].slice(0, 1).map(({ index, 0: printed }) => {
      const at = start + index;
      const message = "Chưa rõ tỷ lệ này là của riêng tháng hay lũy kế từ đầu năm; nên ghi “lũy kế … đạt …% dự toán năm”.";
      return hintAt(reading, "share-of-budget", at, reading.text.slice(at, at + printed.length), "", message);
    });
  });
}
