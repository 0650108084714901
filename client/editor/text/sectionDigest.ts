import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { type FigureAttributes, parseFigure } from "../../../extensions/nodes/figure.ts";
import { virtualNodeOf } from "../changes/virtualNode.ts";

/** What the rest of the report needs of one section's text. */
export interface SectionDigest {
  /** The section's footnotes in the order of their marks, proposed ones among them. */
  readonly footnotes: readonly Node[];
  /** Figures that carry a code. If a code stands twice, the first one counts. */
  readonly figures: ReadonlyMap<string, FigureAttributes>;
  /** Further figures of codes that another one of the section has, in the order of the text. */
  readonly repeats: readonly FigureAttributes[];
}

export const emptyDigest: SectionDigest = { footnotes: [], figures: new Map(), repeats: [] };

/** Walk a section once and collect its footnotes and its figures that have a code; figures inside footnotes count too. */
export function sectionDigest(text: Node): SectionDigest {
  const footnotes: Node[] = [];
  const figures = new Map<string, FigureAttributes>();
  const repeats: FigureAttributes[] = [];
  text.descendants((node) => {
    if (node.isText) {
      const proposed = virtualNodeOf(node)?.node;
      if (proposed?.type.name === "footnote") footnotes.push(proposed);
    }
    if (node.type.name === "footnote") footnotes.push(node);
    if (node.type.name !== "figure") return;
    const figure = parseFigure(node.attrs);
    if (figure.code === "") return;
    if (figures.has(figure.code)) repeats.push(figure);
    else figures.set(figure.code, figure);
  });
  return { footnotes, figures, repeats };
}

/** Whether two digests print the same, so that nothing has to be drawn again. */
export function sameDigest(left: SectionDigest, right: SectionDigest): boolean {
  return (
    left.footnotes.length === right.footnotes.length &&
    left.footnotes.every((note, index) => right.footnotes[index] === note || right.footnotes[index]?.eq(note) === true) &&
    left.figures.size === right.figures.size &&
    [...left.figures].every(([code, figure]) => {
      const other = right.figures.get(code);
      return other !== undefined && formatFigure(figure) === formatFigure(other);
    }) &&
    left.repeats.length === right.repeats.length &&
    left.repeats.every((figure, index) => {
      const other = right.repeats[index];
      return other?.code === figure.code && formatFigure(figure) === formatFigure(other);
    })
  );
}
