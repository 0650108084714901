// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { arrangeFindings, type SectionFindings } from "../../../../client/checks/arrangeFindings.ts";
import { checkOrder } from "../../../../client/editor/checks/checkOrders.ts";
import { FindingStore } from "../../../../client/editor/checks/findingStore.ts";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import type { PlacedText } from "../../../../extensions/sectionChecks/overReport.ts";
import { contentRoot, seedSection } from "../../../../extensions/sectionContent.ts";
import { sectionView } from "../../../support/sectionView.ts";

const texts: Readonly<Record<string, string>> = {
  a: "Văn bản từ ngày 15/10/2026 đến 14/11/2026.",
  b: "Đơn thư từ ngày 16/10/2026 đến 14/11/2026, đạt 88,7 % kế hoạch.",
};
const outline = Object.keys(texts).map((id) => ({ id, title: "", confidentialTo: [] }));

let store: FindingStore;
let docs: ReadonlyMap<string, Y.Doc>;
let looks: number;

beforeEach(() => {
  const index = new ReportIndex();
  index.setOutline(outline);
  docs = new Map(
    Object.entries(texts).map(([id, text]) => {
      const doc = new Y.Doc();
      seedSection(doc, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
      index.attach(id, doc);
      return [id, doc];
    }),
  );
  looks = 0;
  const checks = {
    text: async (text: string) => [...checkOrder({ kind: "text", text, context: {} }).values()].flat(),
    over: async (placed: readonly PlacedText[]) => {
      looks += 1;
      return checkOrder({ kind: "over", texts: placed, context: {} });
    },
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, 5)),
  };
  store = new FindingStore(checks, () => Promise.resolve());
  store.setPlaces(outline);
  store.follow(index, ["a", "b"], {});
});

const over = (id: string) =>
  (store.section(id)?.open ?? []).filter((finding) => finding.over === true).map(({ printed, start }) => `${start} ${printed}`);
const textIn = (id: string): Y.XmlText => {
  const paragraph = docs.get(id)?.getXmlFragment(contentRoot).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`There are no words in ${id}.`);
  return text;
};

describe("what only shows over the whole report", () => {
  it("is found at its place in a section, and stands in a group of its own", async () => {
    await expect.poll(() => over("b")).toEqual(["16 16/10/2026"]);
    const places = ["a", "b"].flatMap((id): readonly SectionFindings[] => {
      const checked = store.section(id);
      return checked === undefined ? [] : [{ section: sectionView({ id }), checked }];
    });
    expect(arrangeFindings(places, "all").map((group) => group.map(({ finding }) => finding.printed))).toEqual([["16/10/2026"], ["88,7 %"]]);
  });

  it("moves with its words while they are looked at again", async () => {
    await expect.poll(() => over("b")).toEqual(["16 16/10/2026"]);
    textIn("b").insert(0, "Các ");
    await expect.poll(() => over("b")).toEqual(["20 16/10/2026"]);
  });

  it("goes when another section says the same", async () => {
    await expect.poll(() => over("b")).toHaveLength(1);
    const before = looks;
    textIn("a").delete(17, 1);
    textIn("a").insert(17, "6");
    await expect.poll(() => over("b")).toEqual([]);
    expect(looks).toBeGreaterThan(before);
  });
});
