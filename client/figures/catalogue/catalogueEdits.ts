import { groupedDecimal } from "../../../extensions/figures/formatFigure.ts";
import { type Indicator, type IndicatorHistory, type ValueName, valuesOf } from "../../../extensions/indicators/indicator.ts";
import type { HistoryChanges, IndicatorField } from "../../../extensions/indicators/requests.ts";
import { readDecimal } from "../../editor/forms/readDecimal.ts";

/** What somebody typed over an indicator and did not save yet. */
export type TypedFields = Partial<Pick<Indicator, Exclude<IndicatorField, "relation">>> & {
  /** Null: none any more. */
  readonly relation?: Indicator["relation"] | null;
};

/** The indicator as the form shows it: what was typed over what stands there now, so that what others save meanwhile is seen at once. */
export function shownIndicator(current: Indicator, { relation, ...fields }: TypedFields): Indicator {
  const { relation: before, ...rest } = { ...current, ...fields };
  const after = relation === undefined ? before : (relation ?? undefined);
  return after === undefined ? rest : { ...rest, relation: after };
}

/** The fields that were typed into and that somebody else changed since the form was opened, to something else. */
export const contestedFields = (opened: Indicator, current: Indicator, typed: TypedFields): readonly IndicatorField[] =>
  typedNames(typed).filter((name) => !same(opened[name], current[name]) && !same(shownIndicator(current, typed)[name], current[name]));

const typedNames = (typed: TypedFields): readonly IndicatorField[] => fieldNames.filter((name) => Object.hasOwn(typed, name));
const fieldNames: readonly IndicatorField[] = ["name", "unit", "format", "owner", "kind", "relation"];
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A cell of the grid of other values that was typed into, and what stood there then. */
export interface TypedCell {
  readonly code: string;
  readonly name: ValueName;
  readonly text: string;
  readonly before: string | null;
}

/** What is known of a cell now. */
const knownIn = (history: IndicatorHistory, { code, name }: Pick<TypedCell, "code" | "name">): string | null => valuesOf(history, code)[name] ?? null;

/** What a typed cell shows beside itself. */
export type CellState =
  | { readonly state: "fine" }
  | { readonly state: "unreadable" }
  | { readonly state: "ambiguous"; readonly readings: readonly [string, string] }
  /** Somebody else wrote something else there meanwhile. */
  | { readonly state: "contested"; readonly now: string | null };

export function cellState(cell: TypedCell, history: IndicatorHistory): CellState {
  const reading = readDecimal(cell.text);
  if (reading.state === "ambiguous") return { state: "ambiguous", readings: reading.readings };
  if (reading.state === "unreadable") return { state: "unreadable" };
  const now = knownIn(history, cell);
  return now === cell.before || now === valueIn(cell) ? { state: "fine" } : { state: "contested", now };
}

/** The value of a typed cell; null if it is empty or no number. */
function valueIn({ text }: TypedCell): string | null {
  const reading = readDecimal(text);
  return reading.state === "number" ? reading.value : null;
}

/** What the server is asked for: from what is seen now to what was typed. Cells that say what stands there already are left out. */
export function changesOf(cells: readonly TypedCell[], history: IndicatorHistory): HistoryChanges {
  const changes = new Map<string, HistoryChanges[string]>();
  for (const cell of cells) {
    const [from, to] = [knownIn(history, cell), valueIn(cell)];
    if (from !== to) changes.set(cell.code, { ...changes.get(cell.code), [cell.name]: { from, to } });
  }
  return Object.fromEntries(changes);
}

/** A known value as the grid shows it. */
export const typedForm = (value: string | undefined): string => (value === undefined ? "" : groupedDecimal(value));
