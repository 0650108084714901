import type { Indicator, IndicatorHistory, IndicatorValues } from "./indicator.ts";

/** The catalogue with that indicator in place of the one of its code, or behind all others. The same list if nothing changes. */
export function withIndicator(indicators: readonly Indicator[], indicator: Indicator): readonly Indicator[] {
  const at = indicators.findIndex(({ code }) => code === indicator.code);
  if (at === -1) return [...indicators, indicator];
  return JSON.stringify(sorted(indicators[at])) === JSON.stringify(sorted(indicator)) ? indicators : indicators.with(at, indicator);
}

export const withoutIndicator = (indicators: readonly Indicator[], code: string): readonly Indicator[] =>
  indicators.some((one) => one.code === code) ? indicators.filter((one) => one.code !== code) : indicators;

/** The history with these values in place of all that their codes had. A code without any value is taken away. */
export function withValues(history: IndicatorHistory, changes: IndicatorHistory): IndicatorHistory {
  const merged = new Map(Object.entries(history));
  for (const [code, values] of Object.entries(changes)) {
    if (Object.values(values).every((value) => value === undefined)) merged.delete(code);
    else merged.set(code, present(values));
  }
  return Object.fromEntries(merged);
}

const present = (values: IndicatorValues): IndicatorValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const sorted = (value: object | undefined): unknown => Object.entries(value ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
