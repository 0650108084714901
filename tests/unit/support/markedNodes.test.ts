import { updateYFragment } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type ContentNode, contentRoot, nodeOf, readSection, seedSection } from "../../../extensions/sectionContent.ts";
import { DeletionRecord } from "../../support/markedNodes.ts";

const figure: ContentNode = { type: "figure", attrs: { code: "M.1", value: "5" } };
const paragraph = (...content: readonly ContentNode[]): ContentNode => ({ type: "paragraph", content });
const thu: ContentNode = { type: "text", text: "Thu" };

/** A section with a line of text into which a person has put a figure. */
function figurePutIn() {
  const doc = new Y.Doc();
  seedSection(doc, { type: "doc", content: [paragraph(thu), paragraph(thu)] });
  const start = Y.encodeStateAsUpdate(doc);
  const record = new DeletionRecord();
  record.follow(doc);
  const look = () => nodeOf(readSection(doc));
  const write = (...content: readonly ContentNode[]) =>
    updateYFragment(doc, doc.getXmlFragment(contentRoot), nodeOf({ type: "doc", content }), { mapping: new Map(), isOMark: new Map() });
  record.act(look, () => write(paragraph(thu, figure), paragraph(thu)));
  return { doc, start, record, look, write };
}

describe("what became of a node", () => {
  it("is asked only about those that are not there", () => {
    const { start, record, look } = figurePutIn();
    expect(record.lostFrom(start, look())).toEqual([]);
  });

  it("is answered by who took it out", () => {
    const { start, record, look, write } = figurePutIn();
    record.act(look, () => write(paragraph(thu), paragraph(thu)));
    expect(record.lostFrom(start, look())).toEqual([]);
  });

  it("is answered by who took out what it stood in, without seeing it", () => {
    const { doc, start, record, look } = figurePutIn();
    const other = new Y.Doc();
    Y.applyUpdate(other, start);
    record.follow(other);
    record.act(
      () => nodeOf(readSection(other)),
      () => other.getXmlFragment(contentRoot).delete(0, 1),
    );
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(record.lostFrom(start, look())).toEqual([]);
  });

  it("is not known if it went without a person", () => {
    const { start, record, look, write } = figurePutIn();
    write(paragraph(thu), paragraph(thu));
    expect(record.byNobody).toEqual(["<figure>"]);
    expect(record.lostFrom(start, look())).toEqual(["M.1"]);
  });

  it("is not known if somebody removed it who is not listened to", () => {
    const { doc, start, record, look } = figurePutIn();
    const stranger = new Y.Doc();
    Y.applyUpdate(stranger, Y.encodeStateAsUpdate(doc));
    stranger.getXmlFragment(contentRoot).delete(0, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stranger));
    expect(record.lostFrom(start, look())).toEqual(["M.1"]);
  });
});
