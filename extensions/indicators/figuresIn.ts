import type { Node } from "@tiptap/pm/model";
import { type FigureAttributes, parseFigure } from "../nodes/figure.ts";

/** The figures of a text in their order, those in footnotes among them. Read a text with its suggestions accepted to have what is proposed as well. */
export function figuresIn(text: Node): readonly FigureAttributes[] {
  const figures: FigureAttributes[] = [];
  text.descendants((node) => {
    if (node.type.name === "figure") figures.push(parseFigure(node.attrs));
  });
  return figures;
}
