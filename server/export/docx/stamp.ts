import { BorderStyle, Paragraph, TextRun } from "docx";
import { type Stamp, stampLine } from "../stamps.ts";

/** A box around one line: the paragraph's own borders, with its indents for the width. `before`: twips above it. */
export function stampParagraph(
  { words, height, color }: Stamp,
  { left, right, before }: { readonly left: number; readonly right: number; readonly before: number },
): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color } as const;
  const padding = Math.max(1, Math.round((height - stampLine) / 40));
  return new Paragraph({
    style: "Stamp",
    border: { top: { ...line, space: padding }, bottom: { ...line, space: padding }, left: { ...line, space: 0 }, right: { ...line, space: 0 } },
    indent: { left, right },
    spacing: { before },
    children: [new TextRun({ text: words, color })],
  });
}
