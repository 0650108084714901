import { monthsBetween, shiftDay, shiftPeriodWords } from "../../../extensions/periodShift.ts";
import { nextPeriod } from "../../../extensions/periods.ts";
import type { SectionContent } from "../../../extensions/sectionContent.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { Period, ReportView } from "../../../extensions/wire/http.ts";
import type { RollForwardBody } from "../../../extensions/wire/rollForward.ts";
import type { Environment } from "../environment.ts";
import { keepReport } from "../keepReport.ts";
import type { Actor, Report } from "../model.ts";
import { authorize } from "../permissions.ts";
import type { SectionTexts } from "../ports.ts";
import { existing } from "../reports.ts";
import { reportView } from "../views.ts";
import { figureValues } from "./figureValues.ts";
import { rolledHistory, yearBefore } from "./rolledHistory.ts";
import { rolledReport } from "./rolledReport.ts";

export interface RollForward {
  /** Make the report of the next period out of this one, which stays as it is. Fails with `invalid` for a period of another kind or one that is not later, and for a document about no period. */
  roll(actor: Actor, reportId: string, body: RollForwardBody): Promise<ReportView>;
}

export function createRollForward(environment: Environment): RollForward {
  const { office, reports, texts, clock, ids } = environment;

  /** The newest report of the same template on a period. */
  const reportOn = (period: Period, { templateId }: Report): Report | undefined =>
    reports
      .list()
      .filter((report) => report.templateId === templateId && report.period.kind === period.kind && monthsBetween(report.period, period) === 0)
      .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))[0];

  /** The figures of a period: those of its report, and what the report of the period behind it was told of them, for times before there were reports here. */
  async function valuesOn(period: Period, last: Report): Promise<ReadonlyMap<string, string>> {
    const told = Object.entries(reportOn(nextPeriod(period), last)?.history ?? {}).flatMap(([code, { previous }]) =>
      previous === undefined ? [] : [[code, previous] as const],
    );
    const found = reportOn(period, last);
    return new Map([...told, ...(found === undefined ? [] : figureValues((await allTexts(texts, found)).values()))]);
  }

  return {
    async roll(actor, reportId, body) {
      authorize(actor, "report.create");
      const last = existing(environment, reportId);
      if (last.periodless === true) throw new ReportError("invalid", "The document is about no period, so none comes after it.");
      const period = body.period ?? nextPeriod(last.period);
      if (period.kind !== last.period.kind)
        throw new ReportError("invalid", `The last report is about a ${last.period.kind}, not about a ${period.kind}.`);
      const months = monthsBetween(last.period, period);
      if (months <= 0) throw new ReportError("invalid", "The new period must come after that of the last report.");
      const contents = await allTexts(texts, last);
      const values = figureValues(contents.values());
      const { indicators, history } = last;
      const made = rolledReport({ template: { id: last.templateId }, actor, clock, ids }, last, contents, {
        period,
        title: body.title ?? shiftPeriodWords(last.title, last.period, period),
        deadline: body.deadline !== undefined ? body.deadline : last.deadline === null ? null : shiftDay(last.deadline, months),
        departments: new Set(office.read().departments.map(({ id }) => id)),
        history: rolledHistory({ period: last.period, indicators, history, values }, period, await valuesOn(yearBefore(period), last)),
      });
      return reportView(actor, await keepReport(environment, actor, made, "report.roll", last.title));
    },
  };
}

async function allTexts(texts: SectionTexts, report: Report): Promise<ReadonlyMap<string, SectionContent>> {
  const withText = report.sections.filter(({ kind }) => kind !== "part");
  return new Map(await Promise.all(withText.map(async ({ id }) => [id, await texts.read(report.id, id)] as const)));
}
