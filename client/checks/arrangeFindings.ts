import type { Severity } from "../../extensions/checks/finding.ts";
import type { SectionFinding } from "../../extensions/sectionChecks/findings.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import type { CheckedSection } from "../editor/checks/findingStore.ts";

/** A section with what the checks found in it. */
export interface SectionFindings {
  readonly section: SectionView;
  readonly checked: CheckedSection;
}

const severities: readonly Severity[] = ["error", "warning", "hint"];
/** What is shown: one severity, or all. */
export type SeverityFilter = Severity | "all";
export const severityFilters: readonly SeverityFilter[] = ["all", ...severities];

/** Findings of one section in the order in which they are shown: errors, warnings, hints, each in the order of the text. */
const byGravity = (findings: readonly SectionFinding[]): readonly SectionFinding[] =>
  findings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity) || one.start - other.start);

/** A section's findings that the filter lets through; sections without any are left out. */
export const arrangeFindings = (
  sections: readonly SectionFindings[],
  filter: SeverityFilter,
): readonly { readonly place: SectionFindings; readonly findings: readonly SectionFinding[] }[] =>
  sections.flatMap((place) => {
    const findings = byGravity(place.checked.open.filter(({ severity }) => filter === "all" || severity === filter));
    return findings.length === 0 ? [] : [{ place, findings }];
  });

/** How many findings of each severity there are. */
export function countBySeverity(sections: readonly SectionFindings[]): Readonly<Record<Severity, number>> {
  const all = sections.flatMap(({ checked }) => checked.open);
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}
