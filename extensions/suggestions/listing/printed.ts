import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../../figures/formatFigure.ts";
import { parseFigure } from "../../nodes/figure.ts";
import { readFlag, readMark } from "../projection/reading.ts";
import { atomSign } from "../records.ts";
import { changeKey } from "./acts.ts";

/** An inline node as people read it: figures with their unit, signs as what they stand for, notes and references as the words in them. */
export function printedInline(node: Node): string {
  if (node.isText) return printedText(node);
  if (node.type.name === "figure") return formatFigure(parseFigure(node.attrs));
  if (node.type.name === "hardBreak") return "\n";
  return node.isLeaf ? "" : printedChildren(node);
}

function printedText(node: Node): string {
  const text = node.text ?? "";
  const stood = nodeOfSign(node);
  return stood === null ? text : text.replaceAll(atomSign, () => printedInline(stood));
}

/** The node that the signs of a text stand for. */
export function nodeOfSign(node: Node): Node | null {
  for (const mark of node.marks) {
    const record = readMark(mark);
    if (record !== null && record !== "malformed" && record.kind === "ins" && record.inserted.kind === "node") return record.inserted.node;
  }
  return null;
}

const printedChildren = (node: Node): string => node.children.map(printedInline).join("");

/** The words in a node, its blocks with a space between. Words that somebody else has deleted are left out of the act `key`. */
export function wordsOf(node: Node, key: string): string {
  if (node.isInline) return isStruck(node, key) ? "" : node.isLeaf ? printedInline(node) : wordsIn(node, key, "");
  return wordsIn(node, key, node.inlineContent ? "" : " ");
}

const wordsIn = (node: Node, key: string, between: string): string =>
  node.children
    .map((child) => wordsOf(child, key))
    .filter((words) => words !== "")
    .join(between);

/** Whether somebody else than the act `key` deletes an inline node. */
export function isStruck(node: Node, key: string): boolean {
  const flag = readFlag(node, "tcDel");
  if (flag !== null && flag !== "malformed" && changeKey(flag) !== key) return true;
  return node.marks.some((mark) => {
    const record = readMark(mark);
    return record !== null && record !== "malformed" && record.kind === "del" && changeKey(record.stamp) !== key;
  });
}
