import { withoutNotes } from "./inline.ts";

/** Whether the text ends as a sentence or an item of a list ends, seen without notes and emphasis. */
export const endsSentence = (text: string): boolean => /[.!?:;…]["”’»')\]]*\s*$/u.test(plain(text));

/** Whether the text goes on in lower case, as the second half of a sentence does. */
export const startsLower = (text: string): boolean => /^\s*["“(]?\p{Ll}/u.test(plain(text));

/** Whether the text holds a word, a number or a note, and not only what a line is drawn with. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(text);

/** Whether the text is in capitals. */
export const isCapitals = (text: string): boolean => (withoutNotes(text).match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(withoutNotes(text));

/** Longer than any real title; what is longer is a sentence. */
const longestTitle = 200;
/** Longer than any real lead of a run-in heading. */
const longestLead = 120;

/** Whether the text can be a title that stands on its own line: one phrase that begins with a capital and has no end mark, a colon aside. */
export function isTitle(text: string): boolean {
  const bare = withoutNotes(text).trim();
  if (bare === "" || bare.length > longestTitle || !/^["“(]?[\p{Lu}\p{N}]/u.test(bare)) return false;
  if (/[.;,!?…]["”]?$/u.test(bare)) return false;
  return !/[.;!?]\s+\p{Lu}/u.test(bare.replace(/\b(?:TP|TX|TT|P|Q|Đ|ĐC)\.\s/gu, ""));
}

/** Where the lead of a run-in heading ends (behind its colon), null if the text has none with text behind it. */
export function leadEnd(text: string): number | null {
  const colon = /:(?=\s+\S)/u.exec(text.slice(0, longestLead + 1));
  if (colon === null) return null;
  const lead = withoutNotes(text.slice(0, colon.index)).trim();
  if (lead.length < 2 || !/^["“(]?\p{Lu}/u.test(lead) || /[.;!?]\s/u.test(lead)) return null;
  return colon.index + 1;
}

/** The words and numbers of a text in lower case without tone and vowel marks: `Uỷ ban` and `Ủy ban` give the same. */
export function foldedWords(text: string): string[] {
  const folded = withoutNotes(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const plain = (text: string): string => withoutNotes(text).replace(/\*+/g, "").trim();
