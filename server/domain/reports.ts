import { ReportError } from "../../extensions/wire/errors.ts";
import type { CreateReportBody, HistoryEntry, ReadWarning, ReportSummary, ReportView, TemplateView } from "../../extensions/wire/http.ts";
import type { PageLayout } from "../../extensions/wire/pageLayout.ts";
import { type Environment, record } from "./environment.ts";
import { importedReport, type ReadReport, templateOf, templateToFollow } from "./importedReport.ts";
import { keepReport } from "./keepReport.ts";
import type { Actor, Report } from "./model.ts";
import { reportFromTemplate } from "./newReport.ts";
import { layoutOfReport } from "./pageLayout.ts";
import { accessTo, authorize, readsEverything } from "./permissions.ts";
import type { Template } from "./templates.ts";
import { reportSummary, reportView, templateView } from "./views.ts";
import type { WholeReport } from "./wholeReport.ts";
import { readWhole } from "./wholeText.ts";

/** Reports as people find, open and create them. */
export interface Reports {
  templates(): readonly TemplateView[];
  /** All reports, the newest first. */
  list(actor: Actor): readonly ReportSummary[];
  view(actor: Actor, reportId: string): ReportView;
  create(actor: Actor, body: CreateReportBody): Promise<ReportView>;
  /** Make a report out of a file; `read` gets the template whose owners it takes over. */
  importWith(
    actor: Actor,
    templateId: string | undefined,
    read: (template: Template) => Promise<ReadReport>,
  ): Promise<{ report: ReportView; warnings: readonly ReadWarning[] }>;
  /**
   * The whole report for an export by that person, when its state came to be (ISO 8601), and how its pages are set; what they may not read is replaced by a
   * line that says so.
   */
  forExport(actor: Actor, reportId: string): Promise<{ report: Report; whole: WholeReport; savedAt: string; layout: PageLayout }>;
  /** Note in the log that a file has left the house. */
  exported(actor: Actor, report: Report, detail: string): Promise<void>;
  history(actor: Actor, reportId: string): Promise<readonly HistoryEntry[]>;
}

export function createReports(environment: Environment): Reports {
  const { office, reports, texts, templates, clock, ids, audit } = environment;

  return {
    templates: () => [...templates.values()].map(templateView),
    list: (actor) =>
      reports
        .list()
        .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
        .map((report) => reportSummary(actor, report)),
    view: (actor, reportId) => reportView(actor, existing(environment, reportId)),
    async create(actor, body) {
      authorize(actor, "report.create");
      const template = templateOf(templates, body.templateId);
      const made = reportFromTemplate({ template, actor, clock, ids }, body, office.read());
      return reportView(actor, await keepReport(environment, actor, made, "report.create"));
    },
    async importWith(actor, templateId, read) {
      authorize(actor, "report.create");
      const template = templateToFollow(templates, templateId);
      const { made, warnings } = importedReport(environment, actor, template, await read(template));
      return { report: reportView(actor, await keepReport(environment, actor, made, "report.import")), warnings };
    },
    async forExport(actor, reportId) {
      const report = existing(environment, reportId);
      authorize(actor, "report.export", report);
      const whole = await readWhole(texts, report, (section) => accessTo(actor, report, section) !== "none");
      const savedAt = report.frozen?.at ?? (await texts.changedAt(reportId)) ?? report.createdAt;
      return { report, whole, savedAt, layout: layoutOfReport(report, office.read().organisation) };
    },
    exported: (actor, report, detail) => record(environment, actor, "report.export", { reportId: report.id }, detail),
    async history(actor, reportId) {
      const report = existing(environment, reportId);
      const readable = new Set(
        report.sections.filter((section) => section.kind === "part" || accessTo(actor, report, section) !== "none").map(({ id }) => id),
      );
      // Of a section that was removed nobody knows any more to whom it was confidential.
      const shows = (sectionId: string | null): boolean => sectionId === null || readable.has(sectionId) || readsEverything(actor);
      const names = new Map(office.read().users.map(({ id, name }) => [id, name]));
      const entries = await audit.ofReport(reportId);
      // That something was said about a confidential section, found in it or corrected, is told to its readers alone.
      const told = entries.filter(({ action, sectionId }) => !/^(?:attachment|comment|figure|finding)\./.test(action) || shows(sectionId));
      return told.map(({ at, userId, action, sectionId, detail }) => ({
        at,
        userId,
        userName: names.get(userId) ?? userId,
        action,
        sectionId,
        detail: shows(sectionId) ? detail : "",
      }));
    },
  };
}

/** The report of that id; fails with `not_found`, in the same words for what never existed and for what the reader may not see. */
export function existing({ reports }: Pick<Environment, "reports">, reportId: string): Report {
  const report = reports.find(reportId);
  if (report === undefined) throw new ReportError("not_found", "There is no such report.");
  return report;
}
