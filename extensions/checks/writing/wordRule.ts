import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";
import { betweenLines, remembered } from "../remembered.ts";

/** A rule of writing that a pattern can decide. It only asks: what it says is a hint. */
export interface WordRule {
  readonly id: string;
  /** Searched in lines as they were written; must be global. */
  readonly pattern: RegExp;
  /** What should stand in the place of a match: null if it is right as it is, empty if nobody can say. */
  readonly right: (match: RegExpExecArray, text: string) => string | null;
  readonly message: (printed: string, right: string) => string;
}

interface Slip {
  readonly rule: WordRule;
  /** Offset in the line. */
  readonly at: number;
  readonly printed: string;
  readonly expected: string;
}

/** The check of rules that each look at one line: one hint for each match that is not right. */
export function checkOf(rules: readonly WordRule[]): (reading: Reading) => readonly Finding[] {
  const slipsIn = remembered((lines) => slipsOf(rules, lines));
  return (reading) => {
    const { paragraphs } = reading.passage;
    const slips = slipsIn(paragraphs.map(({ text }) => text));
    return paragraphs.flatMap(({ start }, place) =>
      (slips[place]?.all ?? []).map(({ rule, at, printed, expected }) =>
        hintAt(reading, rule.id, start + at, printed, expected, rule.message(printed, expected)),
      ),
    );
  };
}

/** What is wrong in each line. */
function slipsOf(rules: readonly WordRule[], lines: readonly string[]): readonly { readonly all: readonly Slip[] }[] {
  const text = lines.join(betweenLines);
  const found = lines.map((): { readonly all: Slip[] } => ({ all: [] }));
  for (const rule of rules) {
    let [place, start] = [0, 0];
    for (const match of text.matchAll(rule.pattern)) {
      const [printed] = match;
      const expected = rule.right(match, text);
      if (expected === null || expected === printed || printed.includes("\n")) continue;
      for (let length = lines[place]?.length ?? 0; start + length < match.index; length = lines[place]?.length ?? 0) {
        start += length + betweenLines.length;
        place += 1;
      }
      found[place]?.all.push({ rule, at: match.index - start, printed, expected });
    }
  }
  return found;
}

/** A hint about the form of a stretch of the text. */
export const hintAt = (reading: Reading, rule: string, start: number, printed: string, expected: string, message: string): Finding =>
  findingOf(reading, { rule, type: "format", severity: "hint", start, end: start + printed.length, expected, message });

export const capitalized = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The line in which an offset stands. */
export function lineOf(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end);
}
