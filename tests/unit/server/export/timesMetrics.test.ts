import { describe, expect, it } from "vitest";
import { balancedLines, textWidthTwips } from "../../../../server/export/timesMetrics.ts";

const millimetres = (twips: number): number => Math.round((twips / 56.693) * 10) / 10;

describe("the metrics of Times New Roman", () => {
  // Measured on paper set in Times New Roman by another program.
  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 13, 95.7],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 12, 88.3],
    ["Độc lập - Tự do - Hạnh phúc", "bold", 14, 60.5],
    ["ỦY BAN NHÂN DÂN", "bold", 13, 43.2],
  ] as const)("sets %s in %s %d over %d mm", (text, face, size, width) => {
    expect(millimetres(textWidthTwips(text, face, size))).toBe(width);
  });

  it("measures a letter and its combining marks as one", () => {
    expect(textWidthTwips("Ủy ban".normalize("NFD"), "regular", 14)).toBe(textWidthTwips("Ủy ban", "regular", 14));
  });

  it("breaks a long name into lines of about the same length", () => {
    expect(balancedLines("UBND THÀNH PHỐ SÔNG VÂN", "regular", 13, 3400)).toEqual(["UBND THÀNH PHỐ", "SÔNG VÂN"]);
  });

  it("parts neither a month from its number nor a compound", () => {
    expect(balancedLines("Kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2026", "bold", 14, 9071)).toEqual([
      "Kết quả thực hiện nhiệm vụ tháng 11,",
      "phương hướng, nhiệm vụ tháng 12 năm 2026",
    ]);
    expect(balancedLines("Kết quả thực hiện nhiệm vụ tháng 11", "bold", 14, 3000)).toEqual(["Kết quả thực hiện", "nhiệm vụ tháng 11"]);
  });

  it("leaves a name that fits on one line", () => {
    expect(balancedLines("ỦY BAN NHÂN DÂN", "bold", 13, 3400)).toEqual(["ỦY BAN NHÂN DÂN"]);
  });

  it("gives a word wider than the room a line of its own", () => {
    expect(balancedLines(`A ${"W".repeat(60)} B`, "bold", 13, 1000)).toHaveLength(3);
  });
});
