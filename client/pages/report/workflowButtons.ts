import type { SectionAction } from "../../../extensions/wire/access.ts";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import type { ReportStep } from "../../api/reports.ts";

/** One thing that this person may do now, as the server answered. At most one is `main`: the step that the work waits for. */
export type WorkflowButton = { readonly main: boolean } & (
  | { readonly of: "section"; readonly action: SectionAction; readonly section: SectionView }
  | { readonly of: "report"; readonly action: ReportStep }
);

const sectionOrder: readonly SectionAction[] = ["section.submit", "section.accept", "section.return", "section.withdraw", "section.reopen"];
const reportOrder: readonly ReportStep[] = ["report.approve", "report.issue", "report.review", "report.collect", "report.reopen"];

/** Steps that carry the work on; the others go back or aside. */
const forward: ReadonlySet<string> = new Set(["section.submit", "section.accept", "report.approve", "report.issue"]);

/** What may be done with the section in which one is, and with the report, the section first. */
export function workflowButtons(report: ReportView, active: SectionView | undefined): readonly WorkflowButton[] {
  const ofSection =
    active === undefined
      ? []
      : sectionOrder.filter((action) => active.abilities[action]).map((action) => ({ of: "section" as const, action, section: active, main: false }));
  const ofReport = reportOrder.filter((action) => report.abilities[action]).map((action) => ({ of: "report" as const, action, main: false }));
  const all: readonly WorkflowButton[] = [...ofSection, ...ofReport];
  const nothingDrafted = report.sections.every(({ kind, state }) => kind === "part" || state === "submitted" || state === "accepted");
  const main = all.find(({ action }) => forward.has(action)) ?? (nothingDrafted ? all.find(({ action }) => action === "report.review") : undefined);
  return all.map((button) => (button === main ? { ...button, main: true } : button));
}
