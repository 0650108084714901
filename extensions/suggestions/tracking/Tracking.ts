import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { FigureLock } from "../../cutOff/cutOff.ts";
import { lateChanges } from "../../cutOff/figureChanges.ts";
import { keepsOthers } from "../guard/keepsOthers.ts";
import type { Author } from "./acts.ts";
import { composingPlugin } from "./composing.ts";
import type { RefusalReason } from "./refusals.ts";
import { asSuggestion, skipsTracking } from "./skipsTracking.ts";
import { suggestingCommands } from "./suggestingCommands.ts";
import { trackDirect } from "./trackDirect.ts";
import { type Tracked, trackTransaction } from "./trackTransaction.ts";

/** What an editor's edits become: nothing, suggestions, or the text itself. */
export type EditMode = "view" | "suggest" | "direct";

export interface TrackingOptions {
  /** Asked for each edit, so that it may change under a living editor. */
  readonly mode: () => EditMode;
  readonly author: Author | null;
  readonly onRefused: (reason: RefusalReason) => void;
  /** Whether nothing but one's own suggestions is allowed here: then whatever else an edit would do is not done, before the server refuses it. */
  readonly onlySuggests?: () => boolean;
  /** Who may still correct figures; null while everybody may. What else changes figures is not done, before the server refuses it. */
  readonly figureLock?: () => FigureLock | null;
}

declare module "@tiptap/core" {
  interface Storage {
    tracking: { mode: EditMode | null };
  }
}

/**
 * Stands before the editor and the binding: every transaction is told as suggestions before anybody sees it. What comes from the binding, undo included, was
 * told already.
 */
export const Tracking = Extension.create<TrackingOptions, { mode: EditMode | null }>({
  name: "tracking",
  priority: 2000,
  addOptions: () => ({ mode: () => "view", author: null, onRefused: () => undefined }),
  addStorage: () => ({ mode: null }),
  addExtensions() {
    return [suggestingCommands(() => (this.options.mode() === "suggest" ? (this.options.author?.user ?? null) : null))];
  },
  addProseMirrorPlugins() {
    return [composingPlugin(() => (this.options.mode() === "suggest" ? this.options.author : null))];
  },
  dispatchTransaction({ transaction, next }) {
    const chosen = this.options.mode();
    const mode = chosen === "direct" && transaction.getMeta(asSuggestion) === true ? "suggest" : chosen;
    if (this.storage.mode !== mode) {
      if (this.storage.mode !== null) startUndoStep(this.editor.state);
      this.storage.mode = mode;
    }
    // What is only captured is dispatched later, as a part of what captures it.
    if (!transaction.docChanged || comesFromShared(transaction) || this.editor.isCapturingTransaction) {
      next(transaction);
      return;
    }
    const told: Tracked = decides(transaction) ? { kind: "pass" } : toldIn(mode, transaction, this.editor, this.options.author);
    if (told.kind === "refused") {
      this.options.onRefused(told.reason);
      return;
    }
    const made = told.kind === "pass" ? [transaction] : told.transactions;
    const refusal =
      this.options.author === null
        ? null
        : refusalOf(this.editor.state.doc, made.at(-1)?.doc ?? transaction.before, this.options.author, this.options);
    if (refusal !== null) this.options.onRefused(refusal);
    else for (const one of made) next(one);
  },
});

/** Why the server would refuse a change. */
function refusalOf(
  before: Node,
  after: Node,
  { user }: Author,
  { onlySuggests, figureLock }: Pick<TrackingOptions, "onlySuggests" | "figureLock">,
): RefusalReason | null {
  if (onlySuggests?.() === true && !keepsOthers(before, after, user)) return "unknownStep";
  return lateChanges(before.children, after.children, figureLock?.() ?? null, user) === "locked" ? "figuresLocked" : null;
}

const comesFromShared = (transaction: Transaction): boolean => transaction.getMeta(ySyncPluginKey) !== undefined;

const decides = (transaction: Transaction): boolean => transaction.getMeta(skipsTracking) !== undefined;

function toldIn(mode: EditMode, transaction: Transaction, { state }: Editor, author: Author | null): Tracked {
  if (mode === "view" || author === null) return { kind: "tracked", transactions: [] };
  if (mode === "suggest") return withInputRules(transaction, trackTransaction(transaction, state, author));
  return { kind: "tracked", transactions: [trackDirect(transaction, state, author)] };
}

/**
 * TipTap's input rules look at the text as they expect it after a key, and give up where it is told as a suggestion instead. This lets them look at it again
 * as it is, once the key is through. The rules of a section all wait for a space.
 */
function withInputRules({ steps }: Transaction, told: Tracked): Tracked {
  const [step] = steps;
  if (told.kind !== "tracked" || steps.length !== 1 || !(step instanceof ReplaceStep)) return told;
  const typed = step.slice.content.childCount === 1 ? step.slice.content.firstChild?.text : undefined;
  const last = told.transactions.at(-1);
  if (typed?.endsWith(" ") !== true || last?.selection.empty !== true) return told;
  const from = last.selection.head - typed.length;
  if (from > 0 && last.doc.textBetween(from, last.selection.head) === typed) last.setMeta("applyInputRules", { from, text: typed });
  return told;
}

/** Words before and after a change of mode are never undone together. */
function startUndoStep(state: EditorState): void {
  const undoing: unknown = yUndoPluginKey.getState(state);
  if (typeof undoing !== "object" || undoing === null || !("undoManager" in undoing)) return;
  const { undoManager } = undoing;
  if (typeof undoManager === "object" && undoManager !== null && "stopCapturing" in undoManager && typeof undoManager.stopCapturing === "function") {
    undoManager.stopCapturing();
  }
}
