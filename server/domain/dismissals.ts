import { isSameFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import type { Dismissal, DismissFindingBody } from "../../extensions/wire/dismissals.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { checkReport } from "./checks.ts";
import { type Environment, record } from "./environment.ts";
import type { Actor, Report, Section } from "./model.ts";
import { sectionOf } from "./outline.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";
import { type ReviewedReport, reviewFindings } from "./reviewFindings.ts";

/** Findings of the checks that somebody answers for as right. They speak for a text as it stood: a finding of other words or numbers is open again. */
export interface Dismissals {
  /** Of the sections that the person reads, the oldest first. */
  list(actor: Actor, reportId: string): readonly Dismissal[];
  /** Fails with `conflict` if the checks find no such thing in the text as the server has it, with `invalid` if an error is dismissed without a reason. */
  dismiss(actor: Actor, reportId: string, sectionId: string, body: DismissFindingBody): Promise<Dismissal>;
  /** What the checks find in the sections that the person reads, with the answers to it, and what was corrected late in them. */
  reviewed(actor: Actor, reportId: string): Promise<ReviewedReport>;
  /** Let the checks speak of it again. */
  restore(actor: Actor, reportId: string, sectionId: string, dismissalId: string): Promise<void>;
}

/** More than any honest report has; the report's file stays small. */
const mostDismissals = 2000;

export function createDismissals(environment: Environment): Dismissals {
  const { reports, clock, ids } = environment;

  /** The section, for somebody who may read it; for others there is none. */
  function readable(actor: Actor, report: Report, sectionId: string): Section {
    const section = sectionOf(report, sectionId);
    if (accessTo(actor, report, section) === "none") throw new ReportError("not_found", "There is no such section.");
    return section;
  }

  async function change(
    actor: Actor,
    place: { readonly reportId: string; readonly sectionId: string },
    action: "finding.dismiss" | "finding.restore",
    detail: string,
    next: (dismissals: readonly Dismissal[]) => Dismissal[],
  ): Promise<void> {
    const report = await reports.change(place.reportId, (old) => {
      authorize(actor, action, old, readable(actor, old, place.sectionId));
      return { ...old, dismissals: next(old.dismissals), revision: old.revision + 1 };
    });
    try {
      await record(environment, actor, action, place, detail);
    } finally {
      environment.listener.reportChanged(report);
    }
  }

  return {
    list(actor, reportId) {
      const report = existing(environment, reportId);
      const readers = new Set(report.sections.filter((section) => accessTo(actor, report, section) !== "none").map(({ id }) => id));
      return report.dismissals.filter(({ sectionId }) => readers.has(sectionId));
    },

    reviewed: (actor, reportId) => reviewFindings(environment, actor, reportId),

    async dismiss(actor, reportId, sectionId, { reason, ...key }) {
      const report = existing(environment, reportId);
      const section = readable(actor, report, sectionId);
      authorize(actor, "finding.dismiss", report, section);
      const found = (await checkReport(environment, report, (id) => id === sectionId)).get(sectionId)?.find((finding) => isSameFinding(finding, key));
      if (found === undefined) throw new ReportError("conflict", "The checks do not find this in the text any more; look at the section again.");
      if (found.severity === "error" && reason === "") throw new ReportError("invalid", "An error is dismissed with a reason only.");
      const { rule, printed, expected, about, severity, message } = found;
      const dismissal: Dismissal = {
        id: ids.next(),
        sectionId,
        rule,
        printed,
        expected,
        about,
        severity,
        message,
        reason,
        by: actor.id,
        at: clock.now().toISOString(),
      };
      await change(actor, { reportId, sectionId }, "finding.dismiss", detailOf(dismissal), (old) => {
        const others = old.filter((one) => one.sectionId !== sectionId || !isSameFinding(one, dismissal));
        if (others.length >= mostDismissals) throw new ReportError("too_large", "So many findings can't be dismissed in one report; correct some.");
        return [...others, dismissal];
      });
      return dismissal;
    },

    async restore(actor, reportId, sectionId, dismissalId) {
      const isIt = (one: Dismissal): boolean => one.id === dismissalId && one.sectionId === sectionId;
      const dismissal = existing(environment, reportId).dismissals.find(isIt);
      const detail = dismissal === undefined ? "" : detailOf(dismissal);
      await change(actor, { reportId, sectionId }, "finding.restore", detail, (old) => {
        if (!old.some(isIt)) throw new ReportError("not_found", "There is no such dismissal; somebody may have taken it back already.");
        return old.filter((one) => !isIt(one));
      });
    },
  };
}

/** What the log keeps of it, because a dismissal that was taken back is nowhere else. */
const detailOf = ({ printed, reason }: Dismissal): string => (reason === "" ? printed : `${printed}: ${reason}`);
