// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { arrangeReports } from "../../../../client/pages/start/arrangeReports.ts";
import type { ReportSummary } from "../../../../extensions/wire/http.ts";

const summary = (id: string, given: Partial<ReportSummary> = {}): ReportSummary => ({
  id,
  title: `Báo cáo ${id}`,
  templateId: "thang",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: null,
  number: "",
  issuedOn: null,
  createdAt: "2026-11-01T00:00:00.000Z",
  changedAt: "2026-11-01T00:00:00.000Z",
  progress: { drafting: 1, submitted: 0, returned: 0, accepted: 0 },
  waiting: [],
  ...given,
});
const ids = (reports: readonly ReportSummary[]): readonly string[] => reports.map(({ id }) => id);
const all = { words: "", state: "all", order: "period" } as const;

describe("the list of reports", () => {
  const november = summary("nov", { title: "Báo cáo tháng 11 năm 2026" });
  const october = summary("oct", {
    title: "Báo cáo tháng 10 năm 2026",
    state: "issued",
    number: "386",
    period: { kind: "month", year: 2026, month: 10 },
    changedAt: "2026-11-20T00:00:00.000Z",
  });
  const year = summary("year", { title: "Báo cáo năm 2026", period: { kind: "year", year: 2026 }, deadline: "2026-12-10" });
  const reports = [october, november, year];

  it("is found by words without accents, in any order, and by number", () => {
    expect(ids(arrangeReports(reports, { ...all, words: "thang bao 11" }))).toEqual(["nov"]);
    expect(ids(arrangeReports(reports, { ...all, words: "386" }))).toEqual(["oct"]);
    expect(arrangeReports(reports, { ...all, words: "quý" })).toEqual([]);
  });

  it("is narrowed to what is open or issued", () => {
    expect(ids(arrangeReports(reports, { ...all, state: "open" }))).toEqual(["year", "nov"]);
    expect(ids(arrangeReports(reports, { ...all, state: "issued" }))).toEqual(["oct"]);
  });

  it("is sorted by period, by last change, or by deadline with those without one last", () => {
    expect(ids(arrangeReports(reports, all))).toEqual(["year", "nov", "oct"]);
    expect(ids(arrangeReports(reports, { ...all, order: "changed" }))[0]).toBe("oct");
    expect(ids(arrangeReports(reports, { ...all, order: "deadline" }))[0]).toBe("year");
  });

  it("leaves the given list as it was", () => {
    const given = [...reports];
    arrangeReports(given, { ...all, order: "changed" });
    expect(given).toEqual(reports);
  });
});
