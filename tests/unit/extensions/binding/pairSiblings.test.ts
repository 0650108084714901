import { StepMap } from "@tiptap/pm/transform";
import { expect, it } from "vitest";
import { pairSiblings } from "../../../../extensions/binding/pairSiblings.ts";
import { survivorsOf } from "../../../../extensions/binding/survivors.ts";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { li, p, section, ul } from "../../../support/suggestingEditors.ts";

const itemsOf = (...items: readonly ContentNode[]) => {
  const doc = section(ul(...items));
  const placed: { readonly name: string; readonly node: typeof doc; readonly from: number }[] = [];
  doc.child(0).forEach((node, offset) => {
    placed.push({ name: node.type.name, node, from: offset + 1 });
  });
  return placed;
};

const before = itemsOf(li(p("Con")), li(p("Mục dài hơn nhiều")));
const after = itemsOf(li(p("Con"), ul(li(p("Mục dài hơn nhiều")))));

it("keeps the item whose letters stay, not the one that a longer copy reads like", () => {
  const [con, long] = before;
  const behind = (long?.from ?? 0) + (long?.node.nodeSize ?? 0);
  const end = (con?.from ?? 0) + (con?.node.nodeSize ?? 0) - 1;
  const survivors = survivorsOf([new StepMap([end, behind - end, (after[0]?.node.nodeSize ?? 0) - (end - (con?.from ?? 0))])]);
  expect(pairSiblings(before, after, survivors)).toEqual([0]);
});

it("goes by what reads most alike where nothing is known of the edit", () => {
  expect(pairSiblings(before, after, [])).toEqual([1]);
});
