import { describe, expect, it } from "vitest";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import type { FigureFormat } from "../../../extensions/figures/formats.ts";

const print = (value: string, unit: string, format: FigureFormat, ratioOf = "") => formatFigure({ value, unit, format, ratioOf });

describe("a figure as the paper prints it", () => {
  it.each([
    ["1801.6", "tấn", "plain", "", "1.801,6 tấn"],
    ["2058669000", "đồng", "plain", "", "2.058.669.000 đồng"],
    ["5", "hồ sơ", "padded", "", "05 hồ sơ"],
    ["0", "hồ sơ", "padded", "", "00 hồ sơ"],
    ["12", "hồ sơ", "padded", "", "12 hồ sơ"],
    ["2575", "văn bản", "ungrouped", "", "2575 văn bản"],
    ["96.6", "", "percent", "", "96,6%"],
    ["88.73", "", "percentSpaced", "", "88,73 %"],
    ["9215", "hộ", "ratio", "9541", "9.215/9.541 hộ"],
    ["4", "hồ sơ", "ratioPadded", "4", "04/04 hồ sơ"],
    ["11115000000", "đồng", "money", "", "11 tỷ 115 triệu đồng"],
    ["11015000000", "đồng", "money", "", "11 tỷ 15 triệu đồng"],
    ["6080000000", "đồng", "moneyPadded", "", "6 tỷ 080 triệu đồng"],
    ["173606000", "đồng", "money", "", "173,606 triệu đồng"],
    ["7000000000", "đồng", "money", "", "7 tỷ đồng"],
    ["2", "tháng", "words", "", "hai tháng"],
    ["-3", "hộ", "plain", "", "-3 hộ"],
  ] as const)("%s %s as %s is %s%s", (value, unit, format, ratioOf, printed) => {
    expect(print(value, unit, format, ratioOf)).toBe(printed);
  });
});
