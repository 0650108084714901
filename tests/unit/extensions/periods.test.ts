import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingMonth, nextPeriod, nextPeriodText, periodIn, periodText } from "../../../extensions/periods.ts";
import type { Period } from "../../../extensions/wire/http.ts";

const year = fc.integer({ min: 2000, max: 2099 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant("month" as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("quarter" as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("half" as const), year }),
  fc.record({ kind: fc.constant("year" as const), year }),
);

describe("a period", () => {
  it.each<[Period, string, string, number]>([
    [{ kind: "month", year: 2026, month: 11 }, "tháng 11 năm 2026", "tháng 12 năm 2026", 11],
    [{ kind: "month", year: 2026, month: 12 }, "tháng 12 năm 2026", "tháng 1 năm 2027", 12],
    [{ kind: "quarter", year: 2026, quarter: 1 }, "quý I năm 2026", "quý II năm 2026", 3],
    [{ kind: "quarter", year: 2026, quarter: 4 }, "quý IV năm 2026", "quý I năm 2027", 12],
    [{ kind: "half", year: 2026 }, "6 tháng đầu năm 2026", "6 tháng cuối năm 2026", 6],
    [{ kind: "year", year: 2026 }, "năm 2026", "năm 2027", 12],
  ])("%j reads %s, is followed by %s and is signed in its last month", (period, text, next, month) => {
    expect(periodText(period)).toBe(text);
    expect(nextPeriodText(period)).toBe(next);
    expect(closingMonth(period)).toBe(month);
  });

  it("is found again in any title that names it", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodIn(`Báo cáo kết quả công tác ${periodText(period)}`)).toEqual(period);
        expect(periodIn(periodText(period).toUpperCase().normalize("NFD"))).toEqual(period);
      }),
    );
  });

  it.each<[string, Period | null]>([
    ["KẾT QUẢ THÁNG 10/2025; NHIỆM VỤ THÁNG 11/2025", { kind: "month", year: 2025, month: 10 }],
    ["Kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2025", { kind: "month", year: 2025, month: 11 }],
    ["Kết quả 6 tháng đầu năm, nhiệm vụ tháng 7 năm 2026", { kind: "half", year: 2026 }],
    ["Kết quả năm 2026, nhiệm vụ quý I năm 2027", { kind: "year", year: 2026 }],
    ["tình hình quý 3/2026", { kind: "quarter", year: 2026, quarter: 3 }],
    ["sáu tháng đầu năm 2026", { kind: "half", year: 2026 }],
    ["tháng 13 năm 2026", { kind: "year", year: 2026 }],
    ["Báo cáo chuyên đề", null],
  ])("%s names %j", (text, period) => {
    expect(periodIn(text)).toEqual(period);
  });

  it("twelve months, four quarters or one year on is the same time of the next year", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        let moved = period;
        for (let step = 0; step < { month: 12, quarter: 4, half: 1, year: 1 }[period.kind]; step += 1) moved = nextPeriod(moved);
        expect(moved).toEqual({ ...period, year: period.year + 1 });
      }),
    );
  });
});
