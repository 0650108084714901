import { isCutOff } from "../../extensions/cutOff/cutOff.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import type { Environment } from "./environment.ts";
import type { Actor, Report, Section } from "./model.ts";
import { replaced, sectionOf } from "./outline.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";
import { reportView } from "./views.ts";

/** Why figures are corrected after the data cut-off. */
export interface LateReasons {
  /**
   * Say why one corrects figures of a section from now on; the log names it beside every correction. It holds until the person says something else, or the
   * cut-off changes. Fails with `wrong_state` before the cut-off, when no reason is needed.
   */
  give(actor: Actor, reportId: string, sectionId: string, reason: string): Promise<ReportView>;
}

export function createLateReasons(environment: Environment): LateReasons {
  const { reports, clock } = environment;

  function correctable(actor: Actor, report: Report, sectionId: string): Section {
    const section = sectionOf(report, sectionId);
    if (accessTo(actor, report, section) === "none") throw new ReportError("not_found", "There is no such section.");
    authorize(actor, "figure.correct", report);
    if (!isCutOff(report.figuresLockedAt, clock.now().getTime()))
      throw new ReportError("wrong_state", "The figures are open; they can be changed without a reason.");
    return section;
  }

  return {
    async give(actor, reportId, sectionId, reason) {
      correctable(actor, existing(environment, reportId), sectionId);
      const report = await reports.change(reportId, (old) => {
        const section = correctable(actor, old, sectionId);
        const others = (section.lateReasons ?? []).filter(({ by }) => by !== actor.id);
        const lateReasons = [...others, { by: actor.id, reason, at: clock.now().toISOString() }];
        return { ...replaced(old, { ...section, lateReasons }), revision: old.revision + 1 };
      });
      environment.listener.reportChanged(report);
      return reportView(actor, report);
    },
  };
}
