import { type Attrs, Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { type Command, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";

export { isInTable };

/** Everything the table menu offers inside a table, in its order. */
export const tableActionNames = [
  "addRowBefore",
  "addRowAfter",
  "addColumnBefore",
  "addColumnAfter",
  "mergeCells",
  "splitCell",
  "toggleHeaderRow",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
] as const;
export type TableAction = (typeof tableActionNames)[number];

export const tableActions: Record<TableAction, Command> = {
  addRowBefore: filled(addRowBefore),
  addRowAfter: filled(addRowAfter),
  addColumnBefore: filled(addColumnBefore),
  addColumnAfter: filled(addColumnAfter),
  mergeCells: filled(mergeCells),
  splitCell: filled(splitCell),
  toggleHeaderRow,
  deleteRow,
  deleteColumn,
  deleteTable,
};

/** What can be told as a suggestion (T11). */
export const suggestedTableActions: ReadonlySet<TableAction> = new Set([
  "addRowBefore",
  "addRowAfter",
  "addColumnBefore",
  "addColumnAfter",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
]);

/** Tab in a table: to the next cell, and from the last one into a new row. */
export const toNextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch === undefined) return true;
  addRowAfter(state, (transaction) => {
    fillEmptyCells(transaction);
    const next = state.apply(transaction);
    let moved = false;
    goToNextCell(1)(next, (move) => {
      transaction.setSelection(TextSelection.between(transaction.doc.resolve(move.selection.from), transaction.doc.resolve(move.selection.from)));
      moved = true;
    });
    dispatch(moved ? transaction.scrollIntoView() : transaction);
  });
  return true;
};

export const toPreviousCell: Command = (state, dispatch) => isInTable(state) && goToNextCell(-1)(state, dispatch);

/** Insert a table behind the block that holds the caret, or in place of it if it is empty, and put the caret into its first cell. */
export function insertTable(rows: number, columns: number, headerRow: boolean): Command {
  return (state, dispatch) => {
    if (isInTable(state)) return false;
    const { $from } = state.selection;
    if ($from.depth === 0 && state.doc.childCount > 0) return false;
    if (dispatch === undefined) return true;
    const table = newTable(state.schema, rows, columns, headerRow);
    const block = $from.depth > 0 ? $from.node(1) : null;
    const isEmpty = block !== null && block.type.name === "paragraph" && block.content.size === 0;
    const at = block === null ? 0 : isEmpty ? $from.before(1) : $from.after(1);
    const transaction = isEmpty ? state.tr.replaceWith(at, $from.after(1), table) : state.tr.insert(at, table);
    dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1))).scrollIntoView());
    return true;
  };
}

function newTable(schema: Schema, rows: number, columns: number, headerRow: boolean): Node {
  const rowNodes = Array.from({ length: rows }, (_row, index) => {
    const type = headerRow && index === 0 ? "tableHeader" : "tableCell";
    return make(
      schema,
      "tableRow",
      null,
      Array.from({ length: columns }, () => make(schema, type, null, [make(schema, "paragraph", null, [])])),
    );
  });
  return make(schema, "table", null, rowNodes);
}

/** A node by its name; the schema is the report's, so the name exists. */
function make(schema: Schema, name: string, attrs: Attrs | null, content: readonly Node[]): Node {
  return schema.node(name, attrs, Fragment.fromArray([...content]));
}

/** The command, with a paragraph put into every cell that it leaves empty, in the same transaction: nobody can put the caret into an empty cell. */
function filled(command: Command): Command {
  return (state, dispatch, view) => command(state, dispatch === undefined ? undefined : (transaction) => dispatch(fillEmptyCells(transaction)), view);
}

/** Put an empty paragraph into each table cell that has no content, in tables that the transaction changed or that hold the selection. */
export function fillEmptyCells(transaction: Transaction): Transaction {
  const empty: number[] = [];
  transaction.doc.descendants((node, position) => {
    const role: unknown = node.type.spec["tableRole"];
    if ((role === "cell" || role === "header_cell") && node.childCount === 0) empty.push(position);
    return !node.isTextblock;
  });
  const paragraph = transaction.doc.type.schema.nodes["paragraph"];
  if (paragraph === undefined) return transaction;
  for (const position of empty.reverse()) transaction.insert(position + 1, paragraph.create());
  return transaction;
}
