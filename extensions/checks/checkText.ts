import type { Finding } from "./finding.ts";
import { type Reading, read } from "./numbers/reading.ts";
import { type CheckContext, passageOf } from "./passage.ts";
import type { Judged } from "./relations/relation.ts";
import { relationRules, rules } from "./rules.ts";

/** Check a text, one paragraph a line. Findings come in the order of the text; offsets are those of the text as it was given. */
export function checkText(text: string, context: CheckContext = {}): readonly Finding[] {
  const reading = read(passageOf(text, context));
  const findings = [...relationFindings(reading), ...rules.flatMap(({ check }) => check(reading))];
  return findings.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

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
