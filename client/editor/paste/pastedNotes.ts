import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { type PastedReading, pastedInline } from "./pastedInline.ts";
import { plainLook } from "./pastedLook.ts";
import type { PastedStyles } from "./pastedStyles.ts";
import type { PasteLosses } from "./pasteLosses.ts";
import { tidyInline } from "./tidyInline.ts";

/** Take the notes out of the end of a pasted document: their inline content by the name that references use. */
export function takeNotes(body: Element, styles: PastedStyles, losses: PasteLosses): PastedReading["notes"] {
  const notes = new Map<string, readonly ContentNode[]>();
  const reading: PastedReading = { styles, losses, notes: new Map() };
  const take = (name: string, element: Element): void => {
    notes.set(name, noteContent(element, reading));
    element.remove();
  };
  for (const element of [...body.querySelectorAll("div, section")]) {
    const kind = styles.of(element).get("mso-element");
    if (kind === "footnote" || kind === "endnote") take(`_${element.id}`, element);
    else if (/^sd(footnote|endnote)\d+$/.test(element.id)) take(`${element.id}sym`, element);
  }
  // Google Docs marks the sign that leads back, in a block of its own.
  for (const sign of [...body.querySelectorAll("a[id]")]) {
    const block = sign.closest("div, p");
    if (/^ftnt\d+$/.test(sign.id) && block !== null && block !== body) take(sign.id, block);
  }
  for (const element of [...body.querySelectorAll("div")]) {
    const kind = styles.of(element).get("mso-element");
    if (kind === "footnote-list" || kind === "endnote-list") element.remove();
  }
  return notes;
}

/** A note holds inline text only: its paragraphs are joined by a space. */
function noteContent(note: Element, reading: PastedReading): readonly ContentNode[] {
  const paragraphs = [...note.querySelectorAll("p")];
  const parts = (paragraphs.length === 0 ? [note] : paragraphs).map((part) => pastedInline(part.childNodes, reading, plainLook));
  const space: ContentNode = { type: "text", text: " ", marks: [] };
  const joined = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [space, ...part]));
  return tidyInline(joined.map((node) => (node.type === "hardBreak" ? space : node)));
}
