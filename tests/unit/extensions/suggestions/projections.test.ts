import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { type ContentMark, type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { acceptAll, project, rejectAll, rejectOf } from "../../../../extensions/suggestions/projections.ts";
import { content, dashes, figure, footnote, heading, p, row, table } from "../../../support/reportBuilder.ts";

const stamp = (user: string, at = 1) => ({ id: `${user}-1`, user, at });
const ins = (user: string, more = {}): ContentMark => ({ type: "ins", attrs: { ...stamp(user), ...more } });
const del = (user: string): ContentMark => ({ type: "del", attrs: stamp(user) });
const fmt = (user: string, at: number, put: boolean): ContentMark => ({
  type: "fmt",
  attrs: { ...stamp(user, at), mark: "bold", new: put ? '{"type":"bold"}' : "" },
});
const marked = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const flagged = (node: ContentNode, flag: "tcIns" | "tcDel", user: string): ContentNode => ({
  ...node,
  attrs: { ...node.attrs, [flag]: `${user}-1|${user}|1` },
});
const lineBreak = (user: string, d: "p" | "li", ...more: readonly ContentMark[]) => marked("¶", ins(user, { k: "brk", d }), ...more);
const docOf = (...blocks: readonly ContentNode[]): Node => nodeOf(content(...blocks));
const clean = (doc: Node): string => {
  doc.check();
  return doc.toString();
};
const one = (doc: Node, user: string, verdict: "accept" | "reject"): Node =>
  project(doc, (record) => (record.stamp.user === user ? verdict : "keep"));

describe("a projection of a text with suggestions", () => {
  it("[P1] [P2] makes or takes back what was put in and taken out", () => {
    const doc = docOf(p("Thu ", marked("11", del("an")), marked("12", ins("an")), " tỷ."));
    expect(clean(acceptAll(doc))).toBe(clean(docOf(p("Thu 12 tỷ."))));
    expect(clean(rejectAll(doc))).toBe(clean(docOf(p("Thu 11 tỷ."))));
  });

  it("[P1] turns signs into breaks, list items and nodes", () => {
    const sign = marked("\ufffc", ins("an", { k: "node", d: JSON.stringify(figure({ value: "7" })) }));
    const doc = docOf(p("Có ", sign, ".", lineBreak("an", "p"), "Hai."), dashes(p("A;", lineBreak("an", "li"), "B.")));
    expect(clean(acceptAll(doc))).toBe(clean(docOf(p("Có ", figure({ value: "7" }), "."), p("Hai."), dashes("A;", "B."))));
    expect(clean(rejectAll(doc))).toBe(clean(docOf(p("Có .Hai."), dashes("A;B."))));
  });

  it("[P3] lets the latest accepted emphasis hold, in whatever order they are accepted", () => {
    const doc = docOf(p(marked("A", fmt("an", 1, true), fmt("binh", 2, false))));
    expect(clean(acceptAll(doc))).toBe(clean(docOf(p("A"))));
    expect(clean(one(one(doc, "binh", "accept"), "an", "accept"))).toBe(clean(docOf(p("A"))));
    expect(clean(one(doc, "an", "accept"))).toContain("bold");
  });

  it("[P4] joins the words of a paragraph that goes to the one before it, also over the edge of a list item", () => {
    expect(clean(acceptAll(docOf(p("A"), flagged(p("b"), "tcDel", "an"), p("C"))))).toBe(clean(docOf(p("Ab"), p("C"))));
    expect(clean(acceptAll(docOf(dashes("A", flagged(p("b"), "tcDel", "an"), "C"))))).toBe(clean(docOf(dashes("Ab", "C"))));
  });

  it("[P4] never joins across a cell, a list or a table", () => {
    expect(clean(acceptAll(docOf(dashes("A"), flagged(p("b"), "tcDel", "an"))))).toBe(clean(docOf(dashes("A"), p("b"))));
    expect(clean(acceptAll(docOf(table(row("A", flagged(p("b"), "tcDel", "an"))))))).toBe(clean(docOf(table(row("A", "b")))));
  });

  it("[P4] waits with taking a first paragraph away while it holds words that another person still suggests", () => {
    const doc = docOf(flagged(p(marked("mới", ins("binh"))), "tcDel", "an"), p("Z"));
    const waiting = one(doc, "an", "accept");
    expect(clean(one(one(waiting, "binh", "reject"), "an", "accept"))).toBe(clean(docOf(p("Z"))));
    expect(clean(one(one(waiting, "binh", "accept"), "an", "accept"))).toBe(clean(docOf(p("mới"), p("Z"))));
  });

  it("[P5] takes the latest accepted proposal of a type", () => {
    const proposal = (user: string, at: number, level: number) => ({ ...stamp(user, at), type: "heading", attrs: { level } });
    const doc = docOf({ ...p("A"), attrs: { tcProp: JSON.stringify([proposal("binh", 2, 4), proposal("an", 1, 2)]) } });
    expect(acceptAll(doc).eq(docOf(heading(4, "A")))).toBe(true);
    expect(one(one(doc, "binh", "accept"), "an", "accept").eq(acceptAll(doc))).toBe(true);
    expect(rejectAll(doc).eq(docOf(p("A")))).toBe(true);
  });

  it("[P6] [A15] keeps another person's deletion on words, breaks and nodes whose insertion is accepted", () => {
    const doc = docOf(p("A", marked("b", ins("an"), del("binh")), lineBreak("an", "p", del("binh")), "C"));
    const accepted = one(doc, "an", "accept");
    expect(accepted.eq(docOf(p("A", marked("b", del("binh"))), flagged(p("C"), "tcDel", "binh")))).toBe(true);
    expect(clean(one(accepted, "binh", "accept"))).toBe(clean(docOf(p("AC"))));
    expect(clean(one(doc, "binh", "accept"))).toBe(clean(docOf(p("AC"))));
  });

  it("[P8] [A14] keeps what cannot be read as it stands and decides all others", () => {
    const bad = marked("\ufffc", ins("an", { k: "node", d: "{" }));
    const doc = docOf(p("A", bad, marked("b", ins("binh"))));
    expect(acceptAll(doc).eq(docOf(p("A", bad, "b")))).toBe(true);
    expect(rejectAll(doc).eq(docOf(p("A", bad)))).toBe(true);
  });

  it("[A22] decides changes in two footnotes each for itself", () => {
    const doc = docOf(p("A", footnote("x", marked("1", ins("an"))), "B", footnote("y", marked("2", ins("binh")))));
    expect(one(doc, "an", "accept").eq(docOf(p("A", footnote("x1"), "B", footnote("y", marked("2", ins("binh"))))))).toBe(true);
  });

  it("[A16] leaves one person's deletion when another's over the same words is rejected", () => {
    const doc = docOf(p(marked("a", del("an")), marked("b", del("an"), del("binh")), marked("c", del("binh"))));
    expect(rejectOf(doc, "an").eq(docOf(p("a", marked("bc", del("binh")))))).toBe(true);
  });

  it("answers the same objects for what no decision touches", () => {
    const doc = docOf(p("A"), p(marked("b", ins("an"))), table(row("C")));
    const rejected = rejectOf(doc, "binh");
    expect(rejected).toBe(doc);
    expect(acceptAll(doc).child(0)).toBe(doc.child(0));
    expect(acceptAll(doc).child(2)).toBe(doc.child(2));
  });
});
