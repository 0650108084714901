import { describe, expect, it } from "vitest";
import { presentPeriod, withPart } from "../../../../client/pages/start/choosePeriod.ts";
import { decodeText } from "../../../../client/pages/start/decodeText.ts";

describe("the period of a new report", () => {
  const today = new Date(2026, 10, 24);

  it("is the running one of its kind", () => {
    expect(presentPeriod("month", today)).toEqual({ kind: "month", year: 2026, month: 11 });
    expect(presentPeriod("quarter", today)).toEqual({ kind: "quarter", year: 2026, quarter: 4 });
    expect(presentPeriod("half", today)).toEqual({ kind: "half", year: 2026 });
    expect(presentPeriod("year", today)).toEqual({ kind: "year", year: 2026 });
  });

  it("changes in the parts that it has, and in no other", () => {
    const month = presentPeriod("month", today);
    expect(withPart(month, "month", 2)).toEqual({ kind: "month", year: 2026, month: 2 });
    expect(withPart(month, "year", 2025)).toEqual({ kind: "month", year: 2025, month: 11 });
    expect(withPart(month, "quarter", 2)).toBe(month);
  });
});

describe("a text file", () => {
  it("is read as UTF-8, and comes out composed", () => {
    expect(decodeText(new TextEncoder().encode("Báo cáo".normalize("NFD")))).toBe("Báo cáo");
  });

  it("is read as UTF-16 if its first bytes say so", () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x11, 0x01, 0x41, 0x00]))).toBe("đA");
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x01, 0x11]))).toBe("đ");
  });

  it("is refused if it is in neither, instead of being read as rubbish", () => {
    expect(decodeText(new Uint8Array([0x42, 0xe1, 0x6f, 0x20, 0x63]))).toBeNull();
  });
});
