/** What kind of line of the report a paragraph is. */
export type ParagraphKind = "heading" | "paragraph" | "listItem" | "cell" | "footnote";

/** One paragraph of a passage. `start`: where its first letter stands in `Passage.text`. */
export interface PassageParagraph {
  readonly kind: ParagraphKind;
  readonly start: number;
  readonly text: string;
}

/** What the checks know besides the words. Everything is optional: a check that lacks what it needs is silent. */
export interface PassageContext {
  /** The unit that writes, as it names itself: "phường Mộc Lâm". */
  readonly ownUnit?: string;
  /** The month that the report tells of. */
  readonly period?: { readonly month: number; readonly year: number };
  /** The day that data were cut off, ISO 8601. */
  readonly cutOff?: string;
}

/** The text that is checked: paragraphs in reading order, joined by line breaks in `text`, NFC. */
export interface Passage {
  readonly text: string;
  readonly paragraphs: readonly PassageParagraph[];
  readonly context: PassageContext;
}

/** Read plain text as a passage: one paragraph a line. */
export function passageOf(text: string, context: PassageContext = {}): Passage {
  const paragraphs: PassageParagraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ kind: "paragraph", start, text: line });
    start += line.length + 1;
  }
  return { text, paragraphs, context };
}
