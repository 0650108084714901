import type { SectionContent } from "../../extensions/sectionContent.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import { type Environment, record } from "./environment.ts";
import type { Actor, Report } from "./model.ts";
import type { NewReport } from "./newReport.ts";

/** Bring a new report to the disk, log it and tell of it. `detail` is its title unless something else tells more. */
export async function keepReport(
  environment: Environment,
  actor: Actor,
  { report, texts: first }: NewReport,
  action: AuditAction,
  detail = report.title,
): Promise<Report> {
  const { reports, texts, listener } = environment;
  // Texts first: a report that is seen has its words. What a crash leaves behind belongs to no report and is never shown.
  await Promise.all([...first].map(([sectionId, content]: [string, SectionContent]) => texts.seed(report.id, sectionId, content)));
  await reports.create(report);
  try {
    await record(environment, actor, action, { reportId: report.id }, detail);
  } finally {
    listener.reportChanged(report);
  }
  return report;
}
