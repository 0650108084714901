import { readInline, trimRich } from "../../../extensions/reading/text/inline.ts";
import { isTitle } from "../../../extensions/reading/text/sentences.ts";
import type { SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import type { OutlineItem } from "./outline.ts";
import { shorten } from "./shorten.ts";

const form = /^(Điều\s+(\d{1,3}))\s*[.:]\s*(?=\S)/u;
const enacting = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/u;

/** Whether a paragraph is an article of a decision: `Điều 1. …`. */
export const opensArticle = (text: string): boolean => form.test(readInline(text).text);

/**
 * The articles of a decision, each one item of the outline, with what stands before them; null for a text that decides nothing. An article that says
 * something behind its number is named in the outline by its first words.
 */
export function articlesOf(
  paragraphs: readonly SourceParagraph[],
): { readonly opening: readonly SourceParagraph[]; readonly items: readonly OutlineItem[] } | null {
  const decides = paragraphs.findIndex(({ text }) => enacting.test(readInline(text).text.trim()));
  const starts = paragraphs.flatMap(({ text }, index) => (decides >= 0 && index > decides && opensArticle(text) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return null;
  return {
    opening: paragraphs.slice(0, first),
    items: starts.map((start, position) => articleOf(paragraphs.slice(start, starts[position + 1] ?? paragraphs.length))),
  };
}

function articleOf([first, ...below]: readonly SourceParagraph[]): OutlineItem {
  const rich = readInline(first?.text ?? "");
  const match = form.exec(rich.text);
  const words = trimRich(rich, match?.[0].length ?? 0);
  const isHeading = below.length > 0 && isTitle(words.text);
  return {
    level: 2,
    printed: `Điều ${match?.[2] ?? ""}.`,
    title: isHeading ? words : { text: shorten(words.text), bold: [] },
    lead: isHeading ? null : words,
    line: first?.line ?? 1,
    paragraphs: below,
  };
}
