import { figuresIn } from "../../extensions/indicators/figuresIn.ts";
import { valuesOf } from "../../extensions/indicators/indicator.ts";
import type { Series } from "../../extensions/indicators/series.ts";
import { monthsBetween } from "../../extensions/periodShift.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import { acceptedContent } from "../../extensions/suggestions/acceptedContent.ts";
import type { Period } from "../../extensions/wire/http.ts";
import type { Environment } from "./environment.ts";
import type { Actor, Report } from "./model.ts";
import { accessTo } from "./permissions.ts";
import { existing } from "./reports.ts";
import { periodBefore, yearBefore } from "./rollForward/rolledHistory.ts";

/** Two years of months: enough to see a trend, and to read in a moment. */
const mostPeriods = 24;

/** One indicator from report to report. */
export interface SeriesOfIndicators {
  /**
   * Its values in this report and the earlier ones of the same template, as far as the person reads the sections in which they stand; where there is no report
   * of a period, what the office told a later one of it.
   */
  read(actor: Actor, reportId: string, code: string): Promise<Series>;
}

export function createSeries(environment: Pick<Environment, "reports" | "texts">): SeriesOfIndicators {
  const { reports, texts } = environment;

  async function valueIn(actor: Actor, report: Report, code: string): Promise<string | null> {
    for (const section of report.sections) {
      if (section.kind === "part" || accessTo(actor, report, section) === "none") continue;
      const { content } = acceptedContent(await texts.read(report.id, section.id));
      const figure = figuresIn(nodeOf(content)).find((one) => one.code === code);
      if (figure !== undefined) return figure.value;
    }
    return null;
  }

  return {
    async read(actor, reportId, code) {
      const last = existing(environment, reportId);
      const given: Series = [];
      const told: Series = [];
      for (const report of periodsUpTo(last, reports.list()).slice(-mostPeriods)) {
        const value = await valueIn(actor, report, code);
        // What it knows of earlier periods is for the same eyes as the figure itself.
        if (value === null) continue;
        given.push({ reportId: report.id, period: report.period, value });
        told.push(...toldBy(report, code));
      }
      return inOrder(last.period, given, told).slice(-mostPeriods);
    },
  };
}

/** What a report was told of earlier periods. */
function toldBy({ id, period, history }: Report, code: string): Series {
  const { previous, lastYear } = valuesOf(history, code);
  const known = [
    { period: periodBefore(period), value: previous },
    { period: yearBefore(period), value: lastYear },
  ];
  return known.flatMap(({ period, value }) => (value === undefined ? [] : [{ reportId: id, period, value }]));
}

/** One value a period, the earliest first: what a report gives goes before what another one was told, and of that the latest. */
function inOrder(last: Period, given: Series, told: Series): Series {
  const byDistance = new Map([...told, ...given].map((one) => [monthsBetween(one.period, last), one]));
  return [...byDistance].toSorted(([one], [other]) => other - one).map(([, value]) => value);
}

/** One report for each period up to that of `last`, the earliest first: where there are several, the newest. */
function periodsUpTo(last: Report, all: readonly Report[]): readonly Report[] {
  const byPeriod = new Map<number, Report>();
  const related = all.filter(({ templateId, period }) => templateId === last.templateId && period.kind === last.period.kind);
  for (const report of related.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))) {
    const distance = monthsBetween(report.period, last.period);
    if (distance > 0) byPeriod.set(distance, report);
  }
  byPeriod.set(0, last);
  return [...byPeriod].toSorted(([one], [other]) => other - one).map(([, report]) => report);
}
