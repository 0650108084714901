import { roman, romanValue } from "./numbering.ts";
import type { Period } from "./wire/http.ts";

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

/**
 * The period that a title or abstract names first, null if it names none. Reads `tháng 11/2026`, `tháng 11 năm 2026`, `quý I/2026`,
 * `6 tháng đầu năm 2026`, `năm 2026`. The year may stand further on: `kết quả tháng 11, nhiệm vụ tháng 12 năm 2026` is about November.
 */
export function periodIn(text: string): Period | null {
  const plain = text.normalize("NFC").toLowerCase();
  const found = readers
    .flatMap(({ pattern, read }) => {
      const match = pattern.exec(plain);
      const year = match === null ? null : /(?<!\d)(20\d{2})(?!\d)/.exec(plain.slice(match.index))?.[1];
      const period = match === null || year === null || year === undefined ? null : read(match[1] ?? "", Number(year));
      return match === null || period === null ? [] : [{ at: match.index, period }];
    })
    .toSorted((one, other) => one.at - other.at);
  return found[0]?.period ?? null;
}

/** How each kind of period is written. The year of a month stands behind the month, so that the month is found first. */
const readers: readonly { readonly pattern: RegExp; read(written: string, year: number): Period | null }[] = [
  {
    pattern: /(?<!\d\s?)tháng\s+(\d{1,2})(?!\d)/u,
    read: (written, year) => (Number(written) >= 1 && Number(written) <= 12 ? { kind: "month", year, month: Number(written) } : null),
  },
  {
    pattern: /quý\s+([ivx]+|\d)(?![\p{L}\d])/u,
    read(written, year) {
      const quarter = /^\d$/.test(written) ? Number(written) : romanValue(written.toUpperCase());
      return quarter !== null && quarter >= 1 && quarter <= 4 ? { kind: "quarter", year, quarter } : null;
    },
  },
  { pattern: /(?:6|sáu)\s+tháng\s+đầu\s+năm/u, read: (_written, year) => ({ kind: "half", year }) },
  { pattern: /năm\s+20\d{2}/u, read: (_written, year) => ({ kind: "year", year }) },
];
