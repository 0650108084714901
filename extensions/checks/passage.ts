/** One paragraph of a passage. `start`: where its first letter stands in `Passage.text`. */
interface PassageParagraph {
  readonly start: number;
  readonly text: string;
}

/** What the checks know besides the words. Everything is optional: a check that lacks what it needs is silent. */
export interface CheckContext {
  /** The unit that writes, as it names itself: "phường Mộc Lâm". */
  readonly ownUnit?: string;
  /** The month that the report tells of. */
  readonly reportMonth?: { readonly month: number; readonly year: number };
  /** How the office writes the names of its departments and centres. */
  readonly officeNames?: readonly string[];
  /** What the report calls itself, behind its kind: "Kết quả thực hiện nhiệm vụ tháng 11 …". */
  readonly subject?: string;
  /** Rules that the office does without, by their ids. */
  readonly withoutRules?: readonly string[];
}

/** Where a text stands in a report whose titles are none of its words. */
export interface SectionHeading {
  readonly part: string;
  readonly title: string;
}

/** The text that is checked: composed letters, one paragraph a line. */
export interface Passage {
  readonly text: string;
  readonly paragraphs: readonly PassageParagraph[];
  readonly context: CheckContext;
  readonly heading?: SectionHeading;
}

/** Read plain text as a passage: one paragraph a line. Lines without words are no paragraphs. */
export function passageOf(text: string, context: CheckContext = {}, heading?: SectionHeading): Passage {
  const paragraphs: PassageParagraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start, text: line });
    start += line.length + 1;
  }
  return { text, paragraphs, context, ...(heading === undefined ? {} : { heading }) };
}
