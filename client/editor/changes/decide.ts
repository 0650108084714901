import type { Editor } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { writeSection } from "../../../extensions/binding/writeNode.ts";
import { contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { decided } from "../../../extensions/suggestions/projections.ts";
import { clearMalformed, decideActs, resolve } from "../../../extensions/suggestions/resolution.ts";
import { startUndoStep } from "../binding.ts";

/** A section's shared text, and the editor that stands on it if it is on the page. */
export interface DecidedText {
  readonly doc: Y.Doc;
  readonly editor: Editor | undefined;
}

/** What is accepted or rejected in one text: acts by their keys. */
export interface Decision {
  readonly text: DecidedText;
  readonly keys: ReadonlySet<string>;
  readonly verdict: "accept" | "reject";
}

/** The origin of decisions in texts that no editor shows. */
const decision = Symbol("decision");

/**
 * Accept or reject, in each text as one step: where an editor stands its undo takes the step back, and so does the answer for all texts together. Null if
 * there was nothing left to decide.
 */
export function decide(decisions: readonly Decision[]): (() => void) | null {
  const steps = decisions.flatMap((one) => decideIn(one) ?? []);
  if (steps.length === 0) return null;
  return () => {
    for (const step of steps.splice(0).toReversed()) {
      step.undo();
      step.destroy();
    }
  };
}

function decideIn({ text: { doc, editor }, keys, verdict }: Decision): Y.UndoManager | null {
  return asOneStep(doc, editor, () => {
    const choose = decideActs(keys, verdict);
    if (editor !== undefined) {
      const transaction = resolve(editor.state, choose);
      if (transaction !== null) editor.view.dispatch(transaction);
      return;
    }
    const before = nodeOf(readSection(doc));
    const after = decided(before, choose);
    if (after !== before) doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), after), decision);
  });
}

/** Clear the records of a text that nobody can read, and leave the words they lie on. */
export function clearUnreadable({ doc, editor }: DecidedText, stretch: { readonly from: number; readonly to: number }): (() => void) | null {
  if (editor === undefined) return null;
  const step = asOneStep(doc, editor, () => {
    const transaction = clearMalformed(editor.state, stretch);
    if (transaction !== null) editor.view.dispatch(transaction);
  });
  return step === null ? null : () => void step.undo();
}

/** Do something to a shared text, apart from what was done before and comes behind. Null if it changed nothing. */
function asOneStep(doc: Y.Doc, editor: Editor | undefined, act: () => void): Y.UndoManager | null {
  const origins = new Set<unknown>([ySyncPluginKey, decision]);
  const step = new Y.UndoManager(doc.getXmlFragment(contentRoot), { trackedOrigins: origins });
  if (editor !== undefined) startUndoStep(editor.state);
  act();
  if (editor !== undefined) startUndoStep(editor.state);
  step.trackedOrigins.clear();
  if (step.undoStack.length > 0) return step;
  step.destroy();
  return null;
}
