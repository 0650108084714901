import type { Node } from "@tiptap/pm/model";
import type { Decide } from "./decision.ts";
import { decideFlags, remade } from "./flags.ts";

/** The rows of a table after the decisions. */
export function projectTable(table: Node, decide: Decide, projectCell: (cell: Node, decide: Decide) => readonly Node[]): readonly Node[] {
  return table.children.flatMap((row) => {
    const flags = decideFlags(row, decide);
    if (flags.goes) return [];
    const cells = row.children.flatMap((cell) => {
      const cellFlags = decideFlags(cell, decide);
      return cellFlags.goes ? [] : [remade(cell, cellFlags, projectCell(cell, decide))];
    });
    return cells.length === 0 && row.childCount > 0 ? [] : [remade(row, flags, cells)];
  });
}
