import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { endsSentence, startsLower } from "../../../extensions/reading/text/sentences.ts";
import type { SourceLine } from "./sourceText.ts";

/** `3`, `- 3 -`, `Trang 3`, `Trang 3/12`. Words, dashes or the middle of the line say what it is; a bare number must be proven. */
const pageLine = /^\s*(?:(trang|page)\s+)?[-–—]?\s*(\d{1,3})\s*(?:\/\s*\d{1,3})?\s*[-–—]?\s*$/iu;

/** A page holds at least this many lines with text, else a row of bare numbers is a column of a table. */
const fewestLinesOnPage = 3;

/** The last line of a page may be a note. */
const noteLine = /^\s*(?:[⁰¹²³⁴-⁹]{1,3}\s*|\[\d{1,2}\]\s*|\(\d{1,2}\)\s+|\d\s+(?=.{40}))\p{L}/u;

interface Candidate {
  readonly index: number;
  readonly value: number;
  readonly sure: boolean;
}

/** The lines without page numbers that stand alone on a line; the line behind each knows that a page ended. Each one taken out is told. */
export function withoutPageNumbers(lines: readonly SourceLine[], warn: Warn): SourceLine[] {
  const candidates: Candidate[] = [];
  for (const [index, { text }] of lines.entries()) {
    const match = pageLine.exec(text);
    if (match === null || (text.includes("/") && match[1] === undefined)) continue;
    const says = match[1] !== undefined || /^\s*[-–—].*[-–—]\s*$/.test(text) || /^ {20,}/.test(text);
    candidates.push({ index, value: Number(match[2]), sure: says || cutsPage(lines, index) });
  }
  const dropped = new Set<number>();
  for (const [position, candidate] of candidates.entries()) {
    if (candidate.sure || follows(candidates[position - 1], candidate) || follows(candidate, candidates[position + 1])) dropped.add(candidate.index);
  }
  if (dropped.size === 0) return [...lines];
  const kept: SourceLine[] = [];
  let pending: SourceLine | null = null;
  for (const [index, line] of lines.entries()) {
    if (dropped.has(index)) {
      warn("page_number", line.line, `Đã bỏ số trang “${line.text.trim()}”.`);
      pending = line;
    } else {
      kept.push(pending === null ? line : { ...line, page: true, gap: Math.max(line.gap, pending.gap) });
      pending = null;
    }
  }
  return kept;
}

/** A number between two halves of a sentence, or beside a page end, is a page number. */
function cutsPage(lines: readonly SourceLine[], index: number): boolean {
  const [before, at, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (at === undefined || before === undefined || after === undefined) return false;
  if (at.page || after.page || noteLine.test(before.text)) return true;
  return !endsSentence(before.text) && startsLower(after.text) && !before.text.includes("\t");
}

function follows(before: Candidate | undefined, after: Candidate | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return after.value === before.value + 1 && before.value <= 200 && after.index - before.index > fewestLinesOnPage;
}
