import { readInline } from "../../../extensions/reading/text/inline.ts";
import { readMark } from "../../../extensions/reading/text/marks.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { endsSentence, isCapitals, isTitle, leadEnd, saysSomething, startsLower } from "../../../extensions/reading/text/sentences.ts";
import { hasColumns, type SourceParagraph } from "../../../extensions/reading/text/sourceParagraph.ts";
import type { SourceLine } from "./sourceText.ts";
import { hasNoRoom, isFull, type Wrapping } from "./wrapping.ts";

/** Join the lines of one paragraph: those that a program wrapped, and those that the end of a page cut in two. */
export function joinParagraphs(lines: readonly SourceLine[], wrapping: Wrapping | null, warn: Warn): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let rows: string[] = [];
  let first: SourceLine | null = null;
  let last: SourceLine | null = null;
  let wrapped = 0;
  const close = () => {
    if (first === null) return;
    const text = rows.join(" ");
    paragraphs.push({ text, mark: readMark(readInline(text).text), line: first.line, indent: indentOf(first.text) });
  };
  for (const line of lines) {
    const join = first === null || last === null ? null : reasonToJoin(first, last, line, wrapping);
    if (join === null) {
      close();
      rows = [hasColumns(line.text) ? line.text : line.text.trim()];
      first = line;
    } else {
      if (join === "wrapped") wrapped += 1;
      else
        warn(
          "line_joined",
          line.line,
          `Dòng này viết tiếp câu ở dòng ${last?.line ?? "trước"} (bị ngắt trang hoặc ngắt dòng); đã nối lại thành một đoạn.`,
        );
      rows.push(line.text.trim());
    }
    last = line;
  }
  close();
  if (wrapped > 0) warn("hard_wrapped", null, `Văn bản bị ngắt dòng cứng; đã nối ${wrapped} dòng lại thành đoạn. Hãy xem lại chỗ xuống dòng.`);
  return paragraphs;
}

type Reason = "wrapped" | "continued" | "page";

/** A title is followed by text; a heading longer than this that lacks its end is a sentence cut by the page. */
const longestHeading = 120;
/** Words before a number that a line end must not turn into the number of a heading: `tháng` / `11. Trong`. */
const numberedNouns = /(?:^|\s)(?:tháng|ngày|năm|số|quý|khoản|điều|điểm|đợt|kỳ|lần|khóa|thứ|và|từ|đến|là|có|còn|được|trên|khoảng)$/iu;

function reasonToJoin(first: SourceLine, last: SourceLine, next: SourceLine, wrapping: Wrapping | null): Reason | null {
  if (hasColumns(last.text) || hasColumns(next.text)) return null;
  const inFlow = wrapping !== null && next.gap <= wrapping.gap && !next.page;
  const mark = readMark(next.text);
  if (mark !== null) {
    const splitsNumber = (mark.kind === "number" || mark.kind === "decimal") && numberedNouns.test(last.text.trim()) && !endsSentence(last.text);
    return inFlow && splitsNumber && isFull(last.text, next.text, wrapping) ? "wrapped" : null;
  }
  if (isRule(next.text) || isRule(last.text)) return null;
  const isHeading = isHeadingLine(first.text) && first === last;
  const isWrapped = inFlow && (isHeading ? hasNoRoom : isFull)(last.text, next.text, wrapping);
  if (isWrapped && !isIndented(first, last, next)) return "wrapped";
  if (endsSentence(last.text)) return null;
  if (startsLower(next.text) && !(isHeading && next.gap > 0)) return inFlow ? "wrapped" : "continued";
  // The second line of a title in capitals.
  if (isHeading && next.gap === 0 && !next.page && isCapitals(last.text) && isCapitals(next.text)) return "continued";
  return next.page && !isHeading && !isCapitals(next.text) ? "page" : null;
}

function isHeadingLine(text: string): boolean {
  const mark = readMark(text);
  const words = text.trim().replace(/\*+/g, "");
  if (mark === null) return isCapitals(words);
  if (mark.kind === "dash" || mark.kind === "plus" || mark.kind === "bullet") return false;
  const title = words.slice(mark.length);
  return words.length <= longestHeading && isTitle(title) && leadEnd(title) === null;
}

/** Whether the next line begins a new paragraph by its indent, in a text that shows indents. */
function isIndented(first: SourceLine, last: SourceLine, next: SourceLine): boolean {
  const indent = indentOf(next.text);
  if (first === last) return indent > indentOf(first.text) && readMark(first.text) === null;
  return indent > indentOf(last.text);
}

/** A line drawn with characters. */
const isRule = (text: string): boolean => !saysSomething(text);

export const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].replace(/\t/g, "    ").length ?? 0;
