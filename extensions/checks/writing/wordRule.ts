import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** A rule of writing that a pattern can decide. It only asks: what it says is a hint. */
export interface WordRule {
  readonly id: string;
  /** Searched in the text as it was written; must be global. */
  readonly pattern: RegExp;
  /** What should stand in the place of a match: null if it is right as it is, empty if nobody can say. */
  readonly right: (match: RegExpExecArray, text: string) => string | null;
  readonly message: (printed: string, right: string) => string;
}

/** The check of a rule: one hint for each match that is not right. */
export const checkOf =
  ({ id, pattern, right, message }: WordRule) =>
  (reading: Reading): readonly Finding[] =>
    [...reading.text.matchAll(pattern)].flatMap((match) => {
      const [printed] = match;
      const expected = right(match, reading.text);
      return expected === null || expected === printed ? [] : [hintAt(reading, id, match.index, printed, expected, message(printed, expected))];
    });

/** A hint about the form of a stretch of the text. */
export const hintAt = (reading: Reading, rule: string, start: number, printed: string, expected: string, message: string): Finding =>
  findingOf(reading, { rule, type: "format", severity: "hint", start, end: start + printed.length, expected, message });

export const capitalized = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The line in which an offset stands. */
export function lineOf(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end);
}
