import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

const numeric = /(?<![\d/.,])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/])/gu;
const spelled = /(?<!\p{L})ngày\s(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})\snăm\s(?<year>(?:19|20)\d{2})(?!\d)/gu;

/** Days that no calendar has: `31/11/2025`, `ngày 30 tháng 02 năm 2026`. */
export function impossibleDates(reading: Reading): readonly Finding[] {
  return [numeric, spelled].flatMap((pattern) =>
    [...reading.lower.matchAll(pattern)].flatMap(({ index, groups, 0: words }) => {
      const [day, month, year] = [Number(groups?.["day"]), Number(groups?.["month"]), Number(groups?.["year"])];
      if (month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year)) return [];
      const message = messages.impossibleDate(reading.text.slice(index, index + words.length));
      return [
        findingOf(reading, {
          rule: "impossible-date",
          type: "format",
          severity: "error",
          start: index,
          end: index + words.length,
          expected: "",
          message,
        }),
      ];
    }),
  );
}

const daysOf = (month: number, year: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A zero before the months 3 to 9 in a date, or none before the days 1 to 9 and the months 1 and 2 (decree 30/2020/NĐ-CP, annex I, II.4.b). */
export function zerosInDates(reading: Reading): readonly Finding[] {
  return [numeric, spelled].flatMap((pattern) =>
    [...reading.lower.matchAll(pattern)].flatMap(({ index, groups, 0: words }) => {
      const { day = "", month = "" } = groups ?? {};
      const printed = reading.text.slice(index, index + words.length);
      const expected = printed.replace(day, day.padStart(2, "0")).replace(new RegExp(`(?<=/|tháng )${month}(?!\\d)`, "u"), monthInDate(month));
      if (printed === expected || Number(month) > 12) return [];
      const message = messages.zerosInDate(printed, expected);
      return [
        findingOf(reading, { rule: "zeros-in-dates", type: "format", severity: "hint", start: index, end: index + words.length, expected, message }),
      ];
    }),
  );
}

const monthInDate = (month: string): string => (Number(month) <= 2 ? month.padStart(2, "0") : String(Number(month)));
