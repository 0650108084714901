import { expect, it } from "vitest";
import { commentsOn, withoutComments } from "../../../../extensions/comments/commentsOn.ts";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { figure, p } from "../../../support/reportBuilder.ts";

const under = (text: string, id: string): ContentNode => ({ type: "text", text, marks: [{ type: "bold" }, { type: "comment", attrs: { id } }] });
const counted = figure({ value: "7" });
const spoken = [p("Thu ", under("mười tỷ", "a"), { ...counted, attrs: { ...counted.attrs, comments: "b c" } })];

it("finds the threads that speak of words and of nodes in a line", () => {
  expect([...commentsOn(spoken)]).toEqual(["a", "b", "c"]);
});

it("takes away those that are named and leaves everything else as it is", () => {
  const left = withoutComments(spoken, new Set(["a", "c"]));
  expect([...commentsOn(left)]).toEqual(["b"]);
  expect(JSON.stringify(left)).toContain('"bold"');
  expect(withoutComments(spoken, new Set())).toBe(spoken);
});
