import * as Y from "yjs";
import { reportSchema } from "./schema.ts";

/**
 * Give every element that holds words a shared text to hold them, also while it is empty. The binding brings one with the first letter; where two people
 * write the first letter at the same moment, each brings one, and the binding, which expects one, then writes what both wrote into each.
 */
export function fillEmptyTextblocks(fragment: Y.XmlFragment): void {
  if (isEmptyTextblock(fragment)) fragment.insert(0, [new Y.XmlText()]);
  for (const child of fragment.toArray()) if (child instanceof Y.XmlElement) fillEmptyTextblocks(child);
}

/** Do so in elements that a change of that origin makes or empties, for as long as the answer is not called. */
export function keepTextblocksFilled(shared: Y.Doc, origin: unknown): () => void {
  const handleChange = (transaction: Y.Transaction): void => {
    if (transaction.origin !== origin) return;
    const unfilled = [...transaction.changed.keys()].flatMap((type) => (type instanceof Y.XmlFragment ? unfilledIn(type, transaction) : []));
    if (unfilled.length > 0) shared.transact(() => unfilled.forEach(fillEmptyTextblocks), origin);
  };
  shared.on("afterTransaction", handleChange);
  return () => shared.off("afterTransaction", handleChange);
}

/** The changed element itself if it lost its last word, and what was put into it just now. */
function unfilledIn(changed: Y.XmlFragment, { beforeState }: Y.Transaction): readonly Y.XmlFragment[] {
  if (changed._item?.deleted === true) return [];
  if (isEmptyTextblock(changed)) return [changed];
  return changed.toArray().filter((child): child is Y.XmlElement => {
    const id = child._item?.id;
    return child instanceof Y.XmlElement && id !== undefined && id.clock >= (beforeState.get(id.client) ?? 0) && hasEmptyTextblock(child);
  });
}

const hasEmptyTextblock = (element: Y.XmlElement): boolean =>
  isEmptyTextblock(element) || element.toArray().some((child) => child instanceof Y.XmlElement && hasEmptyTextblock(child));

const isEmptyTextblock = (fragment: Y.XmlFragment): boolean =>
  fragment instanceof Y.XmlElement && fragment.length === 0 && reportSchema.nodes[fragment.nodeName]?.inlineContent === true;
