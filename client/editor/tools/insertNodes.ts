import type { Editor } from "@tiptap/core";
import type { Attrs } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import { type FoundNumber, figureOf, findNumbers, freeIndicators } from "../figures/findNumbers.ts";
import type { FormDesk, FormKind } from "../forms/formDesk.ts";
import { decimalOf, readDecimal } from "../forms/readDecimal.ts";
import { openSelected, openSign } from "../nodes/nodeViews.ts";
import type { PaperStores } from "../paperStores.ts";

/**
 * Insert a figure at the caret, or make the selected number one with the unit behind it, and open its form. Selected words that are no number stay, and the figure
 * comes behind them.
 */
export function insertFigure(editor: Editor, desk: FormDesk, catalogue: Catalogue = noCatalogue): boolean {
  const { state } = editor;
  const { from, to, empty } = state.selection;
  if (empty) return insertInline(editor, desk, "figure", {});
  const number = selectedNumber(state);
  const value = number === null ? decimalOf(readDecimal(state.doc.textBetween(from, to, " ").trim())) : null;
  if (number !== null) editor.commands.setTextSelection({ from: number.from, to: number.to });
  else if (value === null) editor.commands.setTextSelection(to);
  if (number !== null) return insertInline(editor, desk, "figure", figureOf(number, catalogue.free()), false);
  return insertInline(editor, desk, "figure", value === null ? {} : { value }, value === null);
}

/** The indicators that a new figure may belong to. */
export interface Catalogue {
  readonly free: () => readonly Indicator[];
}
const noCatalogue: Catalogue = { free: () => [] };

/** Those of the report that no figure has yet. */
export const catalogueOf = ({ indicators, index }: Pick<PaperStores, "indicators" | "index">): Catalogue => ({
  free: () => freeIndicators(indicators.view().indicators, index.figures()),
});

/** The number that the selection touches, where it touches one only. */
function selectedNumber({ doc, selection: { from, to } }: EditorState): FoundNumber | null {
  const touched = findNumbers(doc, () => "").filter((number) => number.from < to && from < number.to);
  return touched.length === 1 ? (touched[0] ?? null) : null;
}

export const insertFootnote = (editor: Editor, desk: FormDesk): boolean => {
  const { state } = editor;
  if (!state.selection.empty) editor.commands.setTextSelection(state.selection.to);
  return insertInline(editor, desk, "footnote", {});
};

/** Whether an inline node may stand at the caret: not in headings of "Nơi nhận", not between blocks. */
export const takesInline = (state: EditorState, name: "figure" | "footnote" | "figureRef"): boolean => {
  const { $from } = state.selection;
  const type = state.schema.nodes[name];
  return type !== undefined && $from.parent.isTextblock && $from.parent.canReplaceWith($from.index(), $from.index(), type);
};

/** A reference to a figure that stands elsewhere. */
export function insertReference(editor: Editor, code: string): boolean {
  if (!editor.isEditable || !takesInline(editor.state, "figureRef")) return false;
  const type = editor.state.schema.nodes["figureRef"];
  if (type === undefined) return false;
  editor.view.dispatch(editor.state.tr.replaceSelectionWith(type.create({ code }), false).scrollIntoView());
  return true;
}

/** `fresh`: cancelling the form takes the node away again; what was made of words stays. */
function insertInline(editor: Editor, desk: FormDesk, kind: "figure" | "footnote", attrs: Attrs, fresh = true): boolean {
  const { state, view } = editor;
  const type = state.schema.nodes[kind];
  if (!editor.isEditable || type === undefined || !takesInline(state, kind)) return false;
  const at = state.selection.from;
  const transaction = state.tr.replaceSelectionWith(type.create(attrs), false);
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, at)).scrollIntoView());
  if (view.state.selection instanceof NodeSelection) return openSelected(view, desk, kind, fresh);
  // Told as a suggestion: a sign stands before the caret.
  return openSign(view, desk, view.state.selection.from - 1, fresh);
}

const firstLines = { recipientList: "recipient", signatureBlock: null, letterhead: null } as const;
export type BlockNodeName = keyof typeof firstLines;

/** Insert "Nơi nhận", the signature or the letterhead behind the block at the caret, and open its form if it has one. */
export function insertBlock(editor: Editor, desk: FormDesk, name: BlockNodeName, attrs: Attrs = {}): boolean {
  const { state, view } = editor;
  const type = state.schema.nodes[name];
  const line = firstLines[name];
  if (!editor.isEditable || type === undefined) return false;
  const lineType = line === null ? undefined : state.schema.nodes[line];
  const { $from } = state.selection;
  const block = $from.depth === 0 ? null : $from.node(1);
  const replaces = block !== null && block.type.name === "paragraph" && block.content.size === 0;
  const at = block === null ? state.selection.from : replaces ? $from.before(1) : $from.after(1);
  const node = type.create(attrs, lineType === undefined ? null : [lineType.create()]);
  const transaction = replaces ? state.tr.replaceWith(at, $from.after(1), node) : state.tr.insert(at, node);
  const form: FormKind | null = name === "recipientList" ? null : name;
  if (form === null) {
    editor.view.dispatch(transaction.scrollIntoView());
    return editor.commands.setTextSelection(at + 2);
  }
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, at)).scrollIntoView());
  return openSelected(view, desk, form, true);
}
