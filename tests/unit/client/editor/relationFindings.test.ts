import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { FindingStore } from "../../../../client/editor/checks/findingStore.ts";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import { type Indicator, indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";
import { checkSectionText } from "../../../../extensions/sectionChecks/checkSectionText.ts";
import type { SectionFinding } from "../../../../extensions/sectionChecks/sectionFinding.ts";
import { parseSectionContent, seedSection } from "../../../../extensions/sectionContent.ts";

const indicators: Indicator[] = indicatorsSchema.parse([{ code: "tong", name: "Tổng số hồ sơ", unit: "hồ sơ", relation: { sum: ["a", "b"] } }]);

const figure = (code: string, value: string) => ({ type: "figure", attrs: { code, value, unit: "hồ sơ" } });
const sectionOf = (...content: readonly object[]): Y.Doc => {
  const doc = new Y.Doc();
  seedSection(doc, parseSectionContent({ type: "doc", content: [{ type: "paragraph", content }] }));
  return doc;
};

/** Two sections that are followed; what was found in them once all is looked at. */
async function foundIn(total: Y.Doc, parts: Y.Doc, catalogue = indicators): Promise<readonly (readonly SectionFinding[])[]> {
  const index = new ReportIndex();
  index.setOutline(["total", "parts"].map((id) => ({ id, title: id, confidentialTo: [] })));
  const detach = [index.attach("total", total), index.attach("parts", parts)];
  const store = new FindingStore(
    { text: async (text, context) => checkSectionText(text, context), over: async () => new Map(), pause: () => Promise.resolve() },
    () => Promise.resolve(),
  );
  const stop = store.follow(index, ["total", "parts"], {});
  store.setCatalogue({ indicators: catalogue, history: {} });
  await new Promise((resolve) => setTimeout(resolve));
  const found = ["total", "parts"].map((id) => store.section(id)?.open ?? []);
  for (const end of [stop, ...detach]) end();
  return found;
}

describe("the relations of the catalogue on the page", () => {
  it("find fault across sections, at the figure that should follow, with the number that would be right", async () => {
    const total = sectionOf({ type: "text", text: "Tiếp nhận " }, figure("tong", "30"), { type: "text", text: " trong tháng." });
    const parts = sectionOf(figure("a", "12"), { type: "text", text: " trực tuyến và " }, figure("b", "19"));
    const [inTotal, inParts] = await foundIn(total, parts);
    expect(inTotal).toMatchObject([
      {
        rule: "relation",
        severity: "error",
        start: 10,
        end: 18,
        printed: "30 hồ sơ",
        expected: "31 hồ sơ",
        message: "Tổng số hồ sơ: 12 + 19 = 31 hồ sơ, báo cáo ghi 30 hồ sơ.",
        about: "Tiếp nhận 30 hồ sơ trong tháng.",
        fixes: [{ start: 10, end: 18, replacement: "31 hồ sơ" }],
      },
    ]);
    expect(inParts).toEqual([]);
  });

  it("leave the word to the checks of the text where these have found the same", async () => {
    const text = (words: string) => ({ type: "text", text: words });
    const total = sectionOf(
      text("Tiếp nhận "),
      figure("tong", "30"),
      text(", gồm "),
      figure("a", "12"),
      text(" nộp trực tuyến và "),
      figure("b", "19"),
      text(" nộp trực tiếp."),
    );
    const [found] = await foundIn(total, sectionOf());
    expect(found?.map(({ rule }) => rule)).toEqual(["sum"]);
  });

  it("say nothing where the catalogue declares none", async () => {
    const [found] = await foundIn(sectionOf(figure("tong", "30")), sectionOf(figure("a", "12"), figure("b", "19")), []);
    expect(found).toEqual([]);
  });
});
