import type { Finding } from "../checks/finding.ts";

/** A finding of a section's text with the sentence that it speaks of. */
export interface SectionFinding extends Finding {
  readonly about: string;
  /** It only shows over all texts of the report. */
  readonly over?: true;
}

/** What tells one finding of a section from another: as long as these words stand there and ask for the same, it is the same one. */
export type FindingKey = Pick<SectionFinding, "rule" | "printed" | "expected" | "about">;

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
