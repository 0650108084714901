import type { Node } from "@tiptap/pm/model";
import { stampText } from "../records.ts";
import type { Decide } from "./decision.ts";
import { readFlag } from "./reading.ts";

/** What a projection makes of `tcIns` and `tcDel`. */
export interface DecidedFlags {
  /** The node itself is taken away. */
  readonly goes: boolean;
  readonly tcIns: string;
  readonly tcDel: string;
}

/** Decide the two records on a node. What cannot be read stays as it stands. */
export function decideFlags(node: Node, decide: Decide): DecidedFlags {
  const insertion = readFlag(node, "tcIns");
  const deletion = readFlag(node, "tcDel");
  const inserted = insertion === null || insertion === "malformed" ? "keep" : decide({ kind: "tcIns", stamp: insertion });
  const deleted = deletion === null || deletion === "malformed" ? "keep" : decide({ kind: "tcDel", stamp: deletion });
  return {
    goes: inserted === "reject" || deleted === "accept",
    tcIns: inserted === "keep" ? textOf(node, "tcIns") : "",
    tcDel: deleted === "keep" ? textOf(node, "tcDel") : "",
  };
}

function textOf(node: Node, name: "tcIns" | "tcDel"): string {
  const value: unknown = node.attrs[name];
  return typeof value === "string" ? value : "";
}

/** Whether somebody still has to decide if the node stays. */
export const isPending = (node: Node): boolean => isReadable(node, "tcIns") || isReadable(node, "tcDel");

function isReadable(node: Node, name: "tcIns" | "tcDel"): boolean {
  const stamp = readFlag(node, name);
  return stamp !== null && stamp !== "malformed";
}

/** Whether the node, or anything that stands in it as a block, may still be taken away: then it may end up empty, and go as well. */
export const mayGo = (node: Node): boolean => isPending(node) || (!node.isTextblock && node.children.some(mayGo));

/** The node with other records and content; the same one if nothing differs. */
export function remade(node: Node, flags: Omit<DecidedFlags, "goes">, content: readonly Node[]): Node {
  const sameFlags = node.isText || (textOf(node, "tcIns") === flags.tcIns && textOf(node, "tcDel") === flags.tcDel);
  if (sameFlags && sameChildren(node, content)) return node;
  const attrs = sameFlags ? node.attrs : { ...node.attrs, tcIns: flags.tcIns, tcDel: flags.tcDel };
  return node.type.create(attrs, content, node.marks);
}

export function sameChildren(node: Node, content: readonly Node[]): boolean {
  return node.childCount === content.length && content.every((child, index) => child === node.child(index));
}

/** The first of some records as an attribute: a node can carry one of a kind. */
export const firstStamp = (stamps: readonly Parameters<typeof stampText>[0][]): string => {
  const [first] = stamps;
  return first === undefined ? "" : stampText(first);
};
