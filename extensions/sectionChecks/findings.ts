import { checkText } from "../checks/checkText.ts";
import type { Finding } from "../checks/finding.ts";
import { read } from "../checks/numbers/reading.ts";
import { type CheckContext, passageOf } from "../checks/passage.ts";
import { startingOff } from "../checks/ruleBook.ts";
import { closingMonth } from "../periods.ts";
import type { Department, Organisation, Period } from "../wire/http.ts";

/** A finding of a section's text with the sentence that it speaks of. */
export interface SectionFinding extends Finding {
  readonly about: string;
}

/** What tells one finding of a section from another: as long as these words stand there and ask for the same, it is the same one. */
export type FindingKey = Pick<SectionFinding, "rule" | "printed" | "expected" | "about">;

/** What the checks know of a report besides its words. */
export function checkContextOf(
  { name, withoutRules }: Pick<Organisation, "name" | "withoutRules">,
  period: Period,
  departments: readonly Pick<Department, "name">[] = [],
): CheckContext {
  const ownUnit = /(?:phường|xã|đặc khu|thị trấn)\s.+$/iu.exec(name.normalize("NFC"))?.[0];
  const month = period.kind === "month" ? { reportMonth: { month: closingMonth(period), year: period.year } } : {};
  return {
    ...(ownUnit === undefined ? {} : { ownUnit }),
    ...month,
    officeNames: departments.map((one) => one.name),
    withoutRules: withoutRules ?? startingOff,
  };
}

/** Check a section's plain text. In the order of the text. */
export function checkSectionText(text: string, context: CheckContext): readonly SectionFinding[] {
  const findings = checkText(text, context);
  if (findings.length === 0) return [];
  const { sentences } = read(passageOf(text.normalize("NFC"), context));
  const isComposed = text.normalize("NFC") === text;
  return findings.map((finding) => {
    const sentence = isComposed ? sentences.find(({ start, end }) => start <= finding.start && finding.start < end) : undefined;
    return { ...finding, about: (sentence === undefined ? lineAt(text, finding.start) : text.slice(sentence.start, sentence.end)).trim() };
  });
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end);
}

/** Whether two findings are the same one. Composed and decomposed letters, and kinds of spaces, make no difference. */
export const isSameFinding = (one: FindingKey, other: FindingKey): boolean =>
  one.rule === other.rule &&
  plain(one.printed) === plain(other.printed) &&
  plain(one.expected) === plain(other.expected) &&
  plain(one.about) === plain(other.about);

/** The answer that was given for a finding, if it was dismissed. */
export const dismissalOf = <Given extends FindingKey>(finding: FindingKey, dismissals: readonly Given[]): Given | undefined =>
  dismissals.find((dismissal) => isSameFinding(dismissal, finding));

const plain = (words: string): string => words.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
