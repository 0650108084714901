import type { Department, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import type { PresenceUser } from "../../../../extensions/wire/sync.ts";

/** One line of the outline, with everything it shows. */
export interface OutlineRow {
  readonly section: SectionView;
  readonly depth: 0 | 1;
  /** In the order of the section's owners; a department that no longer exists is left out. */
  readonly owners: readonly Department[];
  readonly people: readonly PresenceUser[];
  /** It no longer waits for its writers: its deadline is never shown as late. */
  readonly met: boolean;
  /** It keeps its place: letterhead, opening and closing. */
  readonly fixed: boolean;
}

/** The outline as rows. `presence`: who is in which section. */
export function outlineRows(
  report: Pick<ReportView, "state" | "sections">,
  departments: readonly Department[],
  presence: ReadonlyMap<string, readonly PresenceUser[]>,
): readonly OutlineRow[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const closed = report.state === "approved" || report.state === "issued";
  return report.sections.map((section) => ({
    section,
    depth: section.kind === "section" && section.level === 2 ? 1 : 0,
    owners: section.owners.flatMap((id) => byId.get(id) ?? []),
    people: presence.get(section.id) ?? [],
    met: closed || section.state === "submitted" || section.state === "accepted",
    fixed: section.kind !== "part" && section.kind !== "section" && section.kind !== "annex",
  }));
}
