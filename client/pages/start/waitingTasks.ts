import type { ReportAction, SectionState } from "../../../extensions/wire/access.ts";
import type { ReportSummary, ReportView } from "../../../extensions/wire/http.ts";

/** What one person has to do next: a section to write, to write again or to decide, or a report to decide. */
export type WaitingTask =
  | {
      readonly kind: "section";
      readonly reportId: string;
      readonly reportTitle: string;
      readonly sectionId: string;
      readonly title: string;
      readonly state: SectionState;
      readonly deadline: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: "report";
      readonly reportId: string;
      readonly reportTitle: string;
      readonly action: ReportDecision;
      readonly deadline: string | null;
    };

type ReportDecision = Extract<ReportAction, "report.approve" | "report.issue">;

const decisions: readonly ReportDecision[] = ["report.approve", "report.issue"];

/** Reports to decide first, then what was returned, then the rest; each by its deadline, what has none last. `views`: the reports in which a decision may be due. */
export function waitingTasks(reports: readonly ReportSummary[], views: readonly ReportView[]): readonly WaitingTask[] {
  const ofReports = views.flatMap((view) =>
    decisions
      .filter((action) => view.abilities[action])
      .map((action): WaitingTask => ({ kind: "report", reportId: view.id, reportTitle: view.title, action, deadline: view.deadline })),
  );
  const ofSections = reports.flatMap((report) =>
    report.waiting.map((section): WaitingTask => ({ kind: "section", reportId: report.id, reportTitle: report.title, ...section })),
  );
  return [...ofReports, ...ofSections].sort((one, other) => rank(one) - rank(other) || byDeadline(one.deadline, other.deadline));
}

const rank = (task: WaitingTask): number => (task.kind === "report" ? 0 : task.state === "returned" ? 1 : 2);

function byDeadline(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
