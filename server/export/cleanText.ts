/** Control signs, halves of surrogate pairs and the two non-characters: what XML 1.0 cannot hold, and more. They have no printed form; one of them would make the whole file unreadable. */
const unprintable = /[\p{Cs}\p{Cc}\ufffe\uffff]/gu;

/** Text as every format can hold it: NFC, a blank for tabs and line ends, no control signs. Blanks are not joined. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, " ")
    .replace(unprintable, "")
    .normalize("NFC");
}

/** The same for a line of its own: no blanks around it, single ones within. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ").trim();

/** The lines of a text that holds one printed line per line break; empty ones are left out. */
export const cleanLines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map(cleanLine)
    .filter((line) => line !== "");
