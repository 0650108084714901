import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsBetween, shiftDay, shiftDeadline, shiftPeriodWords } from "../../../extensions/periodShift.ts";
import { nextPeriod, periodText } from "../../../extensions/periods.ts";
import type { Period } from "../../../extensions/wire/http.ts";

const month = (number: number, year = 2026): Period => ({ kind: "month", year, month: number });
const quarter = (number: number, year = 2026): Period => ({ kind: "quarter", year, quarter: number });

describe("words of a period", () => {
  it.each([
    ["Báo cáo tháng 10 năm 2026", month(10), "Báo cáo tháng 11 năm 2026"],
    ["BÁO CÁO THÁNG 10/2026", month(10), "BÁO CÁO THÁNG 11/2026"],
    ["kết quả tháng 11, nhiệm vụ trọng tâm tháng 12 năm 2026", month(11), "kết quả tháng 12, nhiệm vụ trọng tâm tháng 1 năm 2027"],
    ["Nhiệm vụ tháng 1 năm 2027", month(12), "Nhiệm vụ tháng 2 năm 2027"],
    ["Kết quả tháng 12 và 12 tháng năm 2026", month(12), "Kết quả tháng 1 và 1 tháng năm 2027"],
    ["Tình hình 10 tháng đầu năm 2026", month(10), "Tình hình 11 tháng đầu năm 2026"],
    ["Chuẩn bị 6 tháng đầu năm 2026", month(10), "Chuẩn bị 6 tháng đầu năm 2026"],
    ["Thực hiện Nghị quyết năm 2026", month(10), "Thực hiện Nghị quyết năm 2026"],
    ["Báo cáo quý IV năm 2026", quarter(4), "Báo cáo quý I năm 2027"],
    ["Báo cáo quý 2/2026", quarter(2), "Báo cáo quý 3/2026"],
    ["Báo cáo 6 tháng đầu năm 2026", { kind: "half", year: 2026 } as const, "Báo cáo 6 tháng đầu năm 2027"],
    ["Báo cáo năm 2026, phương hướng năm 2027", { kind: "year", year: 2026 } as const, "Báo cáo năm 2027, phương hướng năm 2028"],
    ["Khóa họp tháng Giêng, Quyết định 12/2026/QĐ", month(10), "Khóa họp tháng Giêng, Quyết định 12/2026/QĐ"],
  ])("move with the report: %s", (text, from, moved) => {
    expect(shiftPeriodWords(text, from, nextPeriod(from))).toBe(moved);
  });

  it("become those of the new period for every month, also over several years", () => {
    const anyMonth = fc.record({
      kind: fc.constant("month" as const),
      year: fc.integer({ min: 2020, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(anyMonth, anyMonth, (from, to) => {
        expect(shiftPeriodWords(`Báo cáo ${periodText(from)}`, from, to)).toBe(`Báo cáo ${periodText(to)}`);
      }),
    );
  });
});

describe("days", () => {
  it("move by months, to the last day where a month is shorter", () => {
    expect(shiftDay("2026-11-20", 1)).toBe("2026-12-20");
    expect(shiftDay("2026-12-20", 1)).toBe("2027-01-20");
    expect(shiftDay("2027-01-31", 1)).toBe("2027-02-28");
  });

  it("keep their distance from the report's deadline, and move by months without one", () => {
    const last = { period: month(11), deadline: "2026-11-20" };
    expect(shiftDeadline("2026-11-18", last, { period: month(12), deadline: "2026-12-01" })).toBe("2026-11-29");
    expect(shiftDeadline("2026-11-18", last, { period: month(1, 2027), deadline: null })).toBe("2027-01-18");
    expect(shiftDeadline(null, last, { period: month(12), deadline: "2026-12-01" })).toBeNull();
  });

  it("are a quarter, a half year or a year apart as their periods are", () => {
    expect(monthsBetween(quarter(4), quarter(1, 2027))).toBe(3);
    expect(monthsBetween({ kind: "year", year: 2026 }, { kind: "year", year: 2027 })).toBe(12);
  });
});
