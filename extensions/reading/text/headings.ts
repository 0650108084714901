import { type Rich, readInline, trimRich, withoutNotes } from "./inline.ts";
import { isTitle, leadEnd } from "./sentences.ts";
import type { SourceParagraph } from "./sourceParagraph.ts";

/** A paragraph's words behind its mark. */
export function wordsOf(paragraph: SourceParagraph): Rich {
  const rich = readInline(paragraph.text);
  return paragraph.mark === null ? rich : trimRich(rich, paragraph.mark.length);
}

/** How a numbered line divides: the whole of it is a title, or a title in front and text behind it. */
interface HeadingSplit {
  readonly titleEnd: number;
  readonly runIn: boolean;
}

/** Longer than the name and the figure of an enumerated item (`1. Trường A: 12 lớp`). */
const shortestRunInText = 60;
const longestBoldLead = 160;

/** Read a numbered line as a heading; null if it is a sentence or an item of an enumeration. */
export function headingSplit(words: Rich): HeadingSplit | null {
  const { text } = words;
  const bold = words.bold[0];
  if (bold !== undefined && bold.from === 0 && bold.to <= longestBoldLead) {
    const end = text[bold.to] === ":" ? bold.to + 1 : bold.to;
    if (!/[\p{L}\p{N}]/u.test(text.slice(end))) return { titleEnd: text.length, runIn: false };
    // Without a colon the title of a run-in heading has no end.
    if (/:\s*$/.test(text.slice(0, end))) return { titleEnd: end, runIn: true };
  }
  const lead = leadEnd(text);
  if (lead !== null) {
    const rest = withoutNotes(text.slice(lead)).trim();
    if (/[.…!?:”"]$/.test(rest) || (rest.length > shortestRunInText && !/[;,]$/.test(rest))) return { titleEnd: lead, runIn: true };
  }
  return isTitle(text) ? { titleEnd: text.length, runIn: false } : null;
}

/** A title that somebody closed with a full stop. */
export const shortSentence = (words: string): boolean => words.length <= 80 && /\.$/.test(words) && isTitle(words.slice(0, -1));
