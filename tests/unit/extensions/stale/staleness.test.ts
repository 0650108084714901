import { describe, expect, it } from "vitest";
import { type ContentMark, type ContentNode, nodeOf, type SectionContent } from "../../../../extensions/sectionContent.ts";
import { withoutDates } from "../../../../extensions/stale/fingerprint.ts";
import { carriedFrom, confirmed, stalenessOf } from "../../../../extensions/stale/staleness.ts";
import { content, dashes, figure, p, row, table, text } from "../../../support/reportBuilder.ts";

const carriedOf = (last: SectionContent) => carriedFrom(nodeOf(last));
const staleWords = (now: SectionContent, last: SectionContent) => stalenessOf(nodeOf(now), carriedOf(last)).stale.map(({ words }) => words);
const october = content(p("Thu ngân sách đạt 11 tỷ đồng."), p("Trong tháng 10 năm 2026 tổ chức 02 hội nghị."), dashes("Giao thông thông suốt."));
const inserted: ContentMark = { type: "ins", attrs: { id: "s-1", user: "u1", at: 1 } };
const suggested: ContentNode = {
  type: "paragraph",
  content: [
    { type: "text", text: "Thu ngân sách đạt 11 tỷ đồng." },
    { type: "text", text: " Hết.", marks: [inserted] },
  ],
};

describe("a text that was taken over", () => {
  it("[A42] is stale paragraph by paragraph until somebody touches one", () => {
    expect(staleWords(october, october)).toEqual([
      "Thu ngân sách đạt 11 tỷ đồng.",
      "Trong tháng 10 năm 2026 tổ chức 02 hội nghị.",
      "Giao thông thông suốt.",
    ]);
    const touched = content(p("Thu ngân sách đạt 12 tỷ đồng."), p("Trong tháng 10 năm 2026 tổ chức 02 hội nghị."), dashes("Giao thông thông suốt."));
    expect(staleWords(touched, october)).toEqual(["Trong tháng 10 năm 2026 tổ chức 02 hội nghị.", "Giao thông thông suốt."]);
  });

  it("[A42] is no longer stale where somebody confirmed it", () => {
    const carried = carriedOf(october);
    const [first] = carried;
    const after = confirmed(carried, new Set(first === undefined ? [] : [first.text]));
    expect(stalenessOf(nodeOf(october), after).stale.map(({ words }) => words)).not.toContain("Thu ngân sách đạt 11 tỷ đồng.");
  });

  it("counts a paragraph as touched in which somebody suggests a change", () => {
    const last = content(p("Thu ngân sách đạt 11 tỷ đồng."));
    expect(staleWords(content(suggested), last)).toEqual([]);
    expect(staleWords(last, last)).toHaveLength(1);
  });

  it("stays stale when it moves, and when only its emphasis changes", () => {
    const last = content(p("Một."), p("Hai."));
    expect(staleWords(content(p("Hai."), p(text("Một.", "bold"))), last)).toEqual(["Hai.", "Một."]);
  });

  it("is read with its figures as printed, tables row by row, and without empty paragraphs", () => {
    const value = (number: string) => p("Thu ", figure({ value: number, unit: "tỷ đồng" }));
    expect(staleWords(content(value("12")), content(value("11")))).toEqual([]);
    expect(staleWords(content(table(row("Thu", "11"), row("Chi", "9"))), content(table(row("Thu", "11"), row("Chi", "8"))))).toEqual(["Thu | 11"]);
    expect(carriedOf(content(p()))).toEqual([]);
  });
});

describe("a section whose dates alone changed", () => {
  const onlyDates = (now: SectionContent, last = october) => stalenessOf(nodeOf(now), carriedOf(last)).onlyDates;

  it("[A42] is told", () => {
    expect(
      onlyDates(content(p("Thu ngân sách đạt 11 tỷ đồng."), p("Trong tháng 11 năm 2026 tổ chức 02 hội nghị."), dashes("Giao thông thông suốt."))),
    ).toBe(true);
  });

  it("is not told of one that nobody changed, or in which a number changed as well", () => {
    expect(onlyDates(october)).toBe(false);
    expect(
      onlyDates(content(p("Thu ngân sách đạt 12 tỷ đồng."), p("Trong tháng 11 năm 2026 tổ chức 02 hội nghị."), dashes("Giao thông thông suốt."))),
    ).toBe(false);
    expect(onlyDates(content(p("Thu ngân sách đạt 11 tỷ đồng."), p("Trong tháng 11 năm 2026 tổ chức 02 hội nghị.")))).toBe(false);
  });

  it.each([
    ["ngày 05 tháng 11 năm 2026", "ngày # tháng # năm #"],
    ["đến 15/11/2026 và tháng 11/2026", "đến # và tháng #"],
    ["quý IV, 11 tháng đầu năm", "quý #, # tháng đầu năm"],
    ["11 hồ sơ, 2,5 tỷ đồng", "11 hồ sơ, 2,5 tỷ đồng"],
  ])("reads %s without its dates", (words, rest) => {
    expect(withoutDates(words)).toBe(rest);
  });
});
