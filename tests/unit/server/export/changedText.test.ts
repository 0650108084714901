import { describe, expect, it } from "vitest";
import { changedText } from "../../../../server/export/revisions/changedText.ts";

const told = (before: string, after: string): readonly string[] =>
  changedText([{ text: before, bold: false }], [{ text: after, bold: false }]).map(({ text, side }) => `${side}: ${text}`);

describe("what stands in front of a paragraph, before and after", () => {
  it("is one text if nothing changed", () => {
    expect(told("1.2 ", "1.2 ")).toEqual(["both: 1.2 "]);
  });

  it("replaces whole numbers and letters, and leaves the signs behind them", () => {
    expect(told("1.2 ", "1.3 ")).toEqual(["before: 1.2", "after: 1.3", "both:  "]);
    expect(told("b) ", "a) ")).toEqual(["before: b", "after: a", "both: ) "]);
  });

  it("changes the last mark of a list alone", () => {
    expect(told("- Lưu: VT.", "- Lưu: VT;")).toEqual(["both: - Lưu: VT", "before: .", "after: ;"]);
  });

  it("comes and goes as a whole, also when only its look changes", () => {
    const number = { text: "a) ", bold: false };
    expect(changedText([], [number])).toEqual([{ ...number, side: "after" }]);
    expect(changedText([number], [{ ...number, bold: true }])).toEqual([
      { ...number, side: "before" },
      { ...number, bold: true, side: "after" },
    ]);
  });
});
