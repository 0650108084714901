import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PrintedFigure } from "../../../../extensions/figures/formatFigure.ts";
import { parseFigureText } from "../../../../extensions/figures/parseFigureText.ts";
import { checkRelations } from "../../../../extensions/indicators/checkRelations.ts";
import { type Indicator, type IndicatorHistory, indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";
import { parseRelation, printRelation } from "../../../../extensions/indicators/relation.ts";

const figuresOf = (printed: Readonly<Record<string, string>>): ReadonlyMap<string, PrintedFigure> =>
  new Map(
    Object.entries(printed).flatMap(([code, text]) => {
      const figure = parseFigureText(text);
      return figure === null ? [] : [[code, figure]];
    }),
  );
const catalogue = (relations: Readonly<Record<string, string>>): readonly Indicator[] =>
  indicatorsSchema.parse(Object.entries(relations).map(([code, text]) => ({ code, name: code.toUpperCase(), relation: parseRelation(text) })));
const check = (printed: Readonly<Record<string, string>>, relations: Readonly<Record<string, string>>, history: IndicatorHistory = {}) =>
  checkRelations(figuresOf(printed), catalogue(relations), history);

describe("a declared relation", () => {
  it("says nothing of figures that agree", () => {
    expect(check({ tong: "1.527 hồ sơ", a: "1.356 hồ sơ", b: "159 hồ sơ", c: "12 hồ sơ" }, { tong: "= a + b + c" })).toEqual([]);
    expect(check({ tyle: "88,8%", a: "1.356", b: "1.527" }, { tyle: "a / b" })).toEqual([]);
    expect(check({ con: "69 hồ sơ", a: "1.527", b: "1.458" }, { con: "a − b" })).toEqual([]);
  });

  it("shows the arithmetic of a sum that is wrong, in the form of the figure", () => {
    expect(check({ thu: "11 tỷ 15 triệu đồng", a: "3.882 triệu đồng", b: "7 tỷ 233 triệu đồng" }, { thu: "a + b" })).toEqual([
      {
        code: "thu",
        type: "sum",
        severity: "error",
        printed: "11 tỷ 15 triệu đồng",
        expected: "11 tỷ 115 triệu đồng",
        value: "11115000000",
        message: "THU: 3.882.000.000 + 7.233.000.000 = 11 tỷ 115 triệu đồng, báo cáo ghi 11 tỷ 15 triệu đồng.",
      },
    ]);
  });

  it("takes a share that was cut off instead of rounded for a warning, any other for an error", () => {
    expect(check({ t: "66,6%", a: "2", b: "3" }, { t: "a / b" })).toMatchObject([{ severity: "warning", expected: "66,7%" }]);
    expect(check({ t: "88,73 %", a: "1.356", b: "1.527" }, { t: "a / b" })).toMatchObject([
      { severity: "error", expected: "88,80 %", value: "88.80" },
    ]);
    expect(check({ t: "40 m2/người", a: "400", b: "8" }, { t: "a / b" })).toMatchObject([{ expected: "50 m2/người" }]);
  });

  it("reads earlier values: what the year has so far, and the change since the last period", () => {
    const history = { don: { previous: "10", cumulativeBefore: "90" } };
    expect(check({ luyke: "104 đơn", don: "14 đơn" }, { luyke: "don@cumulativeBefore + don" }, history)).toEqual([]);
    expect(check({ tang: "5 đơn", don: "14 đơn" }, { tang: "don - don@previous" }, history)).toMatchObject([
      { type: "difference", expected: "4 đơn" },
    ]);
  });

  it("waits until all of its terms are known", () => {
    expect(check({ tong: "5", a: "1" }, { tong: "a + b" })).toEqual([]);
    expect(check({ a: "1", b: "2" }, { tong: "a + b" })).toEqual([]);
    expect(check({ t: "5%", a: "1", b: "0" }, { t: "a / b" })).toEqual([]);
  });

  it("asks for exactly the sum of any parts, and is content with it", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 2, maxLength: 6 }), fc.bigInt(1n, 1000n), (parts, off) => {
        const codes = parts.map((_, index) => `p${index}`);
        const sum = parts.reduce((one, other) => one + other, 0n);
        const plain = (value: bigint): PrintedFigure => ({ value: String(value), unit: "", format: "plain", ratioOf: "" });
        const figures = new Map(parts.map((value, index) => [`p${index}`, plain(value)]));
        const relations = catalogue({ s: codes.join(" + ") });
        expect(checkRelations(new Map([...figures, ["s", plain(sum)]]), relations, {})).toEqual([]);
        expect(checkRelations(new Map([...figures, ["s", plain(sum + off)]]), relations, {})).toMatchObject([{ value: String(sum) }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a relation as people write it", () => {
  it.each([
    ["= a + b + c", { sum: ["a", "b", "c"] }],
    ["hcc.xong/hcc.nhan", { ratio: ["hcc.xong", "hcc.nhan"] }],
    ["ho-so - ho-so@previous", { difference: ["ho-so", "ho-so@previous"] }],
    ["trước − sau", { difference: ["trước", "sau"] }],
  ])("%s is read, and printed so that it reads the same", (written, relation) => {
    expect(parseRelation(written)).toEqual(relation);
    expect(parseRelation(printRelation(parseRelation(written) ?? { sum: [] }))).toEqual(relation);
  });

  it.each(["", "a", "= a", "a + b / c", "a / b / c", "a - b - c", "a + ", "a + b@tomorrow", "hai từ + b"])("%j is none", (written) => {
    expect(parseRelation(written)).toBeNull();
  });
});
