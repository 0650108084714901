import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { RevisionOptions } from "./revisionMarks.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto", space: 0 };
const noMargin = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

/**
 * A table that only places things side by side, as the decree's own templates do: no borders, no cell margins, fixed widths (in twips), rows that
 * no page break cuts.
 */
export function bareTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[], revision: RevisionOptions = {}): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: noMargin,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          ...revision,
          children: cells.map(
            (children, column) =>
              new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP, children }),
          ),
        }),
    ),
  });
}
