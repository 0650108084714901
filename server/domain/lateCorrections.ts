import { readCorrection } from "../../extensions/cutOff/correctionLog.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import type { Environment } from "./environment.ts";
import type { Actor, Report } from "./model.ts";
import { accessTo } from "./permissions.ts";

/** A correction of figures after the data cut-off. */
export interface LateCorrection {
  readonly at: string;
  /** Who made it. */
  readonly name: string;
  /** The section as the outline prints it. */
  readonly section: string;
  /** Old and new numbers: `thu-ngan-sach: 96 → 97`. */
  readonly change: string;
  /** Why; empty where nobody had to say it. */
  readonly reason: string;
}

const corrected: AuditAction = "figure.correct";

/** What was corrected late in the sections that the person reads, the oldest first. */
export async function lateCorrections(
  { audit, office }: Pick<Environment, "audit" | "office">,
  actor: Actor,
  report: Report,
): Promise<readonly LateCorrection[]> {
  const numbers = numberOutline(report.sections);
  const named = new Map(
    report.sections
      .filter((section) => accessTo(actor, report, section) !== "none")
      .map(({ id, title }) => [id, [numbers.get(id) ?? "", title].filter((words) => words !== "").join(" ")]),
  );
  const names = new Map(office.read().users.map(({ id, name }) => [id, name]));
  const entries = await audit.ofReport(report.id);
  return entries.flatMap(({ at, userId, action, sectionId, detail }): readonly LateCorrection[] => {
    const section = action === corrected && sectionId !== null ? named.get(sectionId) : undefined;
    if (section === undefined) return [];
    const { numbers: change, reason } = readCorrection(detail);
    return [{ at, name: names.get(userId) ?? userId, section, change, reason }];
  });
}
