import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import { nodeOfSign } from "../suggestions/listing/printed.ts";
import { readMark } from "../suggestions/projection/reading.ts";

/**
 * Accepting suggestions takes words away, moves others into new blocks and makes nodes of signs. To find the way back, each inline node is given its position
 * before that, as a mark that no record touches and nobody ever sees: one of a comment, with an id that no comment has.
 */
const sign = "@";
const signOfNode = "@@";

/** Where an inline node stood before the suggestions were accepted. */
export interface FixedPlace {
  readonly at: number;
  /** It was proposed: a sign stood for it. */
  readonly isSign: boolean;
}

/** The place that a node was given, null if it was given none. */
export function fixedPlace(node: Node): FixedPlace | null {
  for (const { type, attrs } of node.marks) {
    const id: unknown = attrs["id"];
    if (type.name !== "comment" || typeof id !== "string" || !id.startsWith(sign)) continue;
    const isSign = id.startsWith(signOfNode);
    return { at: Number(id.slice(isSign ? signOfNode.length : sign.length)), isSign };
  }
  return null;
}

/** The same text, in which every inline node knows its position. */
export const withPlaces = (doc: Node): Node => placed(doc, 0);

function placed(holder: Node, start: number): Node {
  const children: Node[] = [];
  holder.forEach((child, offset) => {
    const at = start + offset;
    if (child.isText) children.push(...placedText(child, at));
    else if (child.isInline) children.push(marked(placed(child, at + 1), sign, at));
    else children.push(placed(child, at + 1));
  });
  return holder.copy(Fragment.fromArray(children));
}

/** Signs go one by one: each becomes a node or a break of its own. */
function placedText(node: Node, at: number): readonly Node[] {
  if (!node.marks.some(standsForMore)) return [marked(node, sign, at)];
  const stood = nodeOfSign(node);
  return [...(node.text ?? "")].reduce<{ readonly nodes: readonly Node[]; readonly at: number }>(
    ({ nodes, at: here }, character) => {
      const words = node.type.schema.text(
        character,
        node.marks.map((mark) => (stood !== null && standsForMore(mark) ? withNode(mark, stood, here) : mark)),
      );
      return { nodes: [...nodes, marked(words, sign, here)], at: here + character.length };
    },
    { nodes: [], at },
  ).nodes;
}

function standsForMore(mark: Mark): boolean {
  const record = readMark(mark);
  return record !== null && record !== "malformed" && record.kind === "ins" && record.inserted.kind !== "words";
}

/** The record of a proposed node, in which the node knows where its sign stands. */
const withNode = (mark: Mark, node: Node, at: number): Mark =>
  mark.type.create({ ...mark.attrs, d: JSON.stringify(marked(node, signOfNode, at).toJSON()) });

const marked = (node: Node, prefix: string, at: number): Node => {
  const comment = node.type.schema.marks["comment"];
  return comment === undefined ? node : node.mark(comment.create({ id: `${prefix}${at}` }).addToSet(node.marks));
};
