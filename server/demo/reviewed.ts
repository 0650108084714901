import { nodeOf, parseSectionContent, type SectionContent } from "../../extensions/sectionContent.ts";
import { diffAsSuggestions } from "../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { MarkupError, sectionFromMarkup } from "./markup.ts";

/** What somebody has suggested for a section when the demo begins: pieces of its markup, and what shall stand in their place. */
export interface DemoReview {
  /** A user's id. */
  readonly by: string;
  readonly at: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

/** A section's text with somebody's suggestions in it. Fails with `MarkupError` on a piece that is not in the text. */
export function reviewed(key: string, markup: string, { by, at, changes }: DemoReview): SectionContent {
  const wanted = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new MarkupError(`"${from}" is not in the text.`);
    return text.replace(from, to);
  }, markup);
  let count = 0;
  const nextId = () => {
    count += 1;
    return `${key}-${count}`;
  };
  const text = diffAsSuggestions(nodeOf(sectionFromMarkup(markup)), nodeOf(sectionFromMarkup(wanted)), { user: by, at: Date.parse(at), nextId });
  return parseSectionContent(text.toJSON());
}
