import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../../extensions/nodes/figure.ts";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";

/** A place where a section can be split: before the block of that index. */
export interface SplitPlace {
  readonly from: number;
  readonly heading: boolean;
  /** The block's first words. */
  readonly words: string;
}

/** The headings, and if there are none, the paragraphs, before which the section can be split. The first block stays: a section cannot be split off from nothing. */
export function splitPlaces(content: SectionContent): readonly SplitPlace[] {
  const places = (content.content ?? [])
    .map((block, from): SplitPlace => ({ from, heading: block.type === "heading", words: wordsOf(block).replace(/\s+/g, " ").trim() }))
    .filter(({ from, words }) => from > 0 && words !== "");
  const headings = places.filter(({ heading }) => heading);
  return headings.length > 0 ? headings : places;
}

/** The plain words of a node; figures as they are printed, footnotes left out. */
function wordsOf(node: ContentNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "figure") return formatFigure(parseFigure(node.attrs));
  if (node.type === "footnote") return "";
  if (node.type === "hardBreak") return " ";
  return (node.content ?? []).map(wordsOf).join("");
}
