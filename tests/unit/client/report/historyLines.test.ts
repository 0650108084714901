import { describe, expect, it } from "vitest";
import { decidedIn, historyDays } from "../../../../client/pages/report/panel/historyLines.ts";
import type { HistoryEntry } from "../../../../extensions/wire/http.ts";

const entry = (at: Date, action: string, detail = ""): HistoryEntry => ({
  at: at.toISOString(),
  userId: "u",
  userName: "Lê Thị Ngọc Anh",
  action,
  sectionId: null,
  detail,
});

describe("the history of a report", () => {
  it("is by days of the reader's calendar, newest first, within the day too", () => {
    const days = historyDays([
      entry(new Date(2026, 10, 23, 23, 30), "report.create"),
      entry(new Date(2026, 10, 24, 0, 30), "section.submit"),
      entry(new Date(2026, 10, 24, 9, 0), "section.accept"),
    ]);
    expect(days.map(({ day, lines }) => [day, lines.map(({ entry: { action } }) => action)])).toEqual([
      ["2026-11-24", ["section.accept", "section.submit"]],
      ["2026-11-23", ["report.create"]],
    ]);
  });

  it("quotes reasons, and leaves out what only a machine reads", () => {
    const kindOf = (action: string, detail: string) => historyDays([entry(new Date(), action, detail)])[0]?.lines[0]?.detailKind;
    expect(kindOf("section.return", "Thiếu số liệu")).toBe("quote");
    expect(kindOf("section.owners", "vp, ktht")).toBe("departments");
    expect(kindOf("report.approve", "0f3a")).toBe("none");
    expect(kindOf("section.return", "")).toBe("none");
  });

  it("tells how many suggestions of whom were decided", () => {
    expect(historyDays([entry(new Date(), "change.accepted", "u-an 2")])[0]?.lines[0]?.detailKind).toBe("decided");
    expect(decidedIn("u-an 2, u-binh 11")).toEqual([
      { user: "u-an", count: 2 },
      { user: "u-binh", count: 11 },
    ]);
    expect(decidedIn("")).toEqual([]);
  });

  it("keeps acts that this page does not know", () => {
    expect(historyDays([entry(new Date(), "section.something-new", "x")])[0]?.lines[0]).toMatchObject({ action: null, detailKind: "none" });
  });
});
