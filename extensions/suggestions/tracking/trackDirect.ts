import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep } from "@tiptap/pm/transform";
import { type Author, continuedId } from "./acts.ts";
import { continuedRuns } from "./inlineChanges.ts";
import { NetChange } from "./netChange.ts";
import { isRecord } from "./ownership.ts";

/**
 * A direct edit whose new words carry nobody's record (T12): what they inherited from the words around them goes, and a record that they cut in two goes on
 * behind them under an id of its own (T2). The same transaction if there is nothing to do; otherwise it has further steps at its end.
 */
export function trackDirect(transaction: Transaction, state: EditorState, author: Author): Transaction {
  if (!transaction.docChanged) return transaction;
  const { hunks } = new NetChange(
    state.doc,
    transaction.doc,
    transaction.steps.map((step) => step.getMap()),
  );
  for (const { newFrom, newTo } of hunks) {
    for (const step of cleaningSteps(transaction.doc, newFrom, newTo, author)) transaction.step(step);
  }
  return transaction;
}

function cleaningSteps(doc: Node, from: number, to: number, author: Author): readonly (AddMarkStep | RemoveMarkStep)[] {
  const steps: (AddMarkStep | RemoveMarkStep)[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
    for (const mark of node.marks) if (isRecord(mark) && start < end) steps.push(new RemoveMarkStep(start, end, mark));
  });
  const [first, last] = [doc.resolve(from), doc.resolve(to)];
  if (from === to || !first.parent.inlineContent || !first.sameParent(last)) return steps;
  // As if the words were taken out again: then their two neighbours stand side by side where the cut is.
  const apart = first.parent.copy(first.parent.content.cut(0, first.parentOffset).append(first.parent.content.cut(last.parentOffset)));
  const holder = { node: apart, start: first.start() };
  for (const run of continuedRuns(
    holder,
    from,
    () => false,
    (id) => continuedId(id, author),
  )) {
    const shift = to - from;
    steps.push(new RemoveMarkStep(run.from + shift, run.to + shift, run.mark), new AddMarkStep(run.from + shift, run.to + shift, run.next));
  }
  return steps;
}
