import { describe, expect, it } from "vitest";
import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { type Indicator, indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";
import { figureProposals, indicatorFor } from "../../../../extensions/indicators/proposals.ts";

const printed = (text: string): readonly string[] => figureProposals(text).map(({ figure }) => formatFigure(figure));

describe("numbers that could be figures", () => {
  it("come with the unit that follows and print as they stood", () => {
    const text = "Tiếp nhận 1.527 hồ sơ, gồm 1.356 hồ sơ nộp trực tuyến (88,8%); thu 11 tỷ 115 triệu đồng; 9.215/9.541 hộ gia đình; 05 cuộc.";
    expect(printed(text)).toEqual(["1.527 hồ sơ", "1.356 hồ sơ", "88,8%", "11 tỷ 115 triệu đồng", "9.215/9.541 hộ gia đình", "05 cuộc"]);
    for (const { start, end, figure } of figureProposals(text)) expect(text.slice(start, end)).toBe(formatFigure(figure));
  });

  it("are neither dates nor numbers of laws, places and articles", () => {
    expect(printed("Ngày 15/11/2026, thực hiện Nghị quyết số 13/NQ-HĐND, Điều 5, tổ 12, tháng 11 năm 2026 và quý IV.")).toEqual([]);
  });

  it("are left alone where a reader could take them for two numbers", () => {
    expect(printed("Đạt 1,234 trong tháng.")).toEqual([]);
  });
});

describe("the indicator of a number", () => {
  const catalogue: readonly Indicator[] = indicatorsSchema.parse([
    { code: "hcc.tructuyen", name: "Hồ sơ nộp trực tuyến", unit: "hồ sơ" },
    { code: "hcc.tructiep", name: "Hồ sơ nộp trực tiếp", unit: "hồ sơ" },
    { code: "ngheo", name: "Hộ nghèo", unit: "hộ" },
  ]);
  const codesIn = (text: string, free = catalogue) => figureProposals(text).map((proposal) => indicatorFor(proposal, free)?.code ?? null);

  it("is the one whose name stands around it", () => {
    expect(codesIn("Có 1.356 hồ sơ nộp trực tuyến; 159 hồ sơ nộp trực tiếp; còn 51 hộ nghèo.")).toEqual(["hcc.tructuyen", "hcc.tructiep", "ngheo"]);
  });

  it("is nobody's guess: not of another unit, not of two that fit as well", () => {
    expect(codesIn("Có 51 người nghèo, 12 hồ sơ nộp.")).toEqual([null, null]);
  });
});
