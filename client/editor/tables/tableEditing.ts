import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { columnResizing, tableEditing } from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";
import { cellMinWidth, defaultCellMinWidth } from "./cellWidths.ts";
import { fillEmptyCells } from "./tableCommands.ts";

/**
 * Editing of tables: selecting cells, pasting into cells, dragging column borders. The library's plugin also repairs tables behind every transaction;
 * here it may only move the selection, because an edit that nobody made would be sent to everyone, and made by everyone at once.
 */
export const TableEditing = Extension.create({
  name: "tableEditing",
  priority: 800,
  addProseMirrorPlugins: () => [columnResizing({ cellMinWidth, defaultCellMinWidth, handleWidth: 6 }), withoutRepairs(tableEditing())],
});

function withoutRepairs(plugin: Plugin): Plugin {
  const { appendTransaction, props = {}, ...spec } = plugin.spec;
  return new Plugin({
    ...spec,
    props: {
      ...props,
      handlePaste: (view, event, slice) => props.handlePaste?.call(plugin, fillingCells(view), event, slice) ?? false,
    },
    appendTransaction: (transactions, before, after) => {
      const appended = appendTransaction?.call(plugin, transactions, before, after);
      return appended?.docChanged === false ? appended : null;
    },
  });
}

/** The view, except that what is dispatched through it leaves no cell without a paragraph. */
const fillingCells = (view: EditorView): EditorView =>
  new Proxy(view, {
    get: (target, name) =>
      name === "dispatch"
        ? (transaction: Parameters<EditorView["dispatch"]>[0]) => target.dispatch(fillEmptyCells(transaction))
        : Reflect.get(target, name, target),
  });
