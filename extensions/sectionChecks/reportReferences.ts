import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import { parseFigure } from "../nodes/figure.ts";
import type { PrintReference } from "./sectionText.ts";

/** A section whose figures others may refer to. */
export interface ReferredSection {
  readonly id: string;
  readonly confidentialTo: readonly string[];
  readonly node: Node;
}

/** What a reference prints whose figure is not there, or has fewer readers than the section that refers to it. */
export const withheldFigure = "•••";

/** What references to figures print in each section of a report; of a code that stands twice, the first figure counts. */
export function reportReferences(sections: readonly ReferredSection[]): (section: Pick<ReferredSection, "confidentialTo">) => PrintReference {
  const figures = new Map<string, { readonly text: string; readonly readers: string }>();
  for (const section of sections) {
    section.node.descendants((node) => {
      if (node.type.name !== "figure") return;
      const figure = parseFigure(node.attrs);
      if (figure.code !== "" && !figures.has(figure.code)) figures.set(figure.code, { text: formatFigure(figure), readers: readersOf(section) });
    });
  }
  return (section) => (code) => {
    const figure = figures.get(code);
    return figure === undefined || (figure.readers !== "" && figure.readers !== readersOf(section)) ? withheldFigure : figure.text;
  };
}

const readersOf = ({ confidentialTo }: Pick<ReferredSection, "confidentialTo">): string => confidentialTo.toSorted().join();
