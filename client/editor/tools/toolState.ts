import type { Editor } from "@tiptap/core";
import { isMarkActive } from "../../../extensions/suggestions/tracking/effectiveMarks.ts";
import { canRedo, canUndo } from "../binding.ts";
import { insertTable, isInTable } from "../tables/tableCommands.ts";
import { takesInline } from "./insertNodes.ts";
import { hasFixedNumber, type StyleName, styleAt, takesHeading } from "./styles.ts";

/** What the toolbar shows for the caret's place. Flat, so that two can be compared and an unchanged one draws nothing. */
export interface ToolState {
  readonly editable: boolean;
  /** Whether what one does becomes a suggestion. */
  readonly suggests: boolean;
  readonly style: StyleName | null;
  readonly takesHeading: boolean;
  readonly fixedNumber: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly takesMarks: boolean;
  readonly dashes: boolean;
  readonly letters: boolean;
  readonly takesList: boolean;
  readonly canIndent: boolean;
  readonly canOutdent: boolean;
  readonly inTable: boolean;
  readonly takesTable: boolean;
  readonly takesFigure: boolean;
  readonly takesFootnote: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const idleTools: ToolState = {
  editable: false,
  suggests: false,
  style: null,
  takesHeading: false,
  fixedNumber: false,
  bold: false,
  italic: false,
  underline: false,
  takesMarks: false,
  dashes: false,
  letters: false,
  takesList: false,
  canIndent: false,
  canOutdent: false,
  inTable: false,
  takesTable: false,
  takesFigure: false,
  takesFootnote: false,
  canUndo: false,
  canRedo: false,
};

/** Read the toolbar's state off an editor. Cheap: it looks at the caret's ancestors only. */
export function toolState(editor: Editor): ToolState {
  const { state } = editor;
  const { $from } = state.selection;
  const inItem = $from.node(-1)?.type.name === "listItem";
  const list = inItem ? $from.node(-2) : null;
  return {
    editable: editor.isEditable,
    suggests: editor.storage.tracking.mode === "suggest",
    style: inItem ? null : styleAt(state),
    takesHeading: takesHeading(state),
    fixedNumber: hasFixedNumber(state),
    bold: isMarkActive(state, "bold"),
    italic: isMarkActive(state, "italic"),
    underline: isMarkActive(state, "underline"),
    takesMarks: $from.parent.isTextblock && $from.parent.type.name !== "recipient",
    dashes: list?.type.name === "bulletList",
    letters: list?.type.name === "orderedList",
    takesList: $from.parent.type.name === "paragraph" || $from.parent.type.name === "heading",
    canIndent: inItem && $from.index(-2) > 0,
    canOutdent: inItem,
    inTable: isInTable(state),
    takesTable: insertTable(1, 1, false)(state),
    takesFigure: takesInline(state, "figure"),
    takesFootnote: takesInline(state, "footnote"),
    canUndo: canUndo(state),
    canRedo: canRedo(state),
  };
}

/** The old state if the new one shows the same. */
export const keepSame = (before: ToolState, after: ToolState): ToolState =>
  Object.entries(after).every(([name, value]) => Reflect.get(before, name) === value) ? before : after;
