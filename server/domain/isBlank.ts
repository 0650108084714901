import type { ContentNode } from "../../extensions/sectionContent.ts";

/** Nodes that say something without any text in them. */
const speaking = new Set(["figure", "figureRef", "letterhead", "signatureBlock"]);

/** Whether a text has no word and no figure in it. */
export function isBlank(node: ContentNode): boolean {
  if (speaking.has(node.type)) return false;
  if (node.text !== undefined && node.text.trim() !== "") return false;
  return (node.content ?? []).every(isBlank);
}
