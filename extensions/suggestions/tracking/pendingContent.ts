import { Fragment, type Mark, type Node, type Schema } from "@tiptap/pm/model";
import { acceptAll } from "../projections.ts";
import { atomSign, breakSign, type Stamp, stampText, withoutSigns } from "../records.ts";
import { insertionMark } from "./context.ts";
import { isRecord } from "./ownership.ts";

/** Inline content as the author's own pending words: with `ins`, without anybody's records; inline nodes as signs (R5). */
export function pendingInline(nodes: readonly Node[], stamp: Stamp, schema: Schema): Node[] {
  const words = insertionMark(schema, stamp);
  return nodes.flatMap((node) => {
    if (!node.isText) return [signOf(node, stamp)];
    const text = withoutSigns(node.text ?? "");
    return text === "" ? [] : [schema.text(text, words.addToSet(emphasesOf(node.marks)))];
  });
}

/** The sign that stands for a new inline node. */
export function signOf(node: Node, stamp: Stamp): Node {
  const { schema } = node.type;
  return schema.text(atomSign, [insertionMark(schema, stamp, "node", JSON.stringify(nodeJson(node)))]);
}

export const breakOf = (schema: Schema, stamp: Stamp, splits: "p" | "li"): Node =>
  schema.text(breakSign, [insertionMark(schema, stamp, "brk", splits)]);

export const emphasesOf = (marks: readonly Mark[]): readonly Mark[] => marks.filter((mark) => !isRecord(mark));

const recordNames: ReadonlySet<string> = new Set(["tcIns", "tcDel", "tcProp"]);

/** A node as JSON without its records. */
function nodeJson(node: Node): unknown {
  const attrs = Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !recordNames.has(name)));
  const content = node.children.map((child) => (child.isText ? plainText(child).toJSON() : nodeJson(child)));
  return { type: node.type.name, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

const plainText = (node: Node): Node => node.mark(emphasesOf(node.marks));

/**
 * Blocks as the author's own pending ones: `tcIns` on the topmost, `ins` on all words in them (T7). What anybody proposed for them counts as accepted, unless they were
 * pasted: then they only inherited the records of the place.
 */
export const pendingBlocks = (nodes: readonly Node[], stamp: Stamp, isPaste: boolean): Node[] =>
  nodes.map((node) => {
    const pending = inside(isPaste ? withoutFlags(node) : accepted(withoutFlags(node)), stamp);
    return pending.type.create({ ...pending.attrs, tcIns: stampText(stamp) }, pending.content, pending.marks);
  });

/** Inline content with everybody's proposals accepted, a list for each line. */
export function acceptedLines(nodes: readonly Node[], schema: Schema): readonly (readonly Node[])[] {
  const line = schema.node("paragraph", null, [...nodes]);
  return acceptAll(schema.node("doc", null, [line])).children.map(({ children }) => children);
}

function withoutFlags(node: Node): Node {
  return node.type.create({ ...node.attrs, tcIns: "", tcDel: "", tcProp: "" }, node.content, node.marks);
}

/** Rows, cells and items are decided inside what may hold them. */
function accepted(node: Node): Node {
  const { schema, name } = node.type;
  const holders: Readonly<Record<string, readonly string[]>> = {
    tableRow: ["table"],
    tableCell: ["tableRow", "table"],
    tableHeader: ["tableRow", "table"],
    listItem: ["bulletList"],
    recipient: ["recipientList"],
  };
  const path = holders[name] ?? [];
  let found = acceptAll(schema.node("doc", null, [path.reduce((content, holder) => schema.node(holder, null, [content]), node)])).firstChild;
  for (let depth = 0; depth < path.length; depth += 1) found = found?.firstChild ?? null;
  return found?.type === node.type ? found : node.type.create({ ...node.attrs }, node.type.contentMatch.defaultType?.create() ?? null);
}

function inside(node: Node, stamp: Stamp): Node {
  const words = insertionMark(node.type.schema, stamp);
  const children = node.children.flatMap((child) => {
    if (!child.isText) {
      const changed = inside(child, stamp);
      return [child.isInline ? changed.type.create({ ...changed.attrs, tcIns: stampText(stamp) }, changed.content) : changed];
    }
    const text = withoutSigns(child.text ?? "");
    return text === "" ? [] : [node.type.schema.text(text, words.addToSet(emphasesOf(child.marks)))];
  });
  return node.copy(Fragment.fromArray(children));
}
