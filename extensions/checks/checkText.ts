import type { Finding } from "./finding.ts";
import { type Reading, read } from "./numbers/reading.ts";
import { type CheckContext, passageOf } from "./passage.ts";
import type { Judged } from "./relations/relation.ts";
import { relationRules, rules } from "./rules.ts";
import { writingRules } from "./writingRules.ts";

/** Check a text, one paragraph a line. Findings come in the order of the text; offsets are those of the text as it was given. */
export function checkText(text: string, context: CheckContext = {}): readonly Finding[] {
  const composed = text.normalize("NFC");
  const inOrder = checkReading(read(passageOf(composed, context)));
  return composed === text ? inOrder : inOrder.map((finding) => placedIn(text, finding));
}

/** Check a text that was read already. */
export function checkReading(reading: Reading): readonly Finding[] {
  const without = new Set(reading.passage.context.withoutRules);
  const findings = [...relationFindings(reading), ...[...rules, ...writingRules].flatMap(({ check }) => check(reading))];
  return inOrderOfText(findings.filter(({ rule }) => !without.has(rule)));
}

export const inOrderOfText = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => one.start - other.start || one.end - other.end);

/** A finding of the composed text in the text as it was given: a place stands behind the shortest beginning that composes to all in front of it. */
function placedIn(text: string, finding: Finding): Finding {
  const [start, end] = [offsetIn(text, finding.start), offsetIn(text, finding.end)];
  const fixes = finding.fixes.map((fix) => ({ ...fix, start: offsetIn(text, fix.start), end: offsetIn(text, fix.end) }));
  return { ...finding, start, end, fixes, printed: text.slice(start, end) };
}

function offsetIn(text: string, offset: number): number {
  let composed = 0;
  for (const { index, segment } of clusters.segment(text)) {
    if (composed >= offset) return index;
    composed += segment.normalize("NFC").length;
  }
  return text.length;
}

const clusters = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Numbers that two rules read as one relation are spoken of once. */
function relationFindings(reading: Reading): readonly Finding[] {
  const kept: Judged[] = [];
  for (const { check } of relationRules) {
    for (const judged of check(reading)) {
      if (!kept.some((other) => isSame(other, judged))) kept.push(judged);
    }
  }
  return kept.map(({ finding }) => finding);
}

const isSame = (one: Judged, other: Judged): boolean =>
  one.numbers[0] === other.numbers[0] || (one.finding.type !== "ratio" && other.numbers.filter((number) => one.numbers.includes(number)).length >= 3);
