import { describe, expect, it } from "vitest";
import { type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import type { Effect } from "../../../../extensions/suggestions/change.ts";
import { diffAsSuggestions } from "../../../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { content, dashes, figure, footnote, heading, p, points, text } from "../../../support/reportBuilder.ts";

type Blocks = readonly ContentNode[];

/** What is told of the way from one text to another: the effects of each act. */
function told(before: Blocks, after: Blocks): readonly (readonly Effect[])[] {
  let drawn = 0;
  const nextId = (): string => {
    drawn += 1;
    return `v-${drawn}`;
  };
  const [old, now] = [nodeOf(content(...before)), nodeOf(content(...after))];
  const doc = diffAsSuggestions(old, now, { user: "an", at: 1, nextId });
  expect(rejectAll(doc).eq(old)).toBe(true);
  expect(acceptAll(doc).eq(now)).toBe(true);
  const { changes, malformed } = listChanges(doc);
  expect(malformed).toEqual([]);
  expect(changes.map(({ user, at }) => [user, at])).toEqual(changes.map(() => ["an", 1]));
  return changes.map(({ effects }) => effects);
}

const out = (words: string): Effect => ({ kind: "delete", text: words });
const put = (words: string): Effect => ({ kind: "insert", text: words });

describe("two versions of a paragraph", () => {
  it("that are the same tell nothing", () => {
    expect(told([p("Thu đạt khá.")], [p("Thu đạt khá.")])).toEqual([]);
  });

  it("differ by whole words and whole numbers, each change an act of its own", () => {
    expect(told([p("Thu đạt 11.115 triệu đồng, bằng 96,6% dự toán.")], [p("Thu đạt 11.120 triệu đồng, bằng 96,7% dự toán.")])).toEqual([
      [out("11.115"), put("11.120")],
      [out("96,6%"), put("96,7%")],
    ]);
    expect(told([p("Thu hoạch lúa")], [p("Thu hoạt lúa")])).toEqual([[out("hoạch"), put("hoạt")]]);
  });

  it("show a sentence that was rewritten as one replacement, and leave its neighbours alone", () => {
    const before = "Thu đạt khá. Công tác thu ngân sách được chỉ đạo quyết liệt. Chi đúng chế độ.";
    const after = "Thu đạt khá. Việc thu, chi do Ủy ban nhân dân điều hành linh hoạt. Chi đúng chế độ.";
    expect(told([p(before)], [p(after)])).toEqual([
      [out("Công tác thu ngân sách được chỉ đạo quyết liệt"), put("Việc thu, chi do Ủy ban nhân dân điều hành linh hoạt")],
    ]);
  });

  it("keep two numbers apart that changed side by side", () => {
    expect(told([p("Có 15 hộ, 16 ha.")], [p("Có 17 hộ, 18 ha.")])).toHaveLength(2);
  });

  it("tell emphasis as emphasis, over all the words that it was put on", () => {
    expect(told([p("Thu ", text("đạt khá", "bold"), " năm nay")], [p(text("Thu đạt", "italic"), " khá năm nay")])).toEqual([
      [{ kind: "format", mark: "italic", on: true, text: "Thu " }],
      [
        { kind: "format", mark: "bold", on: false, text: "đạt" },
        { kind: "format", mark: "italic", on: true, text: "đạt" },
      ],
      [{ kind: "format", mark: "bold", on: false, text: " khá" }],
    ]);
  });

  it("tell a figure by its old and new value, and look into a footnote whose words changed", () => {
    const before = p("Có ", figure({ value: "55", unit: "hồ sơ" }), " mới", footnote("Theo báo cáo ngày 5."), ".");
    const after = p("Có ", figure({ value: "56", unit: "hồ sơ" }), " mới", footnote("Theo báo cáo ngày 6."), ".");
    expect(told([before], [after])).toEqual([[{ kind: "figure", before: "55 hồ sơ", after: "56 hồ sơ" }], [out("5"), put("6")]]);
  });

  it("replace a footnote that says something else, and never touch one that stays for the words around it", () => {
    expect(told([p("Thu", footnote("Theo chi cục thuế."))], [p("Thu", footnote("Số liệu ước."))])).toEqual([
      [
        { kind: "deleteNode", node: "footnote", text: "Theo chi cục thuế." },
        { kind: "insertNode", node: "footnote", text: "Số liệu ước." },
      ],
    ]);
    expect(told([p("Một", footnote("Chung."), "hai")], [p("Ba", footnote("Chung."), "bốn")])).toEqual([
      [out("Một"), put("Ba")],
      [out("hai"), put("bốn")],
    ]);
  });

  it("leave out what is said about them", () => {
    const commented: ContentNode = { type: "text", text: "Thu", marks: [{ type: "comment", attrs: { id: "c-1" } }] };
    const doc = diffAsSuggestions(nodeOf(content(p("Thu"))), nodeOf(content(p(commented))), { user: "an", at: 1, nextId: () => "v-1" });
    expect(doc.eq(nodeOf(content(p("Thu"))))).toBe(true);
  });
});

describe("two versions of some paragraphs", () => {
  const [first, last] = [p("Phần đầu giữ nguyên."), p("Phần cuối giữ nguyên.")];

  it("tell a paragraph that was put in or taken out whole", () => {
    const one = p("Tổ chức kiểm tra 15 cơ sở.");
    expect(told([first, last], [first, one, last])).toEqual([[{ kind: "insertNode", node: "paragraph", text: "Tổ chức kiểm tra 15 cơ sở." }]]);
    expect(told([first, one, last], [first, last])).toEqual([[{ kind: "deleteNode", node: "paragraph", text: "Tổ chức kiểm tra 15 cơ sở." }]]);
  });

  it("tell a paragraph that was made a heading or another level as such, with its words compared", () => {
    const [was, is] = [{ type: "heading", attrs: { level: 3, number: "", layout: "block" } } as const, { type: "paragraph", attrs: {} } as const];
    expect(told([first, heading(3, "Thu ngân sách đạt khá"), last], [first, p("Thu ngân sách đạt cao"), last])).toEqual([
      [{ kind: "restyle", from: was, to: is }],
      [out("khá"), put("cao")],
    ]);
  });

  it("tell a paragraph that was divided or two that were joined, and the word that changed meanwhile", () => {
    expect(told([p("Một hai ba.Bốn năm sáu.")], [p("Một hai ba."), p("Bốn năm sáu.")])).toEqual([[{ kind: "split" }]]);
    expect(told([p("Một hai ba."), p("Bốn năm sáu.")], [p("Một hai ba.Bốn bảy sáu.")])).toEqual([[{ kind: "join" }], [out("năm"), put("bảy")]]);
  });

  it("compare one paragraph between two that stay, however little of it is left", () => {
    expect(told([first, p("Hoàn toàn khác hẳn"), last], [first, p("Nội dung thay mới"), last])).toEqual([
      [out("Hoàn toàn khác hẳn"), put("Nội dung thay mới")],
    ]);
  });

  it("replace several paragraphs by others as one act", () => {
    const [before, after] = [
      [p("Một hai"), p("Ba bốn")],
      [p("Năm sáu"), p("Bảy"), p("Tám")],
    ];
    expect(told([first, ...before, last], [first, ...after, last])).toHaveLength(1);
  });
});

describe("two versions of a list", () => {
  it("tell items that come and go, and compare those that stay", () => {
    expect(told([dashes("Thu thuế đạt khá;", "Thu phí", "Khác.")], [dashes("Thu thuế đạt tốt;", "Khác.", "Mới.")])).toEqual([
      [out("khá"), put("tốt")],
      [{ kind: "deleteNode", node: "listItem", text: "Thu phí" }],
      [{ kind: "insertNode", node: "listItem", text: "Mới." }],
    ]);
  });

  it("replace a list that became one of another kind", () => {
    expect(told([dashes("Thu", "Chi")], [points("Thu", "Chi")])).toEqual([
      [
        { kind: "deleteNode", node: "bulletList", text: "Thu Chi" },
        { kind: "insertNode", node: "orderedList", text: "Thu Chi" },
      ],
    ]);
  });

  it("compare an item's paragraph, so that the rest of the item never falls to the item before it", () => {
    expect(told([dashes("Đầu", ["Một hai", points("x")])], [dashes("Đầu", ["Khác hẳn", points("x")])])).toEqual([[out("Một hai"), put("Khác hẳn")]]);
  });
});
