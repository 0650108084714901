import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
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
  /** Who decides, and who may still correct figures at that moment; null while everybody may. */
  readonly user: string;
  readonly figureLock: () => FigureLock | null;
}

/** What is accepted or rejected in one text: acts by their keys. */
export interface Decision {
  readonly text: DecidedText;
  readonly keys: ReadonlySet<string>;
  readonly verdict: "accept" | "reject";
}

/** What came of decisions. */
export interface Decided<Of extends Decision = Decision> {
  /** Takes back what was decided, in all texts together; null if nothing was. */
  readonly undo: (() => void) | null;
  /** What was left to be decided, because it changes figures that are closed to this person. */
  readonly closed: readonly Of[];
}

/** Accept or reject, in each text as one step, which the undo of the editor that stands there takes back as well. */
export function decide<Of extends Decision>(decisions: readonly Of[]): Decided<Of> {
  const parted = decisions.map((one) => ({ one, closed: closedKeys(one) }));
  const steps = parted.flatMap(({ one, closed }) => decideIn({ ...one, keys: new Set([...one.keys].filter((key) => !closed.has(key))) }) ?? []);
  const undo = (): void => {
    for (const step of steps.splice(0).toReversed()) {
      step.undo();
      step.destroy();
    }
  };
  return {
    undo: steps.length === 0 ? null : undo,
    closed: parted.flatMap(({ one, closed }) => (closed.size === 0 ? [] : [{ ...one, keys: closed }])),
  };
}

const textNow = ({ doc, editor }: DecidedText): Node => editor?.state.doc ?? nodeOf(readSection(doc));

/** The acts of a decision that correct closed figures. They are looked for by halves, since most decisions hold none. */
function closedKeys({ text, keys, verdict }: Decision): ReadonlySet<string> {
  const lock = text.figureLock();
  if (lock === null) return new Set();
  const before = textNow(text);
  const isClosed = (some: readonly string[]): boolean => {
    const after = decided(before, decideActs(new Set(some), verdict));
    return after !== before && lateChanges(before.children, after.children, lock, text.user) === "locked";
  };
  const find = (some: readonly string[]): readonly string[] => {
    if (some.length === 0 || !isClosed(some)) return [];
    const half = Math.ceil(some.length / 2);
    const found = some.length === 1 ? some : [...find(some.slice(0, half)), ...find(some.slice(half))];
    // What is closed only together stays open together.
    return found.length === 0 ? some : found;
  };
  return new Set(find([...keys]));
}

function decideIn({ text, keys, verdict }: Decision): Y.UndoManager | null {
  if (keys.size === 0) return null;
  const { doc, editor, user, figureLock } = text;
  return asOneStep(doc, editor, () => {
    const choose = decideActs(keys, verdict);
    if (editor !== undefined) {
      const transaction = resolve(editor.state, choose);
      if (transaction !== null) editor.view.dispatch(transaction);
      return;
    }
    const before = textNow(text);
    const after = decided(before, choose);
    if (after !== before && lateChanges(before.children, after.children, figureLock(), user) !== "locked")
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
