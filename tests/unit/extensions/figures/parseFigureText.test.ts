import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFigure, type PrintedFigure } from "../../../../extensions/figures/formatFigure.ts";
import { figureFormats } from "../../../../extensions/figures/formats.ts";
import { parseFigureText } from "../../../../extensions/figures/parseFigureText.ts";

describe("a printed number read back into a figure", () => {
  it.each([
    ["1.801,6 tấn", "1801.6", "tấn", "plain", ""],
    ["2.058.669.000 đồng", "2058669000", "đồng", "plain", ""],
    ["67 tạ/ha", "67", "tạ/ha", "plain", ""],
    ["120 m2", "120", "m2", "plain", ""],
    ["-3 hộ", "-3", "hộ", "plain", ""],
    ["05 hồ sơ", "5", "hồ sơ", "padded", ""],
    ["00 hồ sơ", "0", "hồ sơ", "padded", ""],
    ["12 hồ sơ", "12", "hồ sơ", "plain", ""],
    ["2575 văn bản", "2575", "văn bản", "ungrouped", ""],
    ["96,50%", "96.50", "", "percent", ""],
    ["20% dự toán", "20", "dự toán", "percent", ""],
    ["88,73 %", "88.73", "", "percentSpaced", ""],
    ["9.215/9.541 hộ", "9215", "hộ", "ratio", "9541"],
    ["264/264 hồ sơ", "264", "hồ sơ", "ratio", "264"],
    ["04/04 hồ sơ", "4", "hồ sơ", "ratioPadded", "4"],
    ["9215/9541 hộ gia đình", "9215", "hộ gia đình", "ratioUngrouped", "9541"],
    ["11 tỷ 15 triệu đồng", "11015000000", "đồng", "money", ""],
    ["11 tỷ 115 triệu đồng", "11115000000", "đồng", "money", ""],
    ["6 tỷ 080 triệu đồng", "6080000000", "đồng", "moneyPadded", ""],
    ["7 tỷ đồng", "7000000000", "đồng", "money", ""],
    ["-173,606 triệu đồng", "-173606000", "đồng", "money", ""],
    ["3.882 triệu đồng", "3882", "triệu đồng", "plain", ""],
    ["hai tháng", "2", "tháng", "words", ""],
    ["không", "0", "", "words", ""],
  ] as const)("%s", (text, value, unit, format, ratioOf) => {
    expect(parseFigureText(text)).toEqual({ value, unit, format, ratioOf });
  });

  it("takes text that was typed with composed letters apart or with odd spaces", () => {
    expect(parseFigureText(" 05\u00a0hồ sơ ".normalize("NFD"))).toEqual({ value: "5", unit: "hồ sơ", format: "padded", ratioOf: "" });
  });

  it.each([
    ["1234.5", "a dot groups thousands, so this may be 1.234,5 or 12.345"],
    ["1.2345", "groups have three digits"],
    ["1,234,567", "a number has one comma"],
    ["1 234,5", "two numbers, or one with a space between thousands"],
    ["0.123", "a grouped number never starts with a zero"],
    ["007 hồ sơ", "nobody prints so"],
    ["96.5%", "a percentage with a point"],
    ["20/11", "a ratio, or a day"],
    ["9215/9.541 hộ", "two habits in one number"],
    ["20/11/2026", "a date"],
    ["một số hộ", "some"],
    ["một phần", "a part"],
    ["năm", "five, or the year"],
    ["năm 2026", "a year"],
    ["mười hai hộ", "a number of two words"],
    ["hai mươi hộ", "a number of two words"],
    ["không có vụ việc", "the figure is the first word only"],
    ["51 hộ - giảm 45 hộ", "two figures"],
    ["55 hồ sơ.", "a sentence"],
    ["hộ", "no number"],
    ["toString", "a word that every object knows"],
    ["", "nothing"],
  ])("does not guess at %s: %s", (text) => {
    expect(parseFigureText(text)).toBeNull();
  });

  it("gives back every figure in its first form", () => {
    fc.assert(
      fc.property(firstForms, (figure) => {
        expect(parseFigureText(formatFigure(figure))).toEqual(figure);
      }),
      { numRuns: 2000 },
    );
  });

  it("never gives a figure that prints differently from the text it was read from", () => {
    const anyFigure = fc.record({
      value: anyDecimal,
      unit: fc.constantFrom(...units),
      format: fc.constantFrom(...figureFormats),
      ratioOf: anyDecimal,
    });
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const printed = formatFigure(figure);
        const read = parseFigureText(printed);
        if (read !== null) expect(formatFigure(read)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  it("never fails on any text", () => {
    const scraps = fc.constantFrom("1", "0", ".", ",", "/", " ", "%", "-", "tỷ", "triệu", "đồng", "năm", "hộ");
    const text = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (scrap) => {
        const read = parseFigureText(scrap);
        if (read !== null) expect(formatFigure(read)).toBe(scrap.normalize("NFC").replace(/\s+/gu, " ").trim());
      }),
      { numRuns: 2000 },
    );
  });
});

const units = ["", "hộ", "hồ sơ", "tổ dân phố", "tạ/ha", "m2", "đồng"] as const;
const someUnit = fc.constantFrom(...units.slice(1));
const natural = fc.nat({ max: 2_000_000_000 });
const sign = fc.constantFrom("", "-");
const decimals = fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{1,4}$/));
const anyDecimal = fc
  .tuple(sign, natural, decimals)
  .map(([minus, whole, fraction]) => (whole === 0 ? `0${fraction}` : `${minus}${whole}${fraction}`));

const figure = (format: PrintedFigure["format"], value: string, unit: string, ratioOf = ""): PrintedFigure => ({ format, value, unit, ratioOf });
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const fourDigits = fc.integer({ min: 1000, max: 900_000 }).map(String);

/** Of all figures that print the same, the one that reading prefers. */
const firstForms: fc.Arbitrary<PrintedFigure> = fc.oneof(
  fc.tuple(anyDecimal, fc.constantFrom(...units)).map(([value, unit]) => figure("plain", value, unit)),
  fc.tuple(digit, fc.constantFrom(...units)).map(([value, unit]) => figure("padded", value, unit)),
  fc.tuple(fourDigits, decimals, someUnit).map(([whole, fraction, unit]) => figure("ungrouped", `${whole}${fraction}`, unit)),
  fc.tuple(anyDecimal, fc.constantFrom("", "dự toán")).map(([value, unit]) => figure("percent", value, unit)),
  anyDecimal.map((value) => figure("percentSpaced", value, "")),
  fc.tuple(natural, natural, someUnit).map(([part, whole, unit]) => figure("ratio", String(part), unit, String(whole))),
  fc.tuple(digit, digit, someUnit).map(([part, whole, unit]) => figure("ratioPadded", part, unit, whole)),
  fc.tuple(fourDigits, fourDigits, someUnit).map(([part, whole, unit]) => figure("ratioUngrouped", part, unit, whole)),
  fc.tuple(sign, fc.integer({ min: 1, max: 900_000_000 })).map(([minus, thousands]) => figure("money", `${minus}${thousands}000`, "đồng")),
  fc
    .tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 99 }))
    .map(([billions, millions]) => figure("moneyPadded", `${billions}${String(millions).padStart(3, "0")}000000`, "đồng")),
  fc.tuple(fc.integer({ min: 0, max: 10 }), someUnit).map(([value, unit]) => figure("words", String(value), unit)),
);
