import { canonicalOf, decimal, plus } from "../../../extensions/figures/decimal.ts";
import { type Indicator, type IndicatorHistory, type IndicatorValues, valuesOf } from "../../../extensions/indicators/indicator.ts";
import { monthsBetween } from "../../../extensions/periodShift.ts";
import { nextPeriod } from "../../../extensions/periods.ts";
import type { Period } from "../../../extensions/wire/http.ts";

/** What is known of the period before. */
interface LastPeriod {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly history: IndicatorHistory;
  /** The figures of its report, by code. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * What the next report knows of earlier periods: the last figures become those before, cumulative ones go on from where they were and begin with 0 in a new
 * year, plans hold until the year ends. Where a period lies between the two reports, nobody knows its figures, so that nothing is said of what came before.
 */
export function rolledHistory(last: LastPeriod, period: Period, lastYear: ReadonlyMap<string, string>): IndicatorHistory {
  const follows = monthsBetween(nextPeriod(last.period), period) === 0;
  const history: Record<string, IndicatorValues> = {};
  for (const indicator of last.indicators) {
    const { code } = indicator;
    const before = valuesOf(last.history, code);
    const value = last.values.get(code);
    const values: Partial<Record<keyof IndicatorValues, string | undefined>> = {
      previous: follows ? value : undefined,
      plan: period.year === last.period.year ? before.plan : undefined,
      lastYear: lastYear.get(code),
      cumulativeBefore: isFirstOfYear(period)
        ? "0"
        : follows
          ? cumulative(indicator, value, firstOr(last.period, before.cumulativeBefore))
          : undefined,
    };
    const known = Object.fromEntries(Object.entries(values).filter(([, known]) => known !== undefined));
    if (Object.keys(known).length > 0) history[code] = known;
  }
  return history;
}

/** From January on to the end of the last period. Shares of a month do not add up. */
function cumulative({ kind, format }: Indicator, value: string | undefined, before: string | undefined): string | undefined {
  if (value === undefined || kind === "plan" || kind === "lastYear") return undefined;
  if (kind === "cumulative") return value;
  return before === undefined || format.startsWith("percent") || format.startsWith("ratio")
    ? undefined
    : canonicalOf(plus(decimal(before), decimal(value)));
}

/** Nothing lies before the first period of a year. */
const firstOr = (period: Period, known: string | undefined): string | undefined => (isFirstOfYear(period) ? "0" : known);

function isFirstOfYear(period: Period): boolean {
  switch (period.kind) {
    case "month":
      return period.month === 1;
    case "quarter":
      return period.quarter === 1;
    case "half":
    case "year":
      return true;
  }
}

/** The same period a year earlier. */
export const yearBefore = (period: Period): Period => ({ ...period, year: period.year - 1 });

/** The period of the same kind before one. */
export function periodBefore(period: Period): Period {
  switch (period.kind) {
    case "month":
      return period.month === 1 ? { ...period, year: period.year - 1, month: 12 } : { ...period, month: period.month - 1 };
    case "quarter":
      return period.quarter === 1 ? { ...period, year: period.year - 1, quarter: 4 } : { ...period, quarter: period.quarter - 1 };
    case "half":
    case "year":
      return yearBefore(period);
  }
}
