/** A stretch of characters `[from, to)`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Text with what the source shows as bold. A footnote is one placeholder character in the text, see `noteChar`. */
export interface Rich {
  readonly text: string;
  readonly bold: readonly Span[];
}

/** Private characters of the last plane stand for notes; the reader takes any that the source holds out beforehand. */
const firstNote = 0x100000;
export const mostNotes = 0xfffd;
export const notePattern = /[\u{100000}-\u{10FFFD}]/gu;

/** The placeholder of the note with that index. */
export const noteChar = (index: number): string => String.fromCodePoint(firstNote + index);

/** The index of the note that a placeholder stands for, null for any other character. */
export function noteAt(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  return code >= firstNote && code - firstNote <= mostNotes ? code - firstNote : null;
}

/** The text without its notes. */
export const withoutNotes = (text: string): string => text.replace(notePattern, "");

/** Read `**bold**` out of a line. A single `**` without its pair is dropped: it is a remain of a lost mark. Runs of spaces become one. */
export function readInline(source: string): Rich {
  // `*** Nội vụ:**` is the mark `*` before words in bold.
  const marked = /^\s*\*{3}(?!\*)/.test(source) && !/\*{3}\s*$/.test(source) ? source.replace("***", "* **") : source;
  const pieces = marked
    .replace(/\*{3,}/g, "**")
    .replace(/\s+/g, " ")
    .trim()
    .split("**");
  if (pieces.length === 1) return { text: pieces[0] ?? "", bold: [] };
  let text = "";
  const bold: Span[] = [];
  pieces.forEach((piece, index) => {
    const isBold = index % 2 === 1 && index < pieces.length - 1;
    const clean = text === "" || text.endsWith(" ") ? piece.trimStart() : piece;
    if (isBold && clean.trim() !== "") {
      const lead = clean.length - clean.trimStart().length;
      bold.push({ from: text.length + lead, to: text.length + clean.trimEnd().length });
    }
    text += clean;
  });
  return sliceRich({ text, bold }, 0, text.trimEnd().length);
}

/** The part `[from, to)` of a text with its emphasis. */
function sliceRich(rich: Rich, from: number, to = rich.text.length): Rich {
  const bold = rich.bold
    .map((span) => ({ from: Math.max(span.from, from) - from, to: Math.min(span.to, to) - from }))
    .filter((span) => span.from < span.to);
  return { text: rich.text.slice(from, to), bold };
}

/** A slice without the spaces around it. */
export function trimRich(rich: Rich, from = 0, to = rich.text.length): Rich {
  const text = rich.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return sliceRich(rich, from + lead, from + Math.max(lead, text.trimEnd().length));
}

/** The same text, all of it bold up to `to`. */
export const boldUpTo = (rich: Rich, to: number): Rich => {
  const rest = rich.bold.filter((span) => span.to > to).map((span) => ({ from: Math.max(span.from, to), to: span.to }));
  return { text: rich.text, bold: to > 0 ? [{ from: 0, to }, ...rest] : rest };
};

/** Whether the whole text is shown as bold. */
export const isAllBold = (rich: Rich): boolean => rich.bold.length === 1 && rich.bold[0]?.from === 0 && rich.bold[0].to >= rich.text.trimEnd().length;
