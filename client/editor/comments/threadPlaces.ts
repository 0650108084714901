import type { Node } from "@tiptap/pm/model";

const known = new WeakMap<Node, readonly string[]>();

/** The threads that speak of words or nodes of a text, in the order of their places. Blocks that stay the same are looked at once. */
export function threadsIn(text: Node): readonly string[] {
  const found = new Set<string>();
  text.forEach((block) => {
    for (const id of threadsOfBlock(block)) found.add(id);
  });
  return [...found];
}

function threadsOfBlock(block: Node): readonly string[] {
  const remembered = known.get(block);
  if (remembered !== undefined) return remembered;
  const found = new Set<string>(threadsOn(block));
  block.descendants((node) => {
    for (const id of threadsOn(node)) found.add(id);
  });
  const ids = [...found];
  known.set(block, ids);
  return ids;
}

/** The threads that speak of this very node. */
export function threadsOn(node: Node): readonly string[] {
  const onAtom: unknown = node.attrs["comments"];
  const onWords = node.marks.flatMap(({ type, attrs }) => (type.name === "comment" ? [String(attrs["id"])] : []));
  return typeof onAtom === "string" && onAtom !== "" ? [...onWords, ...onAtom.split(" ").filter((id) => id !== "")] : onWords;
}
