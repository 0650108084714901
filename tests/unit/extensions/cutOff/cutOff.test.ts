import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOffBehind, isCutOff, lastOpenDay } from "../../../../extensions/cutOff/cutOff.ts";
import { figureChanges, lateWords } from "../../../../extensions/cutOff/figureChanges.ts";
import { type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";

describe("[A43] the data cut-off", () => {
  it("comes at the end of its day in Vietnam", () => {
    expect(cutOffBehind("2026-11-14")).toBe("2026-11-14T17:00:00.000Z");
    expect(isCutOff("2026-11-14T17:00:00.000Z", Date.parse("2026-11-14T16:59:59.999Z"))).toBe(false);
    expect(isCutOff("2026-11-14T17:00:00.000Z", Date.parse("2026-11-14T17:00:00.000Z"))).toBe(true);
  });

  it("never comes without one", () => {
    expect(isCutOff(undefined, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(isCutOff(null, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it("is known by its last open day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(lastOpenDay(cutOffBehind(day))).toBe(day);
      }),
    );
  });
});

const figure = (code: string, value: string): ContentNode => ({ type: "figure", attrs: { code, value, unit: "hồ sơ" } });
const blocks = (...figures: readonly ContentNode[]) => nodeOf({ type: "doc", content: [{ type: "paragraph", content: [...figures] }] }).children;
const said = (before: ReturnType<typeof blocks>, after: ReturnType<typeof blocks>) => lateWords(figureChanges(before, after, () => true).changes);

describe("the log", () => {
  it("names the indicator, the old number and the new one", () => {
    expect(said(blocks(figure("thu", "96"), figure("chi", "5")), blocks(figure("chi", "5"), figure("thu", "97")))).toBe("thu: 96 hồ sơ → 97 hồ sơ");
  });

  it("says what came and what went", () => {
    expect(said(blocks(figure("", "5")), blocks())).toBe("5 hồ sơ → –");
    expect(said(blocks(), blocks(figure("thu", "5")))).toBe("thu: – → 5 hồ sơ");
  });

  it("counts what would make it endless", () => {
    const many = Array.from({ length: 25 }, (_, index) => figure("", String(index + 1)));
    expect(said(blocks(), blocks(...many))).toMatch(/; … \(\+5\)$/);
  });

  it("says nothing of a text that stays", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["1", "2", "3", "4"]), fc.constantFrom("thu", ""), (values, code) => {
        const figures = values.map((value) => figure(code, value));
        expect(said(blocks(...figures), blocks(...figures.toReversed()))).toBe("");
      }),
    );
  });
});
