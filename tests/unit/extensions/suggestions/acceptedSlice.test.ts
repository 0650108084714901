import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { expect, it } from "vitest";
import { type ContentMark, type ContentNode, nodeOf } from "../../../../extensions/sectionContent.ts";
import { acceptedSlice } from "../../../../extensions/suggestions/acceptedSlice.ts";
import { content, dashes, figure, p, row, table } from "../../../support/reportBuilder.ts";

const mark = (type: "ins" | "del", more = {}): ContentMark => ({ type, attrs: { id: "an-1", user: "an", at: 1, ...more } });
const marked = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const docOf = (...blocks: readonly ContentNode[]): Node => nodeOf(content(...blocks));

const text = docOf(
  p("Thu ", marked("11", mark("del")), marked("12", mark("ins")), " tỷ", marked("¶", mark("ins", { k: "brk", d: "p" })), "Hai"),
  { ...p("cuối", marked("￼", mark("ins", { k: "node", d: JSON.stringify(figure({ value: "7" })) }))), attrs: { tcDel: "an-2|an|1" } },
  dashes("A", "B"),
  table(row("x", "y")),
);

it("[A05] copies what a text becomes, and nobody's suggestions", () => {
  const { content: copied, openStart, openEnd } = acceptedSlice(text.slice(3, text.child(0).nodeSize - 2));
  expect(copied.textBetween(0, copied.size, "|")).toBe("u 12 tỷ|Ha");
  expect([openStart, openEnd]).toEqual([1, 1]);
  expect(JSON.stringify(copied.toJSON())).not.toContain("an-");
});

it("copies a word inside a line as words", () => {
  const { content: copied, openStart } = acceptedSlice(text.slice(3, 9));
  expect(copied.toJSON()).toEqual([{ type: "text", text: "u 12" }]);
  expect(openStart).toBe(0);
});

it("gives a slice that fits wherever it is put, for every stretch of a text", () => {
  for (let from = 0; from <= text.content.size; from += 3) {
    for (let to = from + 1; to <= text.content.size; to += 2) {
      const slice = acceptedSlice(text.slice(from, to));
      expect(JSON.stringify(slice.content.toJSON() ?? "")).not.toContain("an-");
      new Transform(docOf(p("trước"), p("sau"))).replace(3, 3, slice).doc.check();
    }
  }
});
