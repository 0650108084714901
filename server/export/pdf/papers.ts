import type { Layout } from "../layout.ts";
import { paperRuns } from "../paperRuns.ts";
import { Column } from "./column.ts";
import type { TypstBlock } from "./input.ts";
import type { RunWriter } from "./textRuns.ts";

/** The blocks of a document and of its annexes, each beginning its own paper, and the index of the one that is to be found again; -1 for none. */
interface Papers {
  readonly blocks: readonly TypstBlock[];
  readonly mark: number;
}

/** Lay out blocks, those of an annex that lies over its greater width. */
export function layOutPapers<Kept extends { readonly kind: string }>(
  blocks: readonly Kept[],
  layout: Layout,
  writer: RunWriter,
  fill: (column: Column, blocks: readonly Kept[]) => void,
): Papers {
  const laid: TypstBlock[] = [];
  let mark = -1;
  for (const [index, run] of paperRuns(blocks).entries()) {
    if (index > 0) laid.push({ kind: "paper", above: 0, landscape: run.landscape });
    const column = new Column((run.landscape ? layout.landscape : layout.page).textWidth, writer, layout);
    fill(column, run.blocks);
    if (column.mark >= 0) mark = laid.length + column.mark;
    laid.push(...column.blocks);
  }
  return { blocks: laid, mark };
}
