import { type Indicator, type IndicatorHistory, indicatorSchema, type Relation, type ValueName, valueNames, valuesOf } from "./indicator.ts";
import { termOf, termsOf } from "./relation.ts";
import type { ChangeIndicatorBody, HistoryChanges, IndicatorField } from "./requests.ts";

/** Two people changed the same: nothing is written, so that each can look again. */
export type Changed<Value> = { readonly state: "changed"; readonly value: Value } | { readonly state: "stale" };

/** An indicator with what changes of it. */
export function withChanges(indicator: Indicator, changes: ChangeIndicatorBody): Changed<Indicator> {
  const { relation, ...plain } = changes;
  const fields = Object.entries(plain).flatMap(([name, change]) => (change === undefined ? [] : [{ name, ...change }]));
  const current = new Map<string, unknown>(Object.entries(indicator));
  if (fields.some((field) => !fits(current.get(field.name), field))) return { state: "stale" };
  if (relation !== undefined && !fits(indicator.relation ?? null, relation)) return { state: "stale" };
  const { relation: before, ...rest } = indicator;
  const after = relation === undefined ? before : (relation.to ?? undefined);
  const changed = { ...rest, ...Object.fromEntries(fields.map(({ name, to }) => [name, to])) };
  return { state: "changed", value: indicatorSchema.parse(after === undefined ? changed : { ...changed, relation: after }) };
}

/** Whether a change may be made of what stands there: it is what the person saw, or somebody made the same change already. */
const fits = (current: unknown, { from, to }: { readonly from: unknown; readonly to: unknown }): boolean => same(current, from) || same(current, to);

/** Relations are lists of codes under one name, so that their written form tells them apart. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The names of what differs between two forms of an indicator. */
export const changedFields = (one: Indicator, other: Indicator): readonly IndicatorField[] =>
  fieldNames.filter((name) => !same(one[name], other[name]));

const fieldNames: readonly IndicatorField[] = ["name", "unit", "format", "owner", "kind", "relation"];

/** What turns one form of an indicator into the other, for the server. */
export const changesBetween = (seen: Indicator, wanted: Indicator): ChangeIndicatorBody =>
  Object.fromEntries(changedFields(seen, wanted).map((name) => [name, { from: seen[name] ?? null, to: wanted[name] ?? null }]));

/** The catalogue with an indicator behind another one, or first. Null if one of them is not there. */
export function withPlace(indicators: readonly Indicator[], code: string, after: string | null): readonly Indicator[] | null {
  const moved = indicators.find((one) => one.code === code);
  const others = indicators.filter((one) => one.code !== code);
  const at = after === null ? 0 : others.findIndex((one) => one.code === after) + 1;
  if (moved === undefined || (after !== null && at === 0)) return null;
  return indicators[at] === moved ? indicators : others.toSpliced(at, 0, moved);
}

/** The history with what changes of it. A code of which nothing is known any more is taken away. */
export function withHistoryChanges(history: IndicatorHistory, changes: HistoryChanges): Changed<IndicatorHistory> {
  const merged = new Map(Object.entries(history));
  for (const [code, values] of Object.entries(changes)) {
    const known = valuesOf(history, code);
    if (valueNames.some((name) => values[name] !== undefined && !fits(known[name] ?? null, values[name]))) return { state: "stale" };
    const next = valueNames.flatMap((name): readonly [ValueName, string][] => {
      const change = values[name];
      const value = change === undefined ? known[name] : change.to;
      return value === undefined || value === null ? [] : [[name, value]];
    });
    if (next.length === 0) merged.delete(code);
    else merged.set(code, Object.fromEntries(next));
  }
  return { state: "changed", value: Object.fromEntries(merged) };
}

/** Whether an indicator would follow from itself. Its own value of the last period is another number. */
export const followsFromItself = ({ code, relation }: Pick<Indicator, "code" | "relation">): boolean =>
  relation !== undefined && termsOf(relation).includes(code);

const codesIn = (relation: Relation | undefined): readonly string[] =>
  relation === undefined ? [] : termsOf(relation).map((term) => termOf(term).code);

/** The indicators whose relations count with that one. */
export const countingWith = (indicators: readonly Indicator[], code: string): readonly Indicator[] =>
  indicators.filter((one) => one.code !== code && codesIn(one.relation).includes(code));
