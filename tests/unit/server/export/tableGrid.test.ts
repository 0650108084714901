import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import type { ExportWarningCode, TableBlock } from "../../../../server/export/model.ts";
import { tableBlock } from "../../../../server/export/tableGrid.ts";
import { cell, headerCell, headerRow, row, table } from "../../../support/reportBuilder.ts";

function gridOf(node: ContentNode): { readonly block: TableBlock | null; readonly warnings: readonly ExportWarningCode[] } {
  const warnings: ExportWarningCode[] = [];
  const [block] = tableBlock(node, { blocksOf: () => [], warn: (code) => warnings.push(code) });
  return { block: block?.kind === "table" ? block : null, warnings };
}

/** How often each slot of the grid is covered, row by row. */
function cover(block: TableBlock): readonly (readonly number[])[] {
  const slots = block.rows.map(() => block.columns.map(() => 0));
  for (const [y, cells] of block.rows.entries()) {
    for (const { column, colspan, rowspan } of cells) {
      for (let down = 0; down < rowspan; down += 1) {
        for (let across = 0; across < colspan; across += 1) {
          const line = slots[y + down];
          if (line !== undefined) line[column + across] = (line[column + across] ?? 100) + 1;
        }
      }
    }
  }
  return slots;
}

describe("a table's grid", () => {
  it("places cells behind those that reach down from above", () => {
    const { block, warnings } = gridOf(table(row(cell({ rowspan: 2 }, "A"), "B"), row("C")));
    expect(block?.rows.map((cells) => cells.map(({ column, colspan, rowspan }) => [column, colspan, rowspan]))).toEqual([
      [
        [0, 1, 2],
        [1, 1, 1],
      ],
      [[1, 1, 1]],
    ]);
    expect(warnings).toEqual([]);
  });

  it("takes column widths from the page", () => {
    const { block } = gridOf(table(row(cell({ colwidth: [100] }, "A"), cell({ colspan: 2, colwidth: [200, 100] }, "B"))));
    expect(block?.columns).toEqual([0.25, 0.5, 0.25]);
  });

  it("repeats the header rows at the top only", () => {
    const two = table(headerRow(headerCell({ rowspan: 2 }, "TT"), "Số"), headerRow("Nhận"), row("1", "2"));
    expect(gridOf(two).block?.headerRows).toBe(2);
    expect(gridOf(table(row("1"), headerRow("A"))).block?.headerRows).toBe(0);
    expect(gridOf(table(headerRow("A"))).block?.headerRows).toBe(0);
  });

  it("fills rows that are too short and says so", () => {
    const { block, warnings } = gridOf(table(row("A", "B", "C"), row("D")));
    expect(block?.rows[1]).toHaveLength(3);
    expect(warnings).toEqual(["table_repaired"]);
  });

  it("prints no table without cells and says so", () => {
    expect(gridOf(table())).toEqual({ block: null, warnings: ["table_empty"] });
  });

  it("covers every slot exactly once and keeps every cell, whatever people left behind", () => {
    const anyCell = fc
      .record({ colspan: fc.integer({ min: 1, max: 5 }), rowspan: fc.integer({ min: 1, max: 5 }) })
      .map((attrs): ContentNode => ({ type: "tableCell", attrs, content: [] }));
    const anyTable = fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyTable, (rows) => {
        const cells = rows.flat().length;
        const { block } = gridOf({ type: "table", content: rows.map((content): ContentNode => ({ type: "tableRow", content })) });
        if (block === null) return cells === 0;
        return cover(block).every((line) => line.every((count) => count === 1)) && block.rows.flat().length >= cells;
      }),
      { numRuns: 500 },
    );
  });
});
