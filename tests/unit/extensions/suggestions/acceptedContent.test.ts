import { describe, expect, it } from "vitest";
import type { ContentMark, ContentNode } from "../../../../extensions/sectionContent.ts";
import { acceptedContent } from "../../../../extensions/suggestions/acceptedContent.ts";
import { content, dashes, figure, p, recipient, recipients, row, table, text } from "../../../support/reportBuilder.ts";

const by = { id: "s-1", user: "u1", at: 1 };
const mark = (type: "ins" | "del" | "fmt", attrs: Readonly<Record<string, unknown>> = {}): ContentMark => ({ type, attrs: { ...by, ...attrs } });
const marked = (value: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text: value, marks });
const inserted = (value: string): ContentNode => marked(value, mark("ins"));
const deleted = (value: string): ContentNode => marked(value, mark("del"));
const flagged = (node: ContentNode, flag: "tcIns" | "tcDel"): ContentNode => ({ ...node, attrs: { ...node.attrs, [flag]: "s-1|u1|1" } });

/** The accepted text: one paragraph a line, list items with a bullet, emphasis in brackets. */
function accepted(...blocks: readonly ContentNode[]): readonly string[] {
  const line = (node: ContentNode): string => {
    if (node.type === "text") return (node.marks ?? []).some((one) => one.type === "bold") ? `<${node.text}>` : (node.text ?? "");
    if (node.type === "figure") return `{${String(node.attrs?.["value"])}}`;
    return (node.content ?? []).map(line).join("");
  };
  const lines = (nodes: readonly ContentNode[]): readonly string[] =>
    nodes.flatMap((node) =>
      node.type === "paragraph" || node.type === "heading" || node.type === "recipient"
        ? [line(node)]
        : node.type === "listItem"
          ? [`* ${lines(node.content ?? []).join(" / ")}`]
          : lines(node.content ?? []),
    );
  return lines(acceptedContent(content(...blocks)).content.content ?? []);
}

describe("a section with its suggestions accepted", () => {
  it("keeps what was to be inserted and drops what was to be deleted", () => {
    expect(accepted(p("Thu ", deleted("11"), inserted("12"), " tỷ."))).toEqual(["Thu 12 tỷ."]);
  });

  it("drops text that one person inserted and another deleted", () => {
    expect(accepted(p("A", marked("B", mark("ins"), mark("del", { user: "u2" })), "C"))).toEqual(["AC"]);
  });

  it("joins a deleted paragraph's remaining words to the paragraph before it", () => {
    expect(accepted(p("Một"), flagged(p(" hai", deleted(" ba")), "tcDel"), p("Bốn"))).toEqual(["Một hai", "Bốn"]);
  });

  it("drops a deleted paragraph without words left", () => {
    expect(accepted(p("Một"), flagged(p(deleted("hai")), "tcDel"))).toEqual(["Một"]);
  });

  it("does not join across a cell: the first paragraph of a cell keeps its words", () => {
    expect(accepted(table(row("A", flagged(p("B"), "tcDel"))))).toEqual(["A", "B"]);
  });

  it("drops deleted tables, rows, atoms and recipients whole, and keeps inserted ones", () => {
    const rows = table(row("A"), flagged(row("B"), "tcDel"), flagged(row("C"), "tcIns"));
    expect(accepted(rows, flagged(table(row("D")), "tcDel"))).toEqual(["A", "C"]);
    expect(accepted(p("Có ", flagged(figure({ value: "5" }), "tcDel"), flagged(figure({ value: "6" }), "tcIns")))).toEqual(["Có {6}"]);
    expect(accepted(recipients(recipient("VP"), flagged({ ...recipient(""), content: [deleted("HĐND")] }, "tcDel")))).toEqual(["VP"]);
  });

  it("splits a paragraph at a suggested break", () => {
    expect(accepted(p("Một.", marked("¶", mark("ins", { k: "brk", d: "p" })), "Hai."))).toEqual(["Một.", "Hai."]);
  });

  it("splits a list item at a suggested item break", () => {
    expect(accepted(dashes(p("Một;", marked("¶", mark("ins", { k: "brk", d: "li" })), "Hai.")))).toEqual(["* Một;", "* Hai."]);
  });

  it("turns a suggested atom into the atom", () => {
    const atom = marked("\ufffc", mark("ins", { k: "node", d: JSON.stringify({ type: "figure", attrs: { value: "7" } }) }));
    expect(accepted(p("Có ", atom))).toEqual(["Có {7}"]);
  });

  it("counts a suggested atom that cannot be read instead of failing", () => {
    const broken = content(p("Có ", marked("\ufffc", mark("ins", { k: "node", d: "{" })), " hộ"));
    expect(acceptedContent(broken).unreadable).toBe(1);
  });

  it("applies suggested emphasis, the latest last", () => {
    const bold = mark("fmt", { mark: "bold", new: '{"type":"bold"}', at: 1 });
    const notBold = mark("fmt", { id: "s-2", mark: "bold", new: "", at: 2 });
    expect(accepted(p(marked("A", bold), marked("B", bold, notBold), text("C", "bold")))).toEqual(["<A>B<C>"]);
  });

  it("leaves no record on any node", () => {
    const clean = acceptedContent(content(flagged(p(inserted("A"), flagged(figure({ value: "6" }), "tcIns")), "tcIns"))).content;
    expect(JSON.stringify(clean)).not.toMatch(/"ins"|"del"|"fmt"|s-1|u1/);
  });
});
