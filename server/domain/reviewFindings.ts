import { numberOutline } from "../../extensions/numbering.ts";
import { dismissalOf, type SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import type { Dismissal } from "../../extensions/wire/dismissals.ts";
import { checkReport } from "./checks.ts";
import type { Environment } from "./environment.ts";
import { type LateCorrection, lateCorrections } from "./lateCorrections.ts";
import type { Actor, Report, Section } from "./model.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";

/** A finding, and who answers for it; `dismissal` is null while it is open. */
export interface AnsweredFinding {
  readonly finding: SectionFinding;
  readonly dismissal: (Pick<Dismissal, "reason" | "at"> & { readonly name: string }) | null;
}

/** A section in which something was found. */
export interface ReviewedSection extends Pick<Section, "id" | "title"> {
  readonly number: string;
  readonly findings: readonly AnsweredFinding[];
}

/** What goes along with a report under review. */
export interface ReviewedReport {
  readonly report: Report;
  /** Those in which something was found. */
  readonly sections: readonly ReviewedSection[];
  readonly corrections: readonly LateCorrection[];
}

/** What the checks find in a report, what was dismissed of it and what was corrected late, as far as the person reads it, in the report's order. */
export async function reviewFindings(
  environment: Pick<Environment, "reports" | "texts" | "office" | "checker" | "audit">,
  actor: Actor,
  reportId: string,
): Promise<ReviewedReport> {
  const report = existing(environment, reportId);
  authorize(actor, "report.export", report);
  const readable = new Set(report.sections.filter((section) => accessTo(actor, report, section) !== "none").map(({ id }) => id));
  const found = await checkReport(environment, report, (id) => readable.has(id));
  const names = new Map(environment.office.read().users.map(({ id, name }) => [id, name]));
  const numbers = numberOutline(report.sections);
  const sections = report.sections.map(({ id, title }): ReviewedSection => {
    const ofSection = report.dismissals.filter(({ sectionId }) => sectionId === id);
    const answered = (finding: SectionFinding): AnsweredFinding => {
      const dismissal = dismissalOf(finding, ofSection);
      return {
        finding,
        dismissal: dismissal === undefined ? null : { reason: dismissal.reason, at: dismissal.at, name: names.get(dismissal.by) ?? dismissal.by },
      };
    };
    return { id, title, number: numbers.get(id) ?? "", findings: (found.get(id) ?? []).map(answered) };
  });
  const corrections = await lateCorrections(environment, actor, report);
  return { report, sections: sections.filter(({ findings }) => findings.length > 0), corrections };
}
