import { roman, romanValue } from "../../extensions/numbering.ts";
import type { Period } from "../../extensions/wire/http.ts";

/** A period as running text: `tháng 11 năm 2026`, `quý I năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "month":
      return `tháng ${period.month} năm ${period.year}`;
    case "quarter":
      return `quý ${roman(period.quarter)} năm ${period.year}`;
    case "half":
      return `6 tháng đầu năm ${period.year}`;
    case "year":
      return `năm ${period.year}`;
  }
}

/** The time that follows, as running text. After the first half comes the rest of the same year. */
export function nextPeriodText(period: Period): string {
  return period.kind === "half" ? `6 tháng cuối năm ${period.year}` : periodText(nextPeriod(period));
}

/** The period of the next report of the same kind. */
export function nextPeriod(period: Period): Period {
  switch (period.kind) {
    case "month":
      return period.month === 12 ? { kind: "month", year: period.year + 1, month: 1 } : { ...period, month: period.month + 1 };
    case "quarter":
      return period.quarter === 4 ? { kind: "quarter", year: period.year + 1, quarter: 1 } : { ...period, quarter: period.quarter + 1 };
    case "half":
    case "year":
      return { ...period, year: period.year + 1 };
  }
}

/** The month in which a report on the period is usually signed: its last one. 1 to 12. */
export function closingMonth(period: Period): number {
  switch (period.kind) {
    case "month":
      return period.month;
    case "quarter":
      return period.quarter * 3;
    case "half":
      return 6;
    case "year":
      return 12;
  }
}

/** The period that a title or abstract names first, null if it names none. Reads `tháng 11/2026`, `tháng 11 năm 2026`, `quý I/2026`, `6 tháng đầu năm 2026`, `năm 2026`. */
export function periodIn(text: string): Period | null {
  const plain = text.normalize("NFC").toLowerCase();
  const year = (digits: string | undefined): number => Number(digits);
  const month = /(?<!\d\s)tháng\s+(\d{1,2})\s*(?:\/|năm\s*)\s*(20\d{2})/u.exec(plain);
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12) return { kind: "month", year: year(month[2]), month: Number(month[1]) };
  const quarter = /quý\s+([ivx]+|\d)\s*(?:\/|năm\s*)\s*(20\d{2})/u.exec(plain);
  if (quarter !== null) {
    const written = quarter[1] ?? "";
    const value = /^\d$/.test(written) ? Number(written) : romanValue(written.toUpperCase());
    if (value !== null && value >= 1 && value <= 4) return { kind: "quarter", year: year(quarter[2]), quarter: value };
  }
  const half = /(?:6|sáu)\s+tháng\s+đầu\s+năm\s+(20\d{2})/u.exec(plain);
  if (half !== null) return { kind: "half", year: year(half[1]) };
  const whole = /năm\s+(20\d{2})/u.exec(plain);
  return whole === null ? null : { kind: "year", year: year(whole[1]) };
}
