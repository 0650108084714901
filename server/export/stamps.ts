import { type Urgency, urgencyBoxes } from "../../extensions/documentMarks.ts";
import type { Layout } from "./layout.ts";
import { textWidthTwips } from "./timesMetrics.ts";

/** Words in a box with a single line around it, as of a rubber stamp. Lengths in twips. */
export interface Stamp {
  readonly words: string;
  readonly width: number;
  readonly height: number;
  /** Of words and line: six hexadecimal digits. */
  readonly color: string;
}

/** The size of the letters, in points, and their line's height. */
export const stampSize = 13;
export const stampLine = Math.round(stampSize * 20 * 1.15);

const twipsPerMm = 1440 / 25.4;
const ink = "000000";
/** The decree asks for bright red (appendix I, III.2.b). */
const urgentInk = "FF0000";
const besideWords = 120;

/** The box that says how urgent a document is; null without urgency. */
export function urgencyStamp(urgency: Urgency | ""): Stamp | null {
  if (urgency === "") return null;
  const { width, height } = urgencyBoxes[urgency];
  return { words: urgency, width: Math.round(width * twipsPerMm), height: Math.round(height * twipsPerMm), color: urgentInk };
}

/** The box that says who may see a document: as wide as its words ask, as high as the others; null without words. */
export function circulationStamp(words: string): Stamp | null {
  if (words === "") return null;
  return { words, width: textWidthTwips(words, "bold", stampSize) + 2 * besideWords, height: Math.round(8 * twipsPerMm), color: ink };
}

/** How far the box in the margin stands from the edges of the text: in the middle above the national name, no farther right than the text. */
export function circulationSides(
  { width }: Stamp,
  { page, letterheadColumns: [agency, nation] }: Layout,
): { readonly left: number; readonly right: number } {
  const left = Math.max(0, Math.min(agency + Math.round((nation - width) / 2), page.textWidth - width));
  return { left, right: Math.max(0, page.textWidth - left - width) };
}
