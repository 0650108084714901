import { Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";

/** `colwidth`: widths in CSS pixels of the columns that the cell spans; a list, because the table editing commands of ProseMirror read it so. */
const cellShape = {
  colspan: z.number().int().min(1).max(64).default(1),
  rowspan: z.number().int().min(1).max(1000).default(1),
  colwidth: z.array(z.number().int().min(0).max(5000)).max(64).nullable().default(null),
} as const;

function cellAttributes() {
  const attributes = nodeAttributes(cellShape);
  const { colspan, rowspan, colwidth } = attributes;
  if (colspan === undefined || rowspan === undefined || colwidth === undefined) return attributes;
  colspan.parseHTML = (element) => clampSpan(element.getAttribute("colspan"), 64);
  colspan.renderHTML = (values) => (values["colspan"] === 1 ? {} : { colspan: String(values["colspan"]) });
  rowspan.parseHTML = (element) => clampSpan(element.getAttribute("rowspan"), 1000);
  rowspan.renderHTML = (values) => (values["rowspan"] === 1 ? {} : { rowspan: String(values["rowspan"]) });
  colwidth.parseHTML = (element) => {
    const widths = element.getAttribute("data-colwidth")?.split(",").map(Number) ?? [];
    return cellShape.colwidth.safeParse(widths.length > 0 ? widths : null).data ?? null;
  };
  colwidth.renderHTML = (values) => {
    const widths = values["colwidth"];
    return Array.isArray(widths) ? { "data-colwidth": widths.join(",") } : {};
  };
  return attributes;
}

function clampSpan(text: string | null, most: number): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= most ? span : 1;
}

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow*",
  isolating: true,
  addAttributes: () => nodeAttributes(),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
  extendNodeSchema: (extension) => (extension.name === "table" ? { tableRole: "table" } : {}),
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  addAttributes: () => nodeAttributes(),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
  extendNodeSchema: (extension) => (extension.name === "tableRow" ? { tableRole: "row" } : {}),
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "block*",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
  extendNodeSchema: (extension) => (extension.name === "tableCell" ? { tableRole: "cell" } : {}),
});

export const TableHeader = Node.create({
  name: "tableHeader",
  content: "block*",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
  extendNodeSchema: (extension) => (extension.name === "tableHeader" ? { tableRole: "header_cell" } : {}),
});
