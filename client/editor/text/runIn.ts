import type { Node } from "@tiptap/pm/model";
import { isArticle } from "../../../extensions/numbering.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";

/** What a section prints of itself above or in its text. */
export interface SectionHeading {
  /** With its full stop, empty if none is printed. */
  readonly number: string;
  readonly title: string;
  /** `run-in`: in bold at the start of the first paragraph. */
  readonly layout: "block" | "run-in";
}

export const headingOf = ({ number, title, layout }: Pick<SectionView, "number" | "title" | "layout">): SectionHeading => ({ number, title, layout });

/**
 * The bold words that run into a section's first paragraph, `2. Thu, chi ngân sách: `; an empty text counts as an empty paragraph. Empty if the heading
 * stands above the text, as it does before a table or a list.
 */
export function runInWords({ number, title, layout }: SectionHeading, text: Node | null): string {
  if (layout !== "run-in" || title === "" || text === null || (text.firstChild !== null && text.firstChild.type.name !== "paragraph")) return "";
  // An article is told by its number alone; its title names it in the outline.
  const lead = isArticle(number) ? number : number === "" ? title : `${number} ${title}`;
  return /[:.]$/.test(lead) ? `${lead} ` : `${lead}: `;
}

/** Where the bold title of a run-in heading ends: behind its first colon, or at its end if there is none. */
export function leadLength(heading: Node): number {
  for (let index = 0, offset = 0; index < heading.childCount; index += 1) {
    const child = heading.child(index);
    const colon = child.text?.indexOf(":") ?? -1;
    if (colon >= 0) return offset + colon + 1;
    offset += child.nodeSize;
  }
  return heading.content.size;
}
