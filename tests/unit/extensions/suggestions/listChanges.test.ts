import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { type ContentMark, type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { changeKey, listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { content, figure, p } from "../../../support/reportBuilder.ts";

const ins = (user: string, id: string, more = {}): ContentMark => ({ type: "ins", attrs: { id, user, at: 1, ...more } });
const del = (user: string, id: string): ContentMark => ({ type: "del", attrs: { id, user, at: 1 } });
const marked = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const docOf = (...blocks: readonly ContentNode[]): Node => nodeOf(content(...blocks));

describe("the list of suggestions", () => {
  it("is empty where nothing is suggested", () => {
    expect(listChanges(docOf(p("Thu 11 tỷ.")))).toEqual({ changes: [], malformed: [] });
  });

  it("[R1] tells a replacement as one change of one person", () => {
    const { changes } = listChanges(docOf(p("Thu ", marked("11", del("an", "x-1")), marked("12", ins("an", "x-1")), " tỷ.")));
    expect(changes.map(({ key }) => key)).toEqual([changeKey({ id: "x-1", user: "an" })]);
    expect(changes[0]?.effects).toEqual([
      { kind: "delete", text: "11" },
      { kind: "insert", text: "12" },
    ]);
    expect(changes[0]?.stretches).toEqual([{ from: 5, to: 9 }]);
  });

  it("[R2] takes the halves of an act that somebody else's words cut in two as one change", () => {
    const doc = docOf(p(marked("Một ", ins("an", "x-1")), marked("hai ", ins("binh", "y-1")), marked("ba", ins("an", "x-1~k"))));
    const { changes } = listChanges(doc);
    expect(changes.map(({ user, stretches }) => [user, stretches.length])).toEqual([
      ["an", 2],
      ["binh", 1],
    ]);
  });

  it("[R5] says a suggested break as a division and a changed figure with both values", () => {
    const changed = JSON.stringify(figure({ value: "57", unit: "hồ sơ" }));
    const old = figure({ value: "55", unit: "hồ sơ" });
    const struck = { ...old, attrs: { ...old.attrs, tcDel: "x-2|an|1" } };
    const doc = docOf(
      p("Một", marked("¶", ins("an", "x-1", { k: "brk", d: "p" })), "Có ", struck, marked("\uFFFC", ins("an", "x-2", { k: "node", d: changed }))),
    );
    expect(listChanges(doc).changes.map(({ effects }) => effects)).toEqual([
      [{ kind: "split" }],
      [{ kind: "figure", before: "55 hồ sơ", after: "57 hồ sơ" }],
    ]);
  });

  it("[P8] names what cannot be read and lists the rest", () => {
    const doc = docOf(p(marked("hỏng", ins("", "")), " và ", marked("lành", ins("an", "x-1"))));
    const { changes, malformed } = listChanges(doc);
    expect(changes).toHaveLength(1);
    expect(malformed).toEqual([{ kind: "ins", from: 1, to: 5, text: "hỏng" }]);
  });

  it("answers the same objects for a text that did not change", () => {
    const doc = docOf(p(marked("Một", ins("an", "x-1"))));
    expect(listChanges(doc).changes[0]).toBe(listChanges(doc).changes[0]);
  });

  it("answers the same effects for a change that only moved", () => {
    const [before, block] = [docOf(p("Một"), p(marked("Hai", ins("an", "x-1")))), docOf(p("Một nữa")).child(0)];
    const after = before.copy(before.content.replaceChild(0, block));
    const [was, is] = [listChanges(before).changes[0], listChanges(after).changes[0]];
    expect(is?.stretches).not.toEqual(was?.stretches);
    expect(is?.effects).toBe(was?.effects);
  });
});
