import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { acceptAll } from "./projections.ts";

/** A cut-out piece of a text as if everything that is suggested in it were accepted, without a trace of who suggested it: what copying gives (T13). */
export function acceptedSlice(slice: Slice): Slice {
  const [first] = slice.content.content;
  if (first === undefined) return slice;
  const { schema } = first.type;
  if (first.isInline) return inlineSlice(slice, schema);
  // Items, rows and cells are decided inside what may hold them.
  const wrapping = schema.topNodeType.contentMatch.findWrapping(first.type) ?? [];
  const wrapped = wrapping.reduceRight<Fragment>((content, type) => Fragment.from(type.create(null, content)), slice.content);
  const accepted = acceptAll(schema.topNodeType.create(null, wrapped));
  const content = wrapping.reduce<readonly Node[]>((nodes) => nodes.flatMap(({ children }) => children), accepted.children);
  return openAs(slice, Fragment.fromArray([...content]));
}

function inlineSlice(slice: Slice, schema: Schema): Slice {
  const lines = acceptAll(schema.node("doc", null, [schema.node("paragraph", null, slice.content)])).children;
  const [only] = lines;
  return lines.length === 1 && only !== undefined ? new Slice(only.content, 0, 0) : new Slice(Fragment.fromArray([...lines]), 1, 1);
}

/** Open at both sides as the old slice was, as far as the new content goes so deep. */
const openAs = ({ openStart, openEnd }: Slice, content: Fragment): Slice =>
  new Slice(content, Math.min(openStart, depthOf(content.firstChild, "firstChild")), Math.min(openEnd, depthOf(content.lastChild, "lastChild")));

function depthOf(node: Node | null, side: "firstChild" | "lastChild"): number {
  let depth = 0;
  for (let at = node; at !== null && !at.isLeaf && !at.isInline; at = at[side]) depth += 1;
  return depth;
}
