import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, formatDay, formatInstant, formatTime } from "../../../../client/ui/format/day.ts";
import { deadlineStanding } from "../../../../client/ui/format/deadlineStanding.ts";
import { parseDay } from "../../../../client/ui/format/parseDay.ts";

describe("days and times", () => {
  it("writes a day in Vietnamese order, without the year if it is this year's", () => {
    expect(formatDay("2026-11-08")).toBe("08/11/2026");
    expect(formatDay("2026-11-08", "2026-12-01")).toBe("08/11");
    expect(formatDay("2025-11-08", "2026-12-01")).toBe("08/11/2025");
  });

  it("takes the day from the reader's own calendar", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });

  it("gives the time alone for today, and the day with it for earlier", () => {
    const now = new Date(2026, 10, 24, 9, 41);
    expect(formatTime(now)).toBe("09:41");
    expect(formatInstant(new Date(2026, 10, 24, 7, 5), now)).toBe("07:05");
    expect(formatInstant(new Date(2026, 10, 23, 7, 5), now)).toBe("23/11 07:05");
    expect(formatInstant(new Date(2025, 10, 23, 7, 5), now)).toBe("23/11/2025 07:05");
  });

  it("counts whole days over months, leap days and years", () => {
    expect(daysBetween("2026-11-24", "2026-11-24")).toBe(0);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-11-24", "2026-11-20")).toBe(-4);
  });
});

describe("a typed day", () => {
  const today = "2026-11-24";

  it("is understood in the ways people write it, day first", () => {
    for (const text of ["28/12/2026", "28-12-2026", "28.12.2026", "28 12 2026", "28/12/26", "28122026", " 28/12 "]) {
      expect(parseDay(text, today), text).toBe("2026-12-28");
    }
    expect(parseDay("5/3/2027", today)).toBe("2027-03-05");
  });

  it("is nothing if the calendar does not have it, rather than another day", () => {
    for (const text of ["31/11/2026", "29/02/2027", "00/12/2026", "12/13/2026", "2026-12-28", "mai", ""]) {
      expect(parseDay(text, today), text).toBeNull();
    }
    expect(parseDay("29/02/2028", today)).toBe("2028-02-29");
  });
});

describe("the standing of a deadline", () => {
  const today = "2026-11-24";

  it("is ahead while there are more than two days", () => {
    expect(deadlineStanding("2026-11-27", today)).toEqual({ standing: "ahead", days: 3 });
  });

  it("is soon within two days", () => {
    expect(deadlineStanding("2026-11-26", today)).toEqual({ standing: "soon", days: 2 });
    expect(deadlineStanding("2026-11-25", today)).toEqual({ standing: "soon", days: 1 });
  });

  it("is today on the day itself, which is not late", () => {
    expect(deadlineStanding("2026-11-24", today)).toEqual({ standing: "today" });
  });

  it("is late from the next day on, with the number of days", () => {
    expect(deadlineStanding("2026-11-23", today)).toEqual({ standing: "late", days: 1 });
    expect(deadlineStanding("2026-10-24", today)).toEqual({ standing: "late", days: 31 });
  });
});
