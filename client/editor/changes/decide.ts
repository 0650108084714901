import type { Editor } from "@tiptap/core";
import type * as Y from "yjs";
import { writeSection } from "../../../extensions/binding/writeNode.ts";
import type { FigureLock } from "../../../extensions/cutOff/cutOff.ts";
import { lateChanges } from "../../../extensions/cutOff/figureChanges.ts";
import { contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { decided } from "../../../extensions/suggestions/projections.ts";
import { clearMalformed, decideActs, resolve } from "../../../extensions/suggestions/resolution.ts";
import { asOneStep, withoutEditor } from "../oneStep.ts";

/** A section's shared text, and the editor that stands on it if it is on the page. */
export interface DecidedText {
  readonly doc: Y.Doc;
  readonly editor: Editor | undefined;
  /** Who decides, and who may still correct figures; null while everybody may. */
  readonly user: string;
  readonly figureLock: FigureLock | null;
}

/** What is accepted or rejected in one text: acts by their keys. */
export interface Decision {
  readonly text: DecidedText;
  readonly keys: ReadonlySet<string>;
  readonly verdict: "accept" | "reject";
}

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

function decideIn({ text: { doc, editor, user, figureLock }, keys, verdict }: Decision): Y.UndoManager | null {
  return asOneStep(doc, editor, () => {
    const choose = decideActs(keys, verdict);
    if (editor !== undefined) {
      const transaction = resolve(editor.state, choose);
      if (transaction !== null) editor.view.dispatch(transaction);
      return;
    }
    const before = nodeOf(readSection(doc));
    const after = decided(before, choose);
    if (after !== before && lateChanges(before.children, after.children, figureLock, user) !== "locked")
      doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), after), withoutEditor);
  });
}

/** Clear the records of a text that nobody can read, and leave the words they lie on. */
export function clearUnreadable(
  { doc, editor }: Pick<DecidedText, "doc" | "editor">,
  stretch: { readonly from: number; readonly to: number },
): (() => void) | null {
  if (editor === undefined) return null;
  const step = asOneStep(doc, editor, () => {
    const transaction = clearMalformed(editor.state, stretch);
    if (transaction !== null) editor.view.dispatch(transaction);
  });
  return step === null ? null : () => void step.undo();
}
