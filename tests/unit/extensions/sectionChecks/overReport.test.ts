import { describe, expect, it } from "vitest";
import { overReport, type PlacedText } from "../../../../extensions/sectionChecks/overReport.ts";
import { reportPlaces, withOver } from "../../../../extensions/sectionChecks/reportPlaces.ts";
import { sectionText } from "../../../../extensions/sectionChecks/sectionText.ts";
import { placedNumbers } from "../../../../extensions/sectionChecks/twoValues.ts";
import { nodeOf } from "../../../../extensions/sectionContent.ts";

const text = (id: string, words: string, confidentialTo: readonly string[] = []): PlacedText => ({ id, text: words, confidentialTo });
const found = (...texts: readonly PlacedText[]) =>
  [...overReport(texts, {})].flatMap(([id, findings]) => findings.map(({ rule, printed }) => `${id} ${rule} ${printed}`));

const october = "Văn bản từ ngày 15/10/2026 đến 14/11/2026.";
const later = "Đơn thư từ ngày 16/10/2026 đến 14/11/2026.";

describe("rules over a whole report", () => {
  it("find what differs between sections, at its place, with its sentence", () => {
    expect(found(text("a", october), text("b", later))).toEqual(["b data-periods 16/10/2026"]);
    expect(overReport([text("a", october), text("b", `Mở đầu. ${later}`)], {}).get("b")).toMatchObject([{ about: later, over: true }]);
  });

  it("say nothing of a confidential text where others read", () => {
    expect(found(text("a", october, ["congan"]), text("b", later))).toEqual([]);
    expect(found(text("a", october, ["congan"]), text("b", later, ["quansu"]))).toEqual([]);
  });

  it("compare a confidential text with those that all its readers read, and find the same whoever looks", () => {
    const texts = [text("a", october), text("b", later, ["congan"]), text("c", later, ["congan"]), text("d", later, ["quansu"])];
    expect(found(...texts)).toEqual(["b data-periods 16/10/2026", "c data-periods 16/10/2026", "d data-periods 16/10/2026"]);
    expect(found(...texts.slice(0, 3))).toEqual(["b data-periods 16/10/2026", "c data-periods 16/10/2026"]);
    expect(found(text("a", october))).toEqual([]);
  });

  const counted = (id: string, value: string, confidentialTo: readonly string[] = []): PlacedText => {
    const node = nodeOf({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Tiếp nhận " },
            { type: "figure", attrs: { code: "ho-so", value, unit: "hồ sơ" } },
            { type: "text", text: "." },
          ],
        },
      ],
    });
    const read = sectionText(node, () => "");
    return { ...text(id, read.text, confidentialTo), heading: { part: "", title: id }, numbers: placedNumbers(node, read) };
  };

  it("hold an indicator to one value, and offer the first", () => {
    expect(found(counted("a", "96"), counted("b", "96"), counted("c", "97"))).toEqual(["c two-values 97 hồ sơ"]);
    expect(overReport([counted("a", "96"), counted("b", "97")], {}).get("b")).toMatchObject([
      { expected: "96 hồ sơ", message: expect.stringContaining("Mục “a” ghi 96 hồ sơ, ở đây ghi 97 hồ sơ"), about: "Tiếp nhận 97 hồ sơ." },
    ]);
    expect(found(counted("a", "96", ["congan"]), counted("b", "97"))).toEqual([]);
  });

  it("know the titles under which a section stands", () => {
    const item = (id: string, kind: "part" | "section" | "closing", title: string) => ({ id, kind, title, confidentialTo: [] });
    expect(reportPlaces([item("I", "part", "KẾT QUẢ"), item("1", "section", "Kinh tế"), item("end", "closing", "Nơi nhận")])).toEqual([
      { id: "1", confidentialTo: [], heading: { part: "KẾT QUẢ", title: "Kinh tế" } },
      { id: "end", confidentialTo: [] },
    ]);
  });

  it("are silent where the text's own checks have said the same", () => {
    const one = { rule: "data-periods", start: 4 };
    expect(withOver([one], [one, { rule: "two-forms", start: 2 }])).toEqual([{ rule: "two-forms", start: 2 }, one]);
  });
});
