import { checkReading, checkText, inOrderOfText } from "../checkText.ts";
import type { Finding } from "../finding.ts";
import type { FoundIn } from "../foundIn.ts";
import { type Reading, read } from "../numbers/reading.ts";
import { type CheckContext, passageOf, type SectionHeading } from "../passage.ts";
import { differentPeriodsOver } from "../periods/dataPeriods.ts";
import { structureRules } from "../structure/structureRules.ts";
import { wrongAbbreviations } from "./abbreviations.ts";
import { undatedReferences } from "./citations.ts";
import { minorityForms } from "./forms.ts";

/** A section of a report, in the order of the report. */
export interface CheckedText {
  readonly id: string;
  readonly text: string;
  /** The titles that it stands under, where they are not in its words. */
  readonly heading?: SectionHeading;
}

/** A rule that has to know the whole report. */
export interface ReportRule {
  readonly ids: readonly string[];
  readonly source: string;
  readonly check: (readings: readonly Reading[]) => readonly FoundIn[];
}

export const reportRules: readonly ReportRule[] = [
  { ids: ["abbreviation-unexplained", "abbreviation-and-words", "abbreviation-of-two"], source: "convention", check: wrongAbbreviations },
  { ids: ["reference-date"], source: "decree 30/2020/NĐ-CP, annex I, II.6.b", check: undatedReferences },
  { ids: ["data-periods"], source: "decree 09/2019/NĐ-CP, article 12: one data period in a report", check: differentPeriodsOver },
  { ids: ["two-forms"], source: "convention: one form in a report", check: minorityForms },
  ...structureRules,
];

/** What only shows over all texts of a report, by section. Texts of letters taken apart are left out. */
export function findOverReport(sections: readonly CheckedText[], context: CheckContext = {}): ReadonlyMap<string, readonly Finding[]> {
  const { composed, over } = readOver(sections, context);
  return new Map(composed.map(({ id }, place) => [id, inOrderOfText(over.filter((found) => found.place === place).map(({ finding }) => finding))]));
}

/**
 * Check the texts of a report, by section: what each says for itself, and what only shows over all of them. In the order of each text. The rules over all
 * texts read composed letters only; a text of other letters is left out of them.
 */
export function checkReport(sections: readonly CheckedText[], context: CheckContext = {}): ReadonlyMap<string, readonly Finding[]> {
  const { composed, readings, over } = readOver(sections, context);
  return new Map(
    sections.map((section) => {
      const place = composed.indexOf(section);
      const reading = readings[place];
      if (reading === undefined) return [section.id, checkText(section.text, context)];
      const own = over.filter((found) => found.place === place).map(({ finding }) => finding);
      return [section.id, inOrderOfText([...checkReading(reading), ...own])];
    }),
  );
}

function readOver(sections: readonly CheckedText[], context: CheckContext) {
  const without = new Set(context.withoutRules);
  const composed = sections.filter(({ text }) => text.normalize("NFC") === text);
  const readings = composed.map(({ text, heading }) => read(passageOf(text, context, heading)));
  const over = reportRules.flatMap(({ check }) => check(readings)).filter(({ finding }) => !without.has(finding.rule));
  return { composed, readings, over };
}
