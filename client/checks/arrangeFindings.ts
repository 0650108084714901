import type { Severity } from "../../extensions/checks/finding.ts";
import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import type { Dismissal } from "../../extensions/wire/dismissals.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { findingId } from "../editor/checks/findingMarks.ts";
import type { CheckedSection } from "../editor/checks/findingStore.ts";

/** A section with what the checks found in it. */
export interface SectionFindings {
  readonly section: SectionView;
  readonly checked: CheckedSection;
}

/** A finding as the panel shows it. */
export interface ShownFinding {
  /** What tells it from the others on the page. */
  readonly name: string;
  readonly place: SectionFindings;
  readonly finding: SectionFinding;
  /** Null while it is open. */
  readonly dismissal: Dismissal | null;
}

const severities: readonly Severity[] = ["error", "warning", "hint"];
/** What is shown of what is open: one severity, or all. */
export type SeverityFilter = Severity | "all";
export const severityFilters: readonly SeverityFilter[] = ["all", ...severities];

/** What is shown: of what is open, or what was dismissed. */
export type FindingFilter = SeverityFilter | "dismissed";

/**
 * The findings that the filter lets through, errors first, then warnings and hints, each in the order of the text: by section, and in a group of their own
 * those that only show over the whole report, which comes first if more than hints are in it; groups without any are left out.
 */
export function arrangeFindings(sections: readonly SectionFindings[], filter: FindingFilter): readonly (readonly ShownFinding[])[] {
  const shown = sections.map((place) => shownIn(place, filter));
  const over = shown.flat().filter(isOver);
  const own = shown.map((group) => group.filter((one) => !isOver(one)));
  const groups = over.some(({ finding }) => finding.severity !== "hint") ? [over.toSorted(byGravityAlone), ...own] : [...own, over];
  return groups.filter((group) => group.length > 0);
}

/** Whether it only shows over the whole report. */
export const isOver = ({ finding }: Pick<ShownFinding, "finding">): boolean => finding.over === true;

function shownIn(place: SectionFindings, filter: FindingFilter): readonly ShownFinding[] {
  const shown = filter === "dismissed" ? place.checked.dismissed : openIn(place, filter);
  return shown.toSorted(byGravity).map(
    ({ finding, dismissal }): ShownFinding => ({
      name: `${place.section.id} ${findingId(finding)}`,
      place,
      finding,
      dismissal,
    }),
  );
}

type Answered = Pick<ShownFinding, "finding" | "dismissal">;

const openIn = ({ checked }: SectionFindings, filter: SeverityFilter): readonly Answered[] =>
  checked.open.filter(({ severity }) => filter === "all" || severity === filter).map((finding) => ({ finding, dismissal: null }));

const byGravityAlone = ({ finding: one }: Answered, { finding: other }: Answered): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity);

const byGravity = (one: Answered, other: Answered): number => byGravityAlone(one, other) || one.finding.start - other.finding.start;

/** How many findings of each severity are open, and how many were dismissed. */
export function countFindings(sections: readonly SectionFindings[]): Readonly<Record<Severity | "dismissed", number>> {
  const all = sections.flatMap(({ checked }) => checked.open);
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const dismissed = sections.reduce((sum, { checked }) => sum + checked.dismissed.length, 0);
  return { error: count("error"), warning: count("warning"), hint: count("hint"), dismissed };
}
