import { formatFigure } from "../../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../../extensions/nodes/figure.ts";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";

/** A place where a section can be split: before the block of that index. */
export interface SplitPlace {
  readonly from: number;
  readonly heading: boolean;
  /** The block's words. */
  readonly words: string;
  /** What the new section is likely to be called: the heading without what follows it on its line; empty for a paragraph. */
  readonly title: string;
}

/** Longer than any heading of a report, so that a colon far inside a sentence is not taken for a heading's end. */
const longestHeading = 120;

/** The headings, and if there are none, the paragraphs, before which the section can be split. The first block stays: a section cannot be split off from nothing. */
export function splitPlaces(content: SectionContent): readonly SplitPlace[] {
  const places = (content.content ?? [])
    .map((block, from): SplitPlace => {
      const words = wordsOf(block).replace(/\s+/g, " ").trim();
      const heading = block.type === "heading";
      return { from, heading, words, title: heading ? headingIn(words) : "" };
    })
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

/** `Nông nghiệp: Lúa mùa đã gặt…` → `Nông nghiệp`. */
function headingIn(words: string): string {
  const end = words.indexOf(":");
  return (end > 0 && end <= longestHeading ? words.slice(0, end) : words).slice(0, 300).trim();
}
