import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import type { Effect } from "../../../../extensions/suggestions/change.ts";
import { diffAsSuggestions } from "../../../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { cell, content, headerRow, p, recipient, recipients, row, table } from "../../../support/reportBuilder.ts";

function compare(before: ContentNode, after: ContentNode): { readonly doc: Node; readonly effects: readonly (readonly Effect[])[] } {
  let drawn = 0;
  const nextId = (): string => {
    drawn += 1;
    return `v-${drawn}`;
  };
  const [old, now] = [nodeOf(content(before)), nodeOf(content(after))];
  const doc = diffAsSuggestions(old, now, { user: "an", at: 1, nextId });
  expect(rejectAll(doc).eq(old)).toBe(true);
  expect(acceptAll(doc).eq(now)).toBe(true);
  return { doc, effects: listChanges(doc).changes.map(({ effects }) => effects) };
}

const isEven = (doc: Node): boolean => doc.firstChild !== null && TableMap.get(doc.firstChild).problems === null;

describe("two versions of a table", () => {
  const head = headerRow("Chỉ tiêu", "Kế hoạch");
  const before = table(head, row("Thu ngân sách", "11.500"), row("Chi thường xuyên", "9.000"));

  it("tell the cell that changed, and rows that come and go", () => {
    const after = table(head, row("Thu ngân sách", "11.600"), row("Nợ xây dựng", "70"), row("Chi thường xuyên", "9.000"));
    expect(compare(before, after).effects).toEqual([
      [
        { kind: "delete", text: "11.500" },
        { kind: "insert", text: "11.600" },
      ],
      [{ kind: "insertNode", node: "tableRow", text: "Nợ xây dựng 70" }],
    ]);
  });

  it("tell a new column as one act, and stay even in every row while nothing is decided", () => {
    const after = table(
      headerRow("Chỉ tiêu", "Kế hoạch", "Thực hiện"),
      row("Thu ngân sách", "11.500", "11.115"),
      row("Nợ xây dựng", "70", "50"),
      row("Chi thường xuyên", "9.000", "8.900"),
    );
    const wider = compare(before, after);
    expect(wider.effects).toHaveLength(2);
    expect(isEven(wider.doc)).toBe(true);
    const narrower = compare(after, before);
    expect(narrower.effects).toHaveLength(2);
    expect(isEven(narrower.doc)).toBe(true);
  });

  it("replace the whole table where cells reach over others and its shape changed", () => {
    const spanned = table(row(cell({ rowspan: 2 }, "Gộp"), "một"), row("hai"));
    const longer = table(row(cell({ rowspan: 3 }, "Gộp"), "một"), row("hai"), row("ba"));
    expect(compare(spanned, longer).effects).toEqual([
      [
        { kind: "deleteNode", node: "table", text: "Gộp một hai" },
        { kind: "insertNode", node: "table", text: "Gộp một hai ba" },
      ],
    ]);
    const reworded = table(row(cell({ rowspan: 2 }, "Gộp"), "một"), row("ba"));
    expect(compare(spanned, reworded).effects).toEqual([
      [
        { kind: "delete", text: "hai" },
        { kind: "insert", text: "ba" },
      ],
    ]);
  });
});

describe("two versions of a block that no proposal can restyle", () => {
  it("put a signature in anew as one act", () => {
    const signature = (name: string): ContentNode => ({ type: "signatureBlock", attrs: { post: "CHỦ TỊCH", name } });
    expect(compare(signature("Trần Văn Một"), signature("Trần Văn Hai")).effects).toEqual([[{ kind: "changeNode", node: "signatureBlock" }]]);
  });

  it("put a recipient in anew whose purpose changed, and compare the words of one that stays", () => {
    const list = (name: string, purpose: string) => recipients(recipient(name, { purpose }), recipient("VT", { role: "archive" }));
    expect(compare(list("Đảng ủy phường", "để báo cáo"), list("Đảng ủy", "để báo cáo")).effects).toEqual([[{ kind: "delete", text: " phường" }]]);
    const [effects, ...more] = compare(list("Đảng ủy", "để báo cáo"), list("Đảng ủy", "để biết")).effects;
    expect(effects?.map(({ kind }) => kind)).toEqual(["deleteNode", "insertNode"]);
    expect(more).toEqual([]);
  });

  it("take an empty text for one with an empty paragraph", () => {
    const [none, some] = [nodeOf(content()), nodeOf(content(p("Mới")))];
    const doc = diffAsSuggestions(none, some, { user: "an", at: 1, nextId: () => "v-1" });
    expect(acceptAll(doc).eq(some)).toBe(true);
    expect(rejectAll(doc).eq(nodeOf(content(p())))).toBe(true);
  });
});
