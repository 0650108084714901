import { fromBase64 } from "lib0/buffer";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { changedLines, draftOf } from "../../../../client/sync/recoveredDraft.ts";
import { contentRoot } from "../../../../extensions/sectionContent.ts";

function paragraph(doc: Y.Doc, words: string): Y.XmlText {
  const text = new Y.XmlText(words);
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [text]);
  doc.getXmlFragment(contentRoot).push([element]);
  return text;
}

function twoPages() {
  const mine = new Y.Doc();
  const text = paragraph(mine, "Thu đạt khá.");
  paragraph(mine, "Chi đúng dự toán.");
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  return { mine, text, theirs };
}

it("[A35] shows what one changed oneself, in the text as others made it meanwhile", () => {
  const { mine, text, theirs } = twoPages();
  text.insert(8, "rất ");
  mine.getXmlFragment(contentRoot).delete(1, 1);
  paragraph(theirs, "Câu của văn phòng.");
  const draft = draftOf(mine, Y.encodeStateAsUpdate(theirs));
  expect(draft?.lines).toEqual([
    { before: "Thu đạt khá.", after: "Thu đạt rất khá." },
    { before: "Chi đúng dự toán.", after: "" },
  ]);
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(theirs));
  Y.applyUpdate(merged, fromBase64(draft?.changes ?? ""));
  expect(merged.getXmlFragment(contentRoot).length).toBe(2);
});

it("has no lines if the server has all of it", () => {
  const { mine, theirs } = twoPages();
  paragraph(theirs, "Câu của văn phòng.");
  expect(draftOf(mine, Y.encodeStateAsUpdate(theirs))?.lines).toEqual([]);
});

it("does not send along what is too much for one request", () => {
  const { mine, theirs } = twoPages();
  paragraph(mine, "x".repeat(200_000));
  expect(draftOf(mine, Y.encodeStateAsUpdate(theirs))).toMatchObject({ changes: "", lines: [{ before: "" }] });
});

it("is none where the two texts do not fit together", () => {
  const { mine } = twoPages();
  const early = Y.encodeStateAsUpdate(new Y.Doc());
  const half = new Y.Doc();
  Y.applyUpdate(half, Y.encodeStateAsUpdate(mine));
  const since = Y.encodeStateVector(half);
  paragraph(half, "Sau");
  const later = new Y.Doc();
  Y.applyUpdate(later, Y.encodeStateAsUpdate(half, since));
  expect(draftOf(later, early)).toBeNull();
});

it("puts lines side by side where all of them differ", () => {
  const line = (text: string) => ({ text, exact: text });
  expect(changedLines([line("a"), line("b"), line("c")], [line("a"), line("x"), line("y"), line("c")])).toEqual([
    { before: "b", after: "x" },
    { before: "", after: "y" },
  ]);
});
