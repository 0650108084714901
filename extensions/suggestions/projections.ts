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

/** A decision may make room for another one that had to wait for it; so many rounds are made at most. */
const mostRounds = 20;

/** A text with every record decided, and with what could only be decided after something else was (P7). */
export function decided(doc: Node, decide: Decide): Node {
  let text = doc;
  for (let round = 0; round < mostRounds && hasRecords(text); round += 1) {
    const next = project(text, decide);
    if (next === text || next.eq(text)) break;
    text = next;
  }
  return text;
}

/** The text as it becomes if everything that was suggested is accepted. What is copied, printed and counted is this. */
export const acceptAll = (doc: Node): Node => decided(doc, () => "accept");

/** The text as it was before anything was suggested. */
export const rejectAll = (doc: Node): Node => decided(doc, () => "reject");

/** The text as it was before that person's suggestions; those of others are still to be decided. */
export const rejectOf = (doc: Node, user: string): Node => project(doc, ({ stamp }) => (stamp.user === user ? "reject" : "keep"));
