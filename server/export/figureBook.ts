import { formatFigure } from "../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../extensions/nodes/figure.ts";
import type { ContentNode } from "../../extensions/sectionContent.ts";

/** The figures of a whole report by their code, as printed. A code that stands at several figures is answered by the first in reading order. */
export class FigureBook {
  private readonly printed = new Map<string, string[]>();

  constructor(contents: readonly ContentNode[]) {
    for (const content of contents) this.collect(content);
  }

  /** All forms under which figures of that code are printed, in reading order, each once; empty for an unknown code. */
  formsOf(code: string): readonly string[] {
    return this.printed.get(code) ?? [];
  }

  private collect(node: ContentNode): void {
    if (node.type === "figure") {
      const figure = parseFigure(node.attrs);
      const forms = this.printed.get(figure.code) ?? [];
      const form = formatFigure(figure);
      if (figure.code !== "" && !forms.includes(form)) this.printed.set(figure.code, [...forms, form]);
    }
    for (const child of node.content ?? []) this.collect(child);
  }
}
