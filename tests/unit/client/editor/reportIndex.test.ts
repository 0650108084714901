import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import { type ContentNode, contentRoot, seedSection } from "../../../../extensions/sectionContent.ts";

const text = (words: string): ContentNode => ({ type: "text", text: words });
const p = (...content: readonly ContentNode[]): ContentNode => ({ type: "paragraph", content });
const note = (words: string): ContentNode => ({ type: "footnote", content: [text(words)] });
const figure = (code: string, value: string): ContentNode => ({ type: "figure", attrs: { code, value, unit: "hồ sơ" } });

function shared(...content: readonly ContentNode[]): Y.Doc {
  const doc = new Y.Doc();
  seedSection(doc, { type: "doc", content });
  return doc;
}

/** Sections `a`, `b`, `c` of a report; `b` is confidential if readers are given. */
function indexOf(readersOfB: readonly string[] = [], readersOfC: readonly string[] = []) {
  const index = new ReportIndex();
  index.setOutline([
    { id: "a", title: "Kinh tế", confidentialTo: [] },
    { id: "b", title: "Quân sự", confidentialTo: readersOfB },
    { id: "c", title: "Công an", confidentialTo: readersOfC },
  ]);
  return index;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("footnotes of the report", () => {
  it("are numbered in the order of the outline, not of arrival", () => {
    const index = indexOf();
    index.attach("c", shared(p(note("ba"))));
    index.attach("a", shared(p(note("một"), text(" "), note("hai"))));
    index.attach("b", shared(p(text("không có"))));
    expect(index.footnotes().map(({ number, sectionId, node }) => [number, sectionId, node.textContent])).toEqual([
      [1, "a", "một"],
      [2, "a", "hai"],
      [3, "c", "ba"],
    ]);
    expect(index.firstFootnote("c")).toBe(3);
  });

  it("stay the same list while somebody types beside them", () => {
    const index = indexOf();
    const doc = shared(p(text("Chữ"), note("một")));
    index.attach("a", doc);
    const before = index.footnotes();
    const paragraph = doc.getXmlFragment(contentRoot).get(0);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error("The section should begin with a paragraph.");
    const words = paragraph.get(0);
    if (!(words instanceof Y.XmlText)) throw new Error("The paragraph should begin with text.");
    words.insert(3, " thêm");
    vi.runAllTimers();
    expect(index.footnotes()).toBe(before);
    const read = index.text("a");
    expect(read.state === "read" ? read.node.textContent : "").toContain("Chữ thêm");
  });

  it("move up when a section before them goes away", () => {
    const index = indexOf();
    const detach = index.attach("a", shared(p(note("một"))));
    index.attach("b", shared(p(note("hai"))));
    detach();
    index.setOutline([{ id: "b", title: "Quân sự", confidentialTo: [] }]);
    expect(index.footnotes().map(({ number }) => number)).toEqual([1]);
  });
});

describe("a reference to a figure", () => {
  it("prints the figure's value, wherever it stands, and follows it", () => {
    const index = indexOf();
    const doc = shared(p(figure("KT.1", "55")));
    index.attach("b", doc);
    expect(index.reference("a", "KT.1")).toEqual({ state: "found", text: "55 hồ sơ", sectionTitle: "Quân sự" });
    const paragraph = doc.getXmlFragment(contentRoot).get(0);
    const node = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(node instanceof Y.XmlElement)) throw new Error("The paragraph should hold the figure.");
    node.setAttribute("value", "1056");
    vi.runAllTimers();
    expect(index.reference("a", "KT.1")).toMatchObject({ text: "1.056 hồ sơ" });
  });

  it("prints nothing of a confidential figure where others read", () => {
    const index = indexOf(["qs"], ["qs"]);
    index.attach("b", shared(p(figure("QS.1", "81"))));
    expect(index.reference("a", "QS.1")).toEqual({ state: "hidden" });
    expect(index.reference("c", "QS.1")).toMatchObject({ state: "found" });
  });

  it("[A39] prints what an accepted section holds, and says what its source says now", () => {
    const index = new ReportIndex();
    const attributes = { code: "KT.1", value: "55", unit: "hồ sơ", format: "plain", ratioOf: "" } as const;
    index.setOutline([
      { id: "a", title: "Kinh tế", confidentialTo: [], held: [{ sectionId: "b", attributes }] },
      { id: "b", title: "Quân sự", confidentialTo: [] },
    ]);
    expect(index.reference("a", "KT.1")).toEqual({ state: "found", text: "55 hồ sơ", sectionTitle: "Quân sự" });
    index.attach("b", shared(p(figure("KT.1", "56"))));
    expect(index.reference("a", "KT.1")).toMatchObject({ text: "55 hồ sơ", differsFrom: "56 hồ sơ" });
    expect(index.differences("a")).toEqual([{ code: "KT.1", sourceId: "b", held: "55 hồ sơ", now: "56 hồ sơ" }]);
  });

  it("says so if no figure has the code", () => {
    expect(indexOf().reference("a", "X")).toEqual({ state: "unknown" });
  });
});

describe("a section that does not fit the schema", () => {
  it("is told apart and left as it is", () => {
    const doc = new Y.Doc();
    doc.getXmlFragment(contentRoot).insert(0, [new Y.XmlElement("marquee")]);
    const index = indexOf();
    index.attach("a", doc);
    expect(index.text("a")).toEqual({ state: "broken" });
    expect(doc.getXmlFragment(contentRoot).length).toBe(1);
  });
});

describe("figures that share a code", () => {
  it("stand behind the first one in the paper's order, with what tells them apart and whether they disagree", () => {
    const index = indexOf();
    index.attach("b", shared(p(figure("thu", "96"), text(" rồi "), figure("thu", "97"))));
    index.attach("a", shared(p(figure("thu", "96"), figure("chi", "5"))));
    expect(index.figures().get("thu")).toMatchObject({ sectionId: "a" });
    expect(index.repeats().get("thu")).toMatchObject([
      { sectionId: "b", nth: 0, differs: false },
      { sectionId: "b", nth: 1, differs: true, attributes: { value: "97" } },
    ]);
    expect(index.repeats().has("chi")).toBe(false);
  });

  it("count within their section, the first one of the report among them", () => {
    const index = indexOf();
    index.attach("a", shared(p(figure("thu", "1"), text(" và "), figure("thu", "2"), text(" và "), figure("thu", "1"))));
    expect(
      index
        .repeats()
        .get("thu")
        ?.map(({ nth, differs }) => [nth, differs]),
    ).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it("are told of anew when one of them changes or goes", () => {
    const index = indexOf();
    const doc = shared(p(figure("thu", "96")), p(figure("thu", "96")));
    index.attach("a", doc);
    doc.getXmlFragment(contentRoot).delete(1, 1);
    vi.runAllTimers();
    expect(index.repeats().size).toBe(0);
  });
});
