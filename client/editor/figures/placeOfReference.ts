import type { Node } from "@tiptap/pm/model";
import { nodeAt } from "../changes/virtualNode.ts";

/** Where the first reference to a code stands in a text, as it is or as it is proposed; null if there is none. */
export function placeOfReference(doc: Node, code: string): number | null {
  let place: number | null = null;
  doc.descendants((_node, at) => {
    const reference = place === null ? nodeAt(doc, at) : null;
    if (reference?.type.name === "figureRef" && reference.attrs["code"] === code) place = at;
    return place === null;
  });
  return place;
}
