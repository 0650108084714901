import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";

/** A line of the source that holds something. `text` keeps tabs and inner spaces, because columns show in them. */
export interface SourceLine {
  readonly text: string;
  /** 1-based, as an editor counts. */
  readonly line: number;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** Whether a page ended before it. */
  readonly page: boolean;
}

/** First characters of files that are no text, with what to do about them. */
const foreignFiles: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "This is a Word or zip file, not plain text. Import it as .docx, or copy its text out of Word and paste that."],
  ["%PDF-", "This is a PDF, not plain text. Select and copy its text in a PDF viewer and paste that."],
  ["{\\rtf", "This is an RTF file, not plain text. Open it in Word and save it as plain text (UTF-8)."],
  ["\u00d0\u00cf\u0011\u00e0", "This is an old Word file (.doc), not plain text. Open it in Word and save it as plain text (UTF-8)."],
];

/** More characters than this share cannot be shown: it is no text, or it was read in the wrong encoding. */
const mostUnreadable = 0.02;

/** Wider gaps than this tell no more about columns. */
const widestGap = " ".repeat(200);

/** The source as lines, in NFC, with one kind of space and line end. Fails with `unreadable_file` for what is no text or holds no word. */
export function sourceLines(source: string, warn: Warn): SourceLine[] {
  refuseForeign(source);
  const lines: SourceLine[] = [];
  let gap = 0;
  let page = false;
  cleanCharacters(source, warn)
    .split("\n")
    .forEach((row, index) => {
      for (const [position, piece] of row.split("\f").entries()) {
        if (position > 0) page = true;
        if (piece.trim() === "") continue;
        lines.push({ text: withoutMarkup(piece), line: index + 1, gap, page });
        gap = 0;
        page = false;
      }
      if (row.trim() === "") gap += 1;
    });
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    throw new ReportError("unreadable_file", "The text is empty: there is no word in it. Paste the whole report, from its head to its signature.");
  }
  return lines;
}

/** A line without what Markdown puts before a heading and before characters that it would read. */
const withoutMarkup = (line: string): string =>
  line
    .replace(/^(\s*)#{1,6}\s+(?=\S)/, "$1")
    .replace(/\\([-.*+#()[\]_>])/g, "$1")
    .replace(/ +$/, "");

function refuseForeign(source: string): void {
  const start = source.replace(/^\uFEFF/, "").slice(0, 8);
  const foreign = foreignFiles.find(([magic]) => start.startsWith(magic));
  if (foreign !== undefined) throw new ReportError("unreadable_file", foreign[1]);
  const unreadable = source.match(/[\p{Cc}\uFFFD]/gu)?.filter((character) => !/[\t\n\r\f\v\u0085]/.test(character)).length ?? 0;
  if (source.includes("\0") || unreadable > 16 + source.length * mostUnreadable) {
    throw new ReportError("unreadable_file", "This is not readable text. Save the file as plain text in UTF-8, or copy the text and paste it.");
  }
}

function cleanCharacters(source: string, warn: Warn): string {
  const lineEnds = source.replace(/\r\n?|[\u0085\u2028\u2029\v]/g, "\n");
  const cleaned = lineEnds
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/ {200,}/g, widestGap)
    .replace(/[\uF02D\uF0B7\uF0A7\uF0D8\uF076]/g, "•");
  const shown = cleaned
    .replace(/[\p{Surrogate}\u{100000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\f]/.test(control) ? control : ""));
  const damaged = shown.split("\n").findIndex((line) => line.includes("\uFFFD"));
  if (damaged >= 0) warn("damaged_characters", damaged + 1, "Có ký tự hỏng (�) trong văn bản dán vào; hãy xem lại dòng này với bản gốc.");
  return shown;
}
