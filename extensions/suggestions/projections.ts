import type { Node } from "@tiptap/pm/model";
import { orEmptyParagraph, projectSiblings } from "./projection/blocks.ts";
import type { Decide } from "./projection/decision.ts";
import { sameChildren } from "./projection/flags.ts";
import { hasRecords } from "./projection/reading.ts";

/**
 * A section's text (its `doc` node) with every record decided: rules P1–P8 of `SPEC.md`. What no decision touches is the same object as before. The result
 * fits the schema if the text did. A decision that depends on one that is still to be made waits: its record stays.
 */
export function project(doc: Node, decide: Decide): Node {
  if (!hasRecords(doc)) return doc;
  const blocks = orEmptyParagraph(doc, projectSiblings(doc.children, doc.type, decide));
  return sameChildren(doc, blocks) ? doc : doc.copy(doc.type.create(null, blocks).content);
}

/** The text as it becomes if everything that was suggested is accepted. What is copied, printed and counted is this. */
export const acceptAll = (doc: Node): Node => project(doc, () => "accept");

/** The text as it was before anything was suggested. */
export const rejectAll = (doc: Node): Node => project(doc, () => "reject");

/** The text as it was before that person's suggestions; those of others are still to be decided. */
export const rejectOf = (doc: Node, user: string): Node => project(doc, ({ stamp }) => (stamp.user === user ? "reject" : "keep"));
