import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctionDetails, readCorrection } from "../../../../extensions/cutOff/correctionLog.ts";
import { cutOffBehind, isCutOff, lastOpenDay } from "../../../../extensions/cutOff/cutOff.ts";
import { figureChanges, lateChanges } from "../../../../extensions/cutOff/figureChanges.ts";
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
type Blocks = ReturnType<typeof blocks>;
const lines = (before: Blocks, after: Blocks, reason = "") =>
  correctionDetails({ changes: figureChanges(before, after, () => true).changes, reason });
const said = (before: Blocks, after: Blocks) => lines(before, after).join("|");

describe("the log", () => {
  it("names the indicator, the old number and the new one", () => {
    expect(said(blocks(figure("thu", "96"), figure("chi", "5")), blocks(figure("chi", "5"), figure("thu", "97")))).toBe("thu: 96 hồ sơ → 97 hồ sơ");
  });

  it("says what came and what went", () => {
    expect(said(blocks(figure("", "5")), blocks())).toBe("5 hồ sơ → –");
    expect(said(blocks(), blocks(figure("thu", "5")))).toBe("thu: – → 5 hồ sơ");
  });

  it("names every number, twenty in a line", () => {
    const many = Array.from({ length: 25 }, (_, index) => figure("", String(index + 1)));
    expect(lines(blocks(), blocks(...many)).map((line) => line.split("; ").length)).toEqual([20, 5]);
  });

  it("is read back as it was written: numbers, indicator and reason", () => {
    fc.assert(
      fc.property(fc.constantFrom("thu", "an-ninh.vu_1", ""), fc.nat(), fc.nat(), fc.string({ minLength: 1 }), (code, one, other, reason) => {
        fc.pre(one !== other);
        const { changes } = figureChanges(blocks(figure(code, String(one))), blocks(figure(code, String(other))), () => true);
        const read = correctionDetails({ changes, reason }).map(readCorrection);
        expect(read.map((line) => ({ changes: line.changes, reason: line.reason }))).toEqual([{ changes, reason }]);
      }),
    );
  });

  it("of before reasons were asked is read as well", () => {
    expect(readCorrection("thu: 96 % → –")).toEqual({ numbers: "thu: 96 % → –", reason: "", changes: [{ code: "thu", before: "96 %", after: "" }] });
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

describe("[A43] the reason of a late correction", () => {
  const lock = { reasonOf: (userId: string) => ({ vp: "Đếm lại", phong: "Thuế báo lại" })[userId] ?? null };
  const stamped = (name: "tcDel" | "tcIns", user: string, value: string) => {
    const made = figure("thu", value);
    return { ...made, attrs: { ...made.attrs, [name]: `${user}-1|${user}|1` } };
  };

  it("is the one of who corrects", () => {
    expect(lateChanges(blocks(figure("thu", "1")), blocks(figure("thu", "2")), lock, "vp")).toMatchObject({ reason: "Đếm lại" });
  });

  it("is the one of who suggested it, when somebody else accepts", () => {
    expect(lateChanges(blocks(stamped("tcDel", "phong", "1")), blocks(), lock, "an")).toMatchObject({ reason: "Thuế báo lại" });
  });

  it("has to be there: without one nothing is corrected", () => {
    expect(lateChanges(blocks(figure("thu", "1")), blocks(figure("thu", "2")), lock, "an")).toBe("locked");
    expect(lateChanges(blocks(stamped("tcDel", "an", "1")), blocks(), lock, "an")).toBe("locked");
  });
});
