import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { atomSign, breakSign, type Stamp, stampText } from "../records.ts";
import { deletionMark, insertionMark } from "../tracking/context.ts";

/** Whose suggestions the differences become. `nextId` answers an id never given before; `at` is in milliseconds since 1970, UTC. */
export interface DiffAuthor {
  readonly user: string;
  readonly at: number;
  nextId(): string;
}

/** A new act of the author. */
export const actOf = (author: DiffAuthor): Stamp => ({ id: author.nextId(), user: author.user, at: author.at });

/** So much the schema lets a sign carry. */
const longestSign = 20_000;

/** A whole block that comes: flagged at its top, with all its words marked (T7). */
export const insertedBlock = (block: Node, stamp: Stamp): Node => flagged(withWordsMarked(block, stamp), "tcIns", stamp);

/** A whole block that goes; the words of a textblock are struck as well (T6). */
export function deletedBlock(block: Node, stamp: Stamp): Node {
  const content = block.isTextblock ? block.children.map((child) => deletedInline(child, stamp)) : block.children;
  return flagged(block.copy(Fragment.fromArray([...content])), "tcDel", stamp);
}

export const insertedBreak = (schema: Schema, stamp: Stamp): Node => schema.text(breakSign, [insertionMark(schema, stamp, "brk", "p")]);

/** A node that comes in a line is a sign (R5); one too long for that is flagged. */
export function insertedAtom(node: Node, stamp: Stamp): Node {
  const data = JSON.stringify(plainJson(node));
  if (data.length > longestSign) return flagged(withWordsMarked(node, stamp), "tcIns", stamp);
  return node.type.schema.text(atomSign, [insertionMark(node.type.schema, stamp, "node", data)]);
}

export const deletedAtom = (node: Node, stamp: Stamp): Node => flagged(node, "tcDel", stamp);

const deletedInline = (node: Node, stamp: Stamp): Node =>
  node.isText ? node.mark(deletionMark(node.type.schema, stamp).addToSet(node.marks)) : deletedAtom(node, stamp);

export const flagged = (node: Node, flag: "tcIns" | "tcDel", stamp: Stamp): Node =>
  node.type.create({ ...node.attrs, [flag]: stampText(stamp) }, node.content, node.marks);

function withWordsMarked(node: Node, stamp: Stamp): Node {
  const words = insertionMark(node.type.schema, stamp);
  const children = node.children.map((child) => {
    if (child.isText) return child.mark(words.addToSet(child.marks));
    const changed = withWordsMarked(child, stamp);
    return child.isInline ? flagged(changed, "tcIns", stamp) : changed;
  });
  return node.copy(Fragment.fromArray(children));
}

/** A node as JSON, without the attributes that say nothing. */
function plainJson(node: Node): object {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs).filter(([name, value]) => value !== "" || !(name.startsWith("tc") || name === "comments")),
  );
  const marks = node.marks.map((mark) => mark.toJSON());
  const content = node.children.map((child) => (child.isText ? child.toJSON() : plainJson(child)));
  return {
    type: node.type.name,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** The same text without what is said about it: comments are no part of a version. */
export function withoutComments(node: Node): Node {
  const marks = node.marks.filter((mark) => mark.type.name !== "comment");
  if (node.isText) return marks.length === node.marks.length ? node : node.mark(marks);
  const children = node.children.map(withoutComments);
  const isSame = marks.length === node.marks.length && (node.attrs["comments"] ?? "") === "";
  if (isSame && children.every((child, index) => child === node.child(index))) return node;
  return node.type.create(isSame ? node.attrs : { ...node.attrs, comments: "" }, children, marks);
}
