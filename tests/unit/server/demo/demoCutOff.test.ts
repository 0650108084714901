import { describe, expect, it } from "vitest";
import { isCutOff, lastOpenDay } from "../../../../extensions/cutOff/cutOff.ts";
import { withDemoCutOff } from "../../../../server/demo/demoCutOff.ts";
import { novemberReport } from "../../../../server/demo/november.ts";
import { octoberReport } from "../../../../server/demo/october.ts";

describe("[A43] the demo ward", () => {
  it.each(["2026-11-24T16:59:59.000Z", "2027-03-01T01:00:00.000Z"])("started at %s closes its figures two days later, in Vietnam's time", (start) => {
    const now = Date.parse(start);
    const { figuresLockedAt = "" } = withDemoCutOff(novemberReport.report, now);
    expect(lastOpenDay(figuresLockedAt)).toBe(start.startsWith("2026") ? "2026-11-26" : "2027-03-03");
    expect(isCutOff(figuresLockedAt, now)).toBe(false);
  });

  it("leaves the report that was issued as it was: its figures are closed since its own day", () => {
    expect(withDemoCutOff(octoberReport.report, Date.parse("2027-03-01T01:00:00.000Z"))).toBe(octoberReport.report);
    expect(lastOpenDay(octoberReport.report.figuresLockedAt ?? "")).toBe("2026-10-19");
  });
});
