import { describe, expect, it } from "vitest";
import {
  arrangeRows,
  type FigureRow,
  figureRows,
  printedChange,
  printedIn,
  printedValue,
  type SortName,
} from "../../../../client/figures/figureRows.ts";
import { parseFigureText } from "../../../../extensions/figures/parseFigureText.ts";
import { indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";

const figureOf = (code: string, printed: string, sectionId = "kinh-te") => {
  const figure = parseFigureText(printed);
  if (figure === null) throw new Error(`${printed} is no figure`);
  return [code, { code, sectionId, sectionTitle: sectionId, attributes: { code, ...figure } }] as const;
};
const indicators = indicatorsSchema.parse([
  { code: "thu", name: "Tổng thu", unit: "đồng", format: "money", owner: "ktht" },
  { code: "don", name: "Đơn tiếp nhận", unit: "đơn", owner: "vp" },
  { code: "tyle", name: "Tỷ lệ trực tuyến", format: "percent", owner: "hcc" },
]);
const rows = figureRows(
  {
    indicators,
    history: { thu: { previous: "12000000000", plan: "100000000000", cumulativeBefore: "39000000000" }, tyle: { previous: "90.5", plan: "95" } },
  },
  new Map([figureOf("thu", "11 tỷ 115 triệu đồng"), figureOf("tyle", "88,7%", "hcc"), figureOf("la", "05 cuộc", "hcc")]),
);
const row = (code: string): FigureRow => {
  const found = rows.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const all = { text: "", owner: null, section: null };

describe("the rows of the figures", () => {
  it("are the catalogue in its order, and behind it figures that it does not know", () => {
    expect(rows.map(({ code, name }) => `${code}: ${name}`)).toEqual(["thu: Tổng thu", "don: Đơn tiếp nhận", "tyle: Tỷ lệ trực tuyến", "la: "]);
  });

  it("print numbers as the paper does, with what changed since the last period", () => {
    expect([printedValue(row("thu")), printedIn(row("thu"), row("thu").previous), printedChange(row("thu"))]).toEqual([
      "11 tỷ 115 triệu",
      "12 tỷ",
      "−885 triệu",
    ]);
    expect([printedValue(row("tyle")), printedChange(row("tyle"))]).toEqual(["88,7%", "−1,8%"]);
    expect([printedValue(row("la")), printedChange(row("la"))]).toEqual(["05", ""]);
    expect(printedValue(row("don"))).toBe("");
  });

  it("say how much of a plan is reached with the months before; shares are no part of a plan", () => {
    expect(row("thu").reached).toBe("50.1");
    expect(row("tyle").reached).toBeNull();
  });

  it("are found by code and by name without accents, by owner and by section", () => {
    const codes = (filter: Partial<Parameters<typeof arrangeRows>[1]>) =>
      arrangeRows(rows, { ...all, ...filter }, { by: null, descending: false }).map(({ code }) => code);
    expect(codes({ text: "tong thu" })).toEqual(["thu"]);
    expect(codes({ text: "LA" })).toEqual(["la"]);
    expect(codes({ owner: "vp" })).toEqual(["don"]);
    expect(codes({ section: "hcc" })).toEqual(["tyle", "la"]);
  });

  it("are sorted both ways, and what has no value stays at the end", () => {
    const sorted = (by: SortName, descending: boolean) => arrangeRows(rows, all, { by, descending }).map(({ code }) => code);
    expect(sorted("value", false)).toEqual(["la", "tyle", "thu", "don"]);
    expect(sorted("value", true)).toEqual(["thu", "tyle", "la", "don"]);
    expect(sorted("name", false)).toEqual(["don", "thu", "tyle", "la"]);
    expect(sorted("change", true).slice(2).toSorted()).toEqual(["don", "la"]);
  });
});
