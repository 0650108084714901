import type { Node } from "@tiptap/pm/model";
import { numberHeadings } from "../../../extensions/numbering.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";

/** The printed number of each heading that stands directly in a section's text, by its position. Reads the direct children only, so it is cheap enough for every change. */
export function headingNumbers(sectionNumber: string, text: Node): ReadonlyMap<number, string> {
  const headings: ContentNode[] = [];
  const positions: number[] = [];
  text.forEach((node, position) => {
    if (node.type.name !== "heading") return;
    headings.push({ type: "heading", attrs: node.attrs });
    positions.push(position);
  });
  const numbers = numberHeadings(sectionNumber, { type: "doc", content: headings });
  return new Map(positions.map((position, index) => [position, numbers[index] ?? ""]));
}
