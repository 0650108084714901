import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import { parseFigure } from "../nodes/figure.ts";
import type { PlacedFigure } from "./relationFindings.ts";
import type { PrintReference } from "./sectionText.ts";

/** A section whose figures others may refer to. */
export interface FiguredSection {
  readonly id: string;
  readonly confidentialTo: readonly string[];
  readonly node: Node;
}

/** What a reference prints whose figure is not there, or has fewer readers than the section that refers to it. */
const withheldFigure = "•••";

/**
 * The figures of a report by their code, as far as each section may know them: a confidential one only where the same people read. Of a code that stands twice,
 * the first figure counts. Sections come in the order of the report.
 */
export function reportFigures(
  sections: readonly FiguredSection[],
): (section: Pick<FiguredSection, "confidentialTo">) => ReadonlyMap<string, PlacedFigure> {
  const figures = new Map<string, PlacedFigure & { readonly readers: string }>();
  for (const section of sections) {
    section.node.descendants((node) => {
      if (node.type.name !== "figure") return;
      const attributes = parseFigure(node.attrs);
      if (attributes.code === "" || figures.has(attributes.code)) return;
      figures.set(attributes.code, { sectionId: section.id, attributes, readers: readersOf(section) });
    });
  }
  return (section) => new Map([...figures].filter(([, { readers }]) => readers === "" || readers === readersOf(section)));
}

/** What references print. */
export const referencesTo =
  (figures: ReadonlyMap<string, PlacedFigure>): PrintReference =>
  (code) => {
    const figure = figures.get(code);
    return figure === undefined ? withheldFigure : formatFigure(figure.attributes);
  };

const readersOf = ({ confidentialTo }: Pick<FiguredSection, "confidentialTo">): string => confidentialTo.toSorted().join();
