import { roman, romanValue } from "./numbering.ts";
import { closingMonth } from "./periods.ts";
import type { Period } from "./wire/http.ts";

/** How many months lie between two periods of the same kind; negative if the second is the earlier one. */
export function monthsBetween(from: Period, to: Period): number {
  return endMonth(to) - endMonth(from);
}

/** A day so many months on. The last day of a month that is shorter stands for the days that it lacks. */
export function shiftDay(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** So many days before or behind a day. */
function shiftDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** How many days lie between two days. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

interface Dated {
  readonly period: Period;
  readonly deadline: string | null;
}

/** A section's deadline in the next report: as many days before the report's as it was; without one, as many months later as the report. */
export function shiftDeadline(day: string | null, last: Dated, next: Dated): string | null {
  if (day === null) return null;
  if (last.deadline !== null && next.deadline !== null) return shiftDays(next.deadline, daysBetween(last.deadline, day));
  return shiftDay(day, monthsBetween(last.period, next.period));
}

/**
 * A title with the periods that it names moved as far as the report moves: `tháng 11 …, nhiệm vụ tháng 12 năm 2026` becomes `tháng 12 …, nhiệm vụ tháng 1 năm 2027`
 * one month on. Only numbers change; letters keep their case. Months move in reports on months, quarters in those on quarters, a year that stands alone with the year.
 */
export function shiftPeriodWords(text: string, from: Period, to: Period): string {
  const months = monthsBetween(from, to);
  const years = to.year - from.year;
  return text.normalize("NFC").replace(namedPeriod, (...match) => {
    const { sum, sumWords, sumYear, month, monthNumber, monthYear, quarter, quarterNumber, quarterYear, year, yearNumber } = groupsOf(match);
    if (sum !== undefined && sumWords !== undefined && sumYear !== undefined) {
      const grows = from.kind === "month" && Number(sum) === from.month && to.kind === "month";
      return `${grows ? to.month : sum}${sumWords}${Number(sumYear) + years}`;
    }
    if (month !== undefined && monthNumber !== undefined) {
      return from.kind === "month" && Number(monthNumber) >= 1 && Number(monthNumber) <= 12
        ? moved(month, Number(monthNumber), monthYear, { step: months, count: 12, print: String })
        : `${month}${monthNumber}${monthYear ?? ""}`;
    }
    if (quarter !== undefined && quarterNumber !== undefined) {
      const arabic = /^\d$/.test(quarterNumber);
      const number = arabic ? Number(quarterNumber) : romanValue(quarterNumber.toUpperCase());
      return from.kind === "quarter" && number !== null && number >= 1 && number <= 4
        ? moved(quarter, number, quarterYear, { step: months / 3, count: 4, print: arabic ? String : roman })
        : `${quarter}${quarterNumber}${quarterYear ?? ""}`;
    }
    return `${year ?? ""}${Number(yearNumber) + years}`;
  });
}

const yearBehind = String.raw`(?:\s*/\s*|\s+năm\s+)20\d{2}(?!\d)`;

/** `11 tháng đầu năm 2026`, `tháng 11/2026`, `quý IV năm 2026`, `năm 2026`; month and quarter also without their year. */
const namedPeriod = new RegExp(
  [
    String.raw`(?<![\d.,])(?<sum>\d{1,2})(?<sumWords>\s+tháng(?:\s+(?:đầu|cuối))?\s+năm\s+)(?<sumYear>20\d{2})(?!\d)`,
    String.raw`(?<month>tháng\s+)(?<monthNumber>\d{1,2})(?![\d.,]\d)(?<monthYear>${yearBehind})?`,
    String.raw`(?<quarter>quý\s+)(?<quarterNumber>[ivx]+|\d)(?![\p{L}\d])(?<quarterYear>${yearBehind})?`,
    String.raw`(?<year>năm\s+)(?<yearNumber>20\d{2})(?!\d)`,
  ].join("|"),
  "giu",
);

const groupsOf = (match: readonly unknown[]): Readonly<Record<string, string | undefined>> => {
  const groups = match.at(-1);
  return typeof groups === "object" && groups !== null ? (groups as Record<string, string | undefined>) : {};
};

interface Cycle {
  readonly step: number;
  readonly count: number;
  readonly print: (number: number) => string;
}

function moved(word: string, number: number, yearWords: string | undefined, { step, count, print }: Cycle): string {
  const index = number - 1 + step;
  const year = yearWords?.replace(/20\d{2}$/, (written) => String(Number(written) + Math.floor(index / count)));
  return `${word}${print((((index % count) + count) % count) + 1)}${year ?? ""}`;
}

/** The month in which a period ends, counted from the year 0. */
const endMonth = (period: Period): number => period.year * 12 + closingMonth(period);
