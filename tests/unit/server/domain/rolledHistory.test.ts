import { describe, expect, it } from "vitest";
import { type Indicator, type IndicatorHistory, indicatorSchema } from "../../../../extensions/indicators/indicator.ts";
import { nextPeriod } from "../../../../extensions/periods.ts";
import type { Period } from "../../../../extensions/wire/http.ts";
import { periodBefore, rolledHistory } from "../../../../server/domain/rollForward/rolledHistory.ts";
import { createRollForward } from "../../../../server/domain/rollForward/rollForward.ts";
import { memoryHouse, metaReport, person } from "../../../support/memoryHouse.ts";
import { content, figure, p } from "../../../support/reportBuilder.ts";

const indicator = (code: string, fields: Partial<Indicator> = {}): Indicator => indicatorSchema.parse({ code, name: code, ...fields });
const month = (number: number, year = 2026): Period => ({ kind: "month", year, month: number });
const noYear = new Map<string, string>();

/** What the next month knows of the indicator "thu" after a month in which it was 11.5. */
const rolled = (last: Period, next: Period, fields: Partial<Indicator> = {}, history: IndicatorHistory = {}) =>
  rolledHistory({ period: last, indicators: [indicator("thu", fields)], history, values: new Map([["thu", "11.5"]]) }, next, noYear)["thu"];

describe("what the next report knows of earlier periods", () => {
  it("[A42] calls the last figure the one before, and adds it to those since January", () => {
    expect(rolled(month(10), month(11), {}, { thu: { previous: "9", cumulativeBefore: "100.5" } })).toEqual({
      previous: "11.5",
      cumulativeBefore: "112",
    });
    expect(rolled(month(1), month(2))).toEqual({ previous: "11.5", cumulativeBefore: "11.5" });
  });

  it("[A42] goes on from a cumulative figure, and begins with 0 in a new year", () => {
    expect(rolled(month(10), month(11), { kind: "cumulative" })).toEqual({ previous: "11.5", cumulativeBefore: "11.5" });
    expect(rolled(month(12), month(1, 2027), { kind: "cumulative" })).toEqual({ previous: "11.5", cumulativeBefore: "0" });
    const quarter = (number: number, year: number): Period => ({ kind: "quarter", year, quarter: number });
    expect(rolled(quarter(4, 2026), quarter(1, 2027))).toEqual({ previous: "11.5", cumulativeBefore: "0" });
  });

  it("says nothing that it does not know: after a gap, without a sum to go on from, and of shares", () => {
    expect(rolled(month(9), month(11))).toBeUndefined();
    expect(rolled(month(10), month(11))).toEqual({ previous: "11.5" });
    expect(rolled(month(10), month(11), { format: "percent" }, { thu: { cumulativeBefore: "80" } })).toEqual({ previous: "11.5" });
  });

  it("keeps a plan until the year ends", () => {
    expect(rolled(month(10), month(11), {}, { thu: { plan: "150" } })).toMatchObject({ plan: "150" });
    expect(rolled(month(12), month(1, 2027), {}, { thu: { plan: "150" } })).not.toHaveProperty("plan");
  });

  it("[A42] reads the figures of the last report, and those of a year ago from that report", async () => {
    const indicators = [indicator("thu", { unit: "tỷ đồng" })];
    const lastYear = metaReport({ id: "nam-ngoai", period: month(12, 2025), title: "Báo cáo tháng 12 năm 2025" });
    const house = memoryHouse({ reports: [metaReport({ indicators }), lastYear] });
    house.written.set("thang-11/kinh-te", content(p("Thu ", figure({ code: "thu", value: "11.5", unit: "tỷ đồng" }))));
    house.written.set("nam-ngoai/kinh-te", content(p("Thu ", figure({ code: "thu", value: "8" }))));
    const { id } = await createRollForward(house).roll(person({ id: "office", role: "office" }), "thang-11", {});
    expect(house.reports.find(id)).toMatchObject({ indicators, history: { thu: { previous: "11.5", lastYear: "8" } } });
  });

  it("[A42] knows a year ago from what a report was told of before there were reports here", async () => {
    const told = metaReport({ id: "thang-1", period: month(1), history: { thu: { previous: "7" } } });
    const house = memoryHouse({ reports: [metaReport({ indicators: [indicator("thu")] }), told] });
    const { id } = await createRollForward(house).roll(person({ id: "office", role: "office" }), "thang-11", {});
    expect(house.reports.find(id)).toMatchObject({ history: { thu: { lastYear: "7" } } });
  });

  it.each<Period>([month(1), month(7), { kind: "quarter", year: 2026, quarter: 1 }, { kind: "half", year: 2026 }, { kind: "year", year: 2026 }])(
    "goes from %o to the period before and back",
    (period) => {
      expect(nextPeriod(periodBefore(period))).toEqual(period);
    },
  );
});
