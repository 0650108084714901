import { nodeOf } from "../../../extensions/sectionContent.ts";
import { claimsOf } from "../../../extensions/stale/paragraphs.ts";
import { confirmed, stalenessOf } from "../../../extensions/stale/staleness.ts";
import { allows } from "../../../extensions/wire/access.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { CarriedView, StalenessView } from "../../../extensions/wire/rollForward.ts";
import { type Environment, record } from "../environment.ts";
import type { Actor, Report, Section } from "../model.ts";
import { replaced, sectionOf } from "../outline.ts";
import { accessTo } from "../permissions.ts";
import { existing } from "../reports.ts";

/** What sections took over from the last report, and who says that it still holds. */
export interface Carrying {
  carried(actor: Actor, reportId: string): CarriedView;
  /** Compare a section as it stands with what it took over. */
  staleness(actor: Actor, reportId: string, sectionId: string): Promise<StalenessView>;
  /** Say that paragraphs still hold, by the fingerprints of their words. For everyone who may write or suggest in the section. */
  confirm(actor: Actor, reportId: string, sectionId: string, texts: readonly string[]): Promise<void>;
}

export function createCarrying(environment: Environment): Carrying {
  const { reports, texts, clock, listener } = environment;
  return {
    carried(actor, reportId) {
      const report = existing(environment, reportId);
      const readable = report.sections.filter((section) => section.carried !== undefined && accessTo(actor, report, section) !== "none");
      return { from: report.rolledFrom ?? null, sections: Object.fromEntries(readable.map(({ id, carried = [] }) => [id, carried])) };
    },

    async staleness(actor, reportId, sectionId) {
      const section = readableSection(actor, existing(environment, reportId), sectionId);
      const text = nodeOf(await texts.read(reportId, sectionId));
      const { stale, onlyDates } = stalenessOf(text, section.carried ?? []);
      return { paragraphs: claimsOf(text).length, stale: stale.length, onlyDates };
    },

    async confirm(actor, reportId, sectionId, wanted) {
      const holding = new Set(wanted);
      let count = 0;
      const report = await reports.change(reportId, (old) => {
        const section = readableSection(actor, old, sectionId);
        if (!allows(accessTo(actor, old, section), "suggest")) {
          throw new ReportError("forbidden", "Only who may write or suggest in a section can confirm its paragraphs.");
        }
        const before = section.carried ?? [];
        const carried = [...confirmed(before, holding)];
        count = carried.filter((paragraph, index) => paragraph.confirmed === true && before[index]?.confirmed !== true).length;
        if (count === 0) return old;
        return { ...replaced(old, { ...section, carried }), revision: old.revision + 1, changedAt: clock.now().toISOString() };
      });
      if (count === 0) return;
      try {
        await record(environment, actor, "section.confirm", { reportId, sectionId }, String(count));
      } finally {
        listener.reportChanged(report);
      }
    },
  };
}

function readableSection(actor: Actor, report: Report, sectionId: string): Section {
  const section = sectionOf(report, sectionId);
  if (accessTo(actor, report, section) === "none") throw new ReportError("not_found", "There is no such section.");
  return section;
}
