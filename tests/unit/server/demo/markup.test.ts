import { describe, expect, it } from "vitest";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { MarkupError, sectionFromMarkup } from "../../../../server/demo/markup.ts";

describe("the markup of demo texts", () => {
  it("reads a line as a paragraph and skips blank lines", () => {
    expect(outline("Một.\n\n  Hai.")).toEqual(["paragraph: Một.", "paragraph: Hai."]);
  });

  it("reads headings with automatic, fixed and star numbers", () => {
    const headings = sectionFromMarkup("## Kinh tế\n### Chợ\n##[1.2] Nông nghiệp\n* Y tế\n##[-]> Thủy lợi: Bơm nước.").content ?? [];
    expect(headings.map(({ attrs }) => [attrs?.["level"], attrs?.["number"], attrs?.["layout"]])).toEqual([
      [3, "", "block"],
      [4, "", "block"],
      [3, "1.2", "block"],
      [4, "*", "block"],
      [3, "-", "run-in"],
    ]);
  });

  it("hangs plus lines under the dash before them", () => {
    expect(outline("- Một\n+ Hai\n+ Ba\n- Bốn")).toEqual(["bulletList: Một(HaiBa)Bốn"]);
  });

  it("reads points, tables and bold words", () => {
    expect(outline("a) Một\nb) Hai")).toEqual(["orderedList: MộtHai"]);
    const table = sectionFromMarkup("|! Lĩnh vực | Số |\n| **Cộng** | {05 hồ sơ|a} |").content?.[0];
    expect(table?.content?.map((row) => row.content?.map(({ type }) => type))).toEqual([
      ["tableHeader", "tableHeader"],
      ["tableCell", "tableCell"],
    ]);
  });

  it("reads a figure with its code, a reference and a footnote", () => {
    const [paragraph] = sectionFromMarkup("Nhận {05 hồ sơ|don.nhan}^[Gồm {03 hồ sơ|don.moi}.], hơn {=don.truoc}.").content ?? [];
    expect(paragraph?.content?.map(({ type }) => type)).toEqual(["text", "figure", "footnote", "text", "figureRef", "text"]);
    expect(paragraph?.content?.[1]?.attrs).toMatchObject({ code: "don.nhan", value: "5", unit: "hồ sơ", format: "padded" });
  });

  it.each([
    ["an unknown block", "# Tiêu đề"],
    ["a dash without words", "-"],
    ["a plus without a dash before it", "+ Một"],
    ["a figure without a code", "{05 hồ sơ}"],
    ["a figure that is not closed", "Nhận {05 hồ sơ|a"],
    ["a footnote that is not closed", "Nhận^[gồm"],
    ["bold words that are not closed", "**Cộng"],
    ["a number that cannot be read", "{1234.5 tấn|a}"],
    ["a row without its last bar", "| Một | Hai"],
    ["rows of different lengths", "| Một | Hai |\n| Ba |"],
  ])("refuses %s", (_, text) => {
    expect(() => sectionFromMarkup(text)).toThrow(MarkupError);
  });

  it("refuses what the schema refuses", () => {
    expect(() => sectionFromMarkup("{05 hồ sơ|mã sai}")).toThrow("code");
  });
});

const outline = (text: string): readonly string[] => (sectionFromMarkup(text).content ?? []).map((block) => `${block.type}: ${words(block)}`);

function words(node: ContentNode, depth = 0): string {
  const inner = (node.content ?? []).map((child) => words(child, depth + 1)).join("");
  return node.type === "bulletList" && depth > 0 ? `(${inner})` : `${node.text ?? ""}${inner}`;
}
