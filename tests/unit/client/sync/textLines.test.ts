import { expect, it } from "vitest";
import * as Y from "yjs";
import { linesMissing, linesOf, linesWrittenBy } from "../../../../client/sync/textLines.ts";
import { type ContentNode, contentRoot, parseSectionContent, seedSection } from "../../../../extensions/sectionContent.ts";

const paragraph = (...content: ContentNode[]): ContentNode => ({ type: "paragraph", content });
const words = (text: string): ContentNode => ({ type: "text", text });

function sectionOf(...content: ContentNode[]): Y.Doc {
  const doc = new Y.Doc();
  seedSection(doc, parseSectionContent({ type: "doc", content }));
  return doc;
}

const textsOf = (doc: Y.Doc): string[] => linesOf(doc).map(({ text }) => text);

it("reads paragraphs, list items and table cells as lines of their own", () => {
  const doc = sectionOf(
    paragraph(words("Mở đầu")),
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph(words("một"))] },
        { type: "listItem", content: [paragraph(words("hai"))] },
      ],
    },
    { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph(words("ô"))] }] }] },
  );
  expect(textsOf(doc)).toEqual(["Mở đầu", "một", "hai", "ô"]);
});

it("reads figures as printed and footnotes in brackets", () => {
  const figure: ContentNode = { type: "figure", attrs: { value: "1801.6", unit: "tấn" } };
  const footnote: ContentNode = { type: "footnote", content: [words("theo báo cáo")] };
  expect(textsOf(sectionOf(paragraph(words("Đạt "), figure, footnote)))).toEqual(["Đạt 1.801,6 tấn [theo báo cáo]"]);
});

it("reads a signature block by what it says", () => {
  const signature: ContentNode = { type: "signatureBlock", attrs: { authority: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH", name: "Trần Văn An" } };
  expect(textsOf(sectionOf(signature))[0]).toContain("Trần Văn An");
});

it("finds just the lines that the other text lacks, each as often as it lacks it", () => {
  const mine = linesOf(sectionOf(paragraph(words("a")), paragraph(words("b")), paragraph(words("b")), paragraph(words("c"))));
  const theirs = linesOf(sectionOf(paragraph(words("c")), paragraph(words("b")), paragraph(words("d"))));
  expect(linesMissing(mine, theirs)).toEqual(["a", "b"]);
});

it("counts a line whose number was changed as missing", () => {
  const mine = linesOf(sectionOf(paragraph({ type: "figure", attrs: { value: "5" } })));
  const theirs = linesOf(sectionOf(paragraph({ type: "figure", attrs: { value: "6" } })));
  expect(linesMissing(mine, theirs)).toEqual(["5"]);
});

it("finds the lines that a client wrote from a moment on", () => {
  const doc = sectionOf(paragraph(words("của máy chủ")), paragraph(words("của người khác")));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const content = copy.getXmlFragment(contentRoot);
  const insert = (index: number, text: string) => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText(text)]);
    content.insert(index, [element]);
  };
  insert(2, "đã lưu");
  const from = Y.getState(copy.store, copy.clientID);
  insert(1, "chưa lưu");
  expect(linesWrittenBy(copy, new Map([[copy.clientID, from]]))).toEqual(["chưa lưu"]);
});

it("reads a document that does not fit the schema", () => {
  const doc = new Y.Doc();
  const strange = new Y.XmlElement("unknownThing");
  strange.insert(0, [new Y.XmlText("chữ vẫn còn")]);
  doc.getXmlFragment(contentRoot).push([strange]);
  expect(textsOf(doc)).toEqual(["chữ vẫn còn"]);
});
