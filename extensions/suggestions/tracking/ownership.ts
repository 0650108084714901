import type { Mark, Node } from "@tiptap/pm/model";
import { parseStamp, recordMarks, type Stamp } from "../records.ts";

const recordNames: ReadonlySet<string> = new Set(recordMarks);

export const isRecord = (mark: Mark): boolean => recordNames.has(mark.type.name);

/** The person's own insertion that text carries. */
export const ownInsertion = (node: Node | null | undefined, user: string): Mark | undefined =>
  node?.marks.find(({ type, attrs }) => type.name === "ins" && attrs["user"] === user);

export const ownDeletion = (node: Node | null | undefined, user: string): Mark | undefined =>
  node?.marks.find(({ type, attrs }) => type.name === "del" && attrs["user"] === user);

/** Whether somebody proposes to take the node away. */
export const isStruck = (node: Node): boolean => flagOf(node, "tcDel") !== "" || node.marks.some(({ type }) => type.name === "del");

const flagOf = (node: Node, name: "tcIns" | "tcDel"): string => {
  const value: unknown = node.attrs[name];
  return typeof value === "string" ? value : "";
};

/** Whether the node itself is flagged as put in by that person. */
export function isOwnNode(node: Node, user: string): boolean {
  const stamp = parseStamp(flagOf(node, "tcIns"));
  return stamp !== null && stamp !== "malformed" && stamp.user === user;
}

/** The act that made a paragraph that holds nothing yet, if it is that person's own: its first words belong to it, so that people see and decide them as one. */
export function newParagraphOf(node: Node, user: string): Stamp | null {
  const stamp = node.content.size === 0 ? parseStamp(flagOf(node, "tcIns")) : null;
  return stamp !== null && stamp !== "malformed" && stamp.user === user ? stamp : null;
}

/** Whether a position lies in a block that is that person's own and pending. */
export function isInOwnBlock(doc: Node, position: number, user: string): boolean {
  const at = doc.resolve(position);
  for (let depth = at.depth; depth > 0; depth -= 1) if (isOwnNode(at.node(depth), user)) return true;
  return false;
}

/** Whether everything inside the node is that person's own and pending: no words, nodes or deletions of anybody else. */
export function holdsOnlyOwn(node: Node, user: string): boolean {
  if (node.isText) return ownInsertion(node, user) !== undefined;
  return node.children.every((child) => {
    if (child.isText) return ownInsertion(child, user) !== undefined;
    if (child.isInline && !isOwnNode(child, user)) return false;
    const foreign = parseStamp(flagOf(child, "tcIns"));
    if (foreign !== null && (foreign === "malformed" || foreign.user !== user)) return false;
    return holdsOnlyOwn(child, user);
  });
}

/** Whether the block is that person's own, by its own flag or by that of a block around it, with nothing of anybody else in it. */
export const isPureOwn = (doc: Node, node: Node, position: number, user: string): boolean =>
  (isOwnNode(node, user) || isInOwnBlock(doc, position, user)) && holdsOnlyOwn(node, user);

export const stampOfMark = ({ attrs }: Mark): Stamp => ({ id: String(attrs["id"]), user: String(attrs["user"]), at: Number(attrs["at"]) });
