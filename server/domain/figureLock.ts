import { cutOffBehind, type FigureLock, isCutOff } from "../../extensions/cutOff/cutOff.ts";
import { type FigureChange, figureChanges } from "../../extensions/cutOff/figureChanges.ts";
import { nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import { acceptAll } from "../../extensions/suggestions/projections.ts";
import type { Report, Section, User } from "./model.ts";
import { can } from "./permissions.ts";
import type { Clock } from "./ports.ts";

/**
 * Who may still correct the figures of a section after the report's data cut-off, and why; null before it. Nobody may who has not said why. `at`: milliseconds
 * since 1970, UTC.
 */
export function figureLockOf(
  report: Report | undefined,
  sectionId: string | null,
  at: number,
  userOf: (userId: string) => User | undefined,
): FigureLock | null {
  if (report === undefined || !isCutOff(report.figuresLockedAt, at)) return null;
  const given = report.sections.find(({ id }) => id === sectionId)?.lateReasons ?? [];
  return {
    reasonOf(userId) {
      const reason = given.find(({ by }) => by === userId)?.reason;
      const user = reason === undefined ? undefined : userOf(userId);
      return reason !== undefined && user !== undefined && can(user, "figure.correct", report) ? reason : null;
    },
  };
}

/** The report with another data cut-off; without one if there is none. What was said of corrections behind the old one is said no more. */
export function withCutOff(report: Report, figuresLockedAt: string | null | undefined): Report {
  const { figuresLockedAt: before, ...others } = report;
  if ((before ?? null) === (figuresLockedAt ?? null)) return report;
  const open = { ...others, sections: report.sections.map(withoutLateReasons) };
  return figuresLockedAt === null || figuresLockedAt === undefined ? open : { ...open, figuresLockedAt };
}

const withoutLateReasons = ({ lateReasons: _said, ...section }: Section): Section => section;

/** A new report whose figures are closed behind that day. A report that is begun later than that has no cut-off: nobody could give it a number. */
export function withComingCutOff(report: Report, lastDay: string | undefined, clock: Clock): Report {
  const cutOff = lastDay === undefined ? null : cutOffBehind(lastDay);
  return withCutOff(report, isCutOff(cutOff, clock.now().getTime()) ? null : cutOff);
}

/** What of a text's figures another text in its place changes. */
export const figuresBetween = (before: SectionContent, after: SectionContent): readonly FigureChange[] =>
  figureChanges(nodeOf(before).children, nodeOf(after).children, () => true).changes;

/** What the suggestions in a text would change in its figures: that is what is signed. */
export function suggestedFigures(content: SectionContent): readonly FigureChange[] {
  const text = nodeOf(content);
  return figureChanges(text.children, acceptAll(text).children, () => true).changes;
}
