import type { ContentNode } from "../../sectionContent.ts";
import { blockFlags, flagsOf } from "./blockFlags.ts";
import { withoutBoldAll } from "./wordLine.ts";
import type { WordBlock, WordCell, WordTable } from "./wordText.ts";

/** A table with its merged cells, widths and suggested rows. Text in cells keeps its numbers and dashes as words. */
export function tableNode({ rows }: WordTable): ContentNode {
  return {
    type: "table",
    content: rows.map((row) => ({
      type: "tableRow",
      attrs: flagsOf(row),
      content: row.cells.map((cell) => cellNode(cell, row.header)),
    })),
  };
}

const cellNode = (cell: WordCell, header: boolean): ContentNode => ({
  type: header ? "tableHeader" : "tableCell",
  attrs: {
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    colwidth: cell.widths.length === 0 ? null : [...cell.widths],
    ...flagsOf(cell),
  },
  content: cellContent(cell.blocks, header),
});

function cellContent(blocks: readonly WordBlock[], header: boolean): readonly ContentNode[] {
  const flags = blockFlags(blocks);
  if (blocks.length === 0) return [{ type: "paragraph" }];
  return blocks.map((block): ContentNode => {
    if (block.kind === "table") return tableNode(block);
    const mark = block.bullet === null ? block.printed : "-";
    const drawn: ContentNode[] = mark === "" ? [] : [{ type: "text", text: `${mark} `, marks: [] }];
    const inline = [...drawn, ...block.inline];
    return { type: "paragraph", attrs: flags.get(block) ?? {}, content: header ? withoutBoldAll(inline) : inline };
  });
}
