import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { MalformedRecord } from "./change.ts";
import { changeKey } from "./listing/acts.ts";
import type { Decide } from "./projection/decision.ts";
import { isRecordMark, readFlag, readMark, readProposals } from "./projection/reading.ts";
import { decided } from "./projections.ts";
import { rewrite, wholeStretch } from "./rewriting.ts";
import { skipsTracking } from "./tracking/skipsTracking.ts";

/**
 * The transaction that makes a decision in an editor: it touches only what the decision changes, so that carets and what others write meanwhile stay, and
 * it is made as it is, in any mode. Null if there is nothing to decide.
 */
export function resolve(state: EditorState, decide: Decide): Transaction | null {
  const after = decided(state.doc, decide);
  if (after === state.doc) return null;
  const transaction = state.tr.setMeta(skipsTracking, true);
  return rewrite(transaction, after, wholeStretch) ? transaction : null;
}

/** Decide some acts, each by its key, and leave all others to be decided. */
export const decideActs =
  (keys: ReadonlySet<string>, verdict: "accept" | "reject"): Decide =>
  ({ stamp }) =>
    keys.has(changeKey(stamp)) ? verdict : "keep";

/** The transaction that takes a record away which nobody can decide (P8). The words that it lies on stay. Null if it is not there any more. */
export function clearMalformed(state: EditorState, { from, to }: Pick<MalformedRecord, "from" | "to">): Transaction | null {
  const transaction = state.tr.setMeta(skipsTracking, true);
  state.doc.nodesBetween(from, Math.min(to, state.doc.content.size), (node, at, parent) => {
    for (const mark of node.marks) {
      if (isRecordMark(mark) && readMark(mark) === "malformed") transaction.removeMark(Math.max(at, from), Math.min(at + node.nodeSize, to), mark);
    }
    if (node.isText || at < from) return;
    for (const name of ["tcIns", "tcDel"] as const) if (readFlag(node, name) === "malformed") transaction.setNodeAttribute(at, name, "");
    if (parent !== null && readProposals(node, parent.type) === "malformed") transaction.setNodeAttribute(at, "tcProp", "");
  });
  return transaction.docChanged ? transaction : null;
}
