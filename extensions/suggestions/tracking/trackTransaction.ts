import type { Mark } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { Acts, type Author } from "./acts.ts";
import { trackBlocks } from "./alignBlocks.ts";
import { carryOver } from "./carryOver.ts";
import type { TrackedEdit } from "./context.ts";
import { writeFormats } from "./emphasis.ts";
import { NetChange } from "./netChange.ts";
import { ownInsertion } from "./ownership.ts";
import type { RefusalReason } from "./refusals.ts";
import { selectionAfter } from "./selectionAfter.ts";
import { Sheet } from "./sheet.ts";

/** What becomes of a transaction in suggestion mode. */
export type Tracked =
  /** It changes nothing that a suggestion could be about. */
  | { readonly kind: "pass" }
  /** To be made instead, in this order. */
  | { readonly kind: "tracked"; readonly transactions: readonly Transaction[] }
  /** It cannot be told as a suggestion, and is not made (T14). */
  | { readonly kind: "refused"; readonly reason: RefusalReason };

/**
 * Tell an edit as suggestions of its author (rules T1–T11 of `SPEC.md`). Pure: the answer is for `state`, on which the transaction was made. Any number of
 * steps are told together by what they do to the text in the end, and make one transaction with the caret where the edit left it.
 */
export function trackTransaction(transaction: Transaction, state: EditorState, author: Author): Tracked {
  if (!transaction.docChanged || isFirstParagraph(transaction)) return { kind: "pass" };
  if (transaction.before !== state.doc && !transaction.before.eq(state.doc)) return { kind: "refused", reason: "outOfDate" };
  if (!transaction.steps.every(isKnown)) return { kind: "refused", reason: "unknownStep" };
  const edit = editOf(transaction, state, author);
  trackBlocks(edit, transaction.before, 0, transaction.doc, 0);
  writeFormats(edit);
  if (edit.refusal !== null) return { kind: "refused", reason: edit.refusal };
  const told = edit.sheet.write(state.tr);
  told.setSelection(selectionAfter(edit, transaction, state, told));
  return { kind: "tracked", transactions: [carryOver(transaction, told)] };
}

const knownSteps = [ReplaceStep, ReplaceAroundStep, AddMarkStep, RemoveMarkStep, AttrStep] as const;

const isKnown = (step: Step): boolean => knownSteps.some((kind) => step instanceof kind);

/** An empty text and one empty paragraph are the same; the editor puts it in when the caret comes. */
function isFirstParagraph({ before, doc }: Transaction): boolean {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  return before.childCount === 0 && only?.type.name === "paragraph" && only.content.size === 0;
}

function editOf(transaction: Transaction, state: EditorState, author: Author): TrackedEdit {
  const event: unknown = transaction.getMeta("uiEvent");
  const isMove = event === "drop";
  const { steps } = transaction;
  return {
    change: new NetChange(
      transaction.before,
      transaction.doc,
      steps.map((step) => step.getMap()),
    ),
    sheet: new Sheet(transaction.before),
    acts: new Acts(author),
    user: author.user,
    schema: state.schema,
    isMove,
    isPaste: event === "paste" || transaction.getMeta("paste") === true,
    choosesMarks: state.storedMarks !== null,
    isOneAct: isMove,
    comparesMarks: steps.some((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep || step instanceof AttrStep),
    composing: composingMark(state, author.user),
    formats: [],
    refusal: null,
  };
}

/** Text that is being composed already stands in an insertion of its author, which must not be made anew under the composition. */
const composingMark = (state: EditorState, user: string): Mark | undefined =>
  state.storedMarks?.find((mark) => mark === ownInsertion(state.schema.text("x", [mark]), user));
