import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import type { Section } from "./model.ts";

/**
 * A text that becomes a section of that title. Where it opens with a heading of the same words, the heading turns into the title, so that it is not
 * printed twice; a run-in heading leaves the words behind its colon as the first paragraph, and the section's title runs in as the heading did.
 */
export function underTitle(content: SectionContent, title: string): { readonly content: SectionContent; readonly layout: Section["layout"] } {
  const [first, ...rest] = content.content ?? [];
  if (first === undefined || first.type !== "heading") return { content, layout: "block" };
  if (first.attrs?.["layout"] !== "run-in") {
    return sameWords(plainText(first.content ?? []), title)
      ? { content: { ...content, content: rest }, layout: "block" }
      : { content, layout: "block" };
  }
  const behind = behindTitle(first.content ?? [], title);
  if (behind === null) return { content, layout: "block" };
  return { content: { ...content, content: [{ type: "paragraph", content: behind }, ...rest] }, layout: "run-in" };
}

/** What follows the title in a run-in heading, without the space between; null if it opens with other words. */
function behindTitle(inline: readonly ContentNode[], title: string): readonly ContentNode[] | null {
  let lead = "";
  for (const [index, node] of inline.entries()) {
    const text = node.type === "text" ? (node.text ?? "") : "";
    const colon = text.indexOf(":");
    const end = colon < 0 ? text.length : colon + 1;
    lead += text.slice(0, end);
    if (sameWords(lead, title)) {
      const remainder = text.slice(end).trimStart();
      const rest = inline.slice(index + 1);
      const next = rest[0];
      if (remainder !== "") return [{ ...node, text: remainder }, ...rest];
      return next?.type === "text" && next.text !== undefined && next.text.trimStart() !== ""
        ? [{ ...next, text: next.text.trimStart() }, ...rest.slice(1)]
        : rest;
    }
    if (colon >= 0 || node.type !== "text") return null;
  }
  return null;
}

const plainText = (inline: readonly ContentNode[]): string => inline.map((node) => (node.type === "text" ? (node.text ?? "") : "\uFFFC")).join("");

/** Whether two titles are the same but for case, spaces and a closing colon. */
function sameWords(one: string, other: string): boolean {
  const folded = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().replace(/\s*:$/, "");
  return folded(one) === folded(other);
}
