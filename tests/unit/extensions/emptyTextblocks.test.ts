import { Node } from "@tiptap/pm/model";
import { updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { keepTextblocksFilled } from "../../../extensions/emptyTextblocks.ts";
import { reportSchema } from "../../../extensions/schema.ts";
import { type ContentNode, contentRoot, emptySection, readSection, seedSection } from "../../../extensions/sectionContent.ts";

const paragraph = (words: string): ContentNode => ({ type: "paragraph", content: words === "" ? [] : [{ type: "text", text: words }] });

/** One person's document, written to the way the editor's binding does it. */
function person(start: Y.Doc) {
  const doc = new Y.Doc();
  const mapping = new Map();
  keepTextblocksFilled(doc, ySyncPluginKey);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
  return {
    doc,
    show(...content: readonly ContentNode[]) {
      const node = Node.fromJSON(reportSchema, { type: "doc", content });
      doc.transact(() => updateYFragment(doc, doc.getXmlFragment(contentRoot), node, { mapping, isOMark: new Map() }), ySyncPluginKey);
    },
  };
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

/** Both write their first letter before either hears of the other's, then each goes on writing in what they see. */
function bothBegin(start: Y.Doc): string {
  const [lan, minh] = [person(start), person(start)];
  lan.show(paragraph("x"));
  minh.show(paragraph("z"));
  exchange(lan.doc, minh.doc);
  const seen = wordsOf(lan.doc);
  lan.show(paragraph(`${seen}x`));
  minh.show(paragraph(`${seen}z`));
  exchange(lan.doc, minh.doc);
  expect(wordsOf(lan.doc)).toBe(wordsOf(minh.doc));
  return wordsOf(lan.doc);
}

const wordsOf = (doc: Y.Doc): string => Node.fromJSON(reportSchema, readSection(doc)).textContent;
const sorted = (words: string): string => [...words].sort().join("");

it("[A25] two people who begin in the same seeded, empty section double no letter", () => {
  const start = new Y.Doc();
  seedSection(start, emptySection);
  expect(sorted(bothBegin(start))).toBe("xxzz");
});

it("[A25] two people who begin in a line that one of them has just made double no letter", () => {
  const start = new Y.Doc();
  seedSection(start, { type: "doc", content: [] });
  const maker = person(start);
  maker.show(paragraph(""));
  expect(sorted(bothBegin(maker.doc))).toBe("xxzz");
});

it("[A25] a line whose words were all deleted is as good as new", () => {
  const start = new Y.Doc();
  seedSection(start, emptySection);
  const maker = person(start);
  maker.show({ type: "paragraph", content: [{ type: "figure", attrs: { value: "5" } }] });
  maker.show(paragraph(""));
  expect(sorted(bothBegin(maker.doc))).toBe("xxzz");
});

it("changes nothing that can be read", () => {
  const start = new Y.Doc();
  seedSection(start, { type: "doc", content: [paragraph(""), { type: "bulletList", content: [{ type: "listItem", content: [paragraph("")] }] }] });
  expect(Node.fromJSON(reportSchema, readSection(start)).toString()).toBe("doc(paragraph, bulletList(listItem(paragraph)))");
});
