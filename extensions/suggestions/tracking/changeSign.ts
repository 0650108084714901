import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { readMark } from "../projection/reading.ts";
import { stampOfMark } from "./ownership.ts";
import { signOf } from "./pendingContent.ts";
import { skipsTracking } from "./skipsTracking.ts";

/**
 * The transaction that gives a proposed inline node, whose sign stands at `position`, another value. One's own keeps its act: only what it proposes changes
 * (T8). Somebody else's is taken out and a new one put in its place, as any other change of what somebody else wrote. Null if no such sign stands there.
 */
export function changeSign({ doc, tr }: EditorState, position: number, node: Node, user: string): Transaction | null {
  const mark = doc.nodeAt(position)?.marks.find((one) => {
    const record = readMark(one);
    return record !== null && record !== "malformed" && record.kind === "ins" && record.inserted.kind === "node";
  });
  if (mark === undefined) return null;
  if (mark.attrs["user"] !== user) return tr.replaceWith(position, position + 1, node);
  const transaction = tr.removeMark(position, position + 1, mark);
  for (const next of signOf(node, stampOfMark(mark)).marks) transaction.addMark(position, position + 1, next);
  return transaction.setMeta(skipsTracking, true);
}
