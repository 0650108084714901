import type { HeldFigure } from "../../extensions/heldFigure.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import { type Environment, record } from "./environment.ts";
import { figuresHeldNow, withFiguresHeld } from "./held.ts";
import type { Actor } from "./model.ts";
import { replaced, sectionOf } from "./outline.ts";
import { authorize } from "./permissions.ts";
import { existing } from "./reports.ts";
import { reportView } from "./views.ts";

/** What the references of accepted sections say. */
export interface HeldReferences {
  /** Let references of an accepted section say what their sources say now. It is for those who may open the section again, which would do the same. */
  refresh(actor: Actor, reportId: string, sectionId: string, codes: readonly string[]): Promise<ReportView>;
}

export function createHeldReferences(environment: Environment): HeldReferences {
  const { reports, clock } = environment;
  return {
    async refresh(actor, reportId, sectionId, codes) {
      const before = existing(environment, reportId);
      const section = sectionOf(before, sectionId);
      authorize(actor, "section.reopen", before, section);
      const wanted = new Set(codes);
      const fresh = (await figuresHeldNow(environment, before, section)).filter(({ attributes }) => wanted.has(attributes.code));
      let changed = false;
      const report = await reports.change(reportId, (old) => {
        const current = sectionOf(old, sectionId);
        authorize(actor, "section.reopen", old, current);
        const kept = current.held ?? [];
        const held = [...kept.filter(({ attributes }) => !wanted.has(attributes.code)), ...fresh].toSorted(byCode);
        changed = JSON.stringify(held) !== JSON.stringify(kept.toSorted(byCode));
        return changed ? { ...replaced(old, withFiguresHeld(current, held)), revision: old.revision + 1, changedAt: clock.now().toISOString() } : old;
      });
      if (changed) {
        try {
          await record(environment, actor, "section.refresh", { reportId, sectionId }, codes.join(", "));
        } finally {
          environment.listener.reportChanged(report);
        }
      }
      return reportView(actor, report);
    },
  };
}

const byCode = ({ attributes: one }: HeldFigure, { attributes: other }: HeldFigure): number => (one.code < other.code ? -1 : 1);
