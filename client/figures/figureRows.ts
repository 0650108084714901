import { canonicalOf, decimal, minus, percentage, plus } from "../../extensions/figures/decimal.ts";
import { formatFigure, type PrintedFigure } from "../../extensions/figures/formatFigure.ts";
import { type Indicator, valuesOf } from "../../extensions/indicators/indicator.ts";
import type { IndicatorsView } from "../../extensions/indicators/requests.ts";
import type { IndexedFigure } from "../editor/text/reportIndex.ts";
import { foldText } from "../ui/foldText.ts";

/** An indicator of the report as a row: what stands in the text, and what is known beside it. Numbers are canonical decimals in the figure's own unit. */
export interface FigureRow {
  readonly code: string;
  /** Empty if the code is in no catalogue. */
  readonly name: string;
  readonly unit: string;
  /** The department that answers for it, empty if nobody does. */
  readonly owner: string;
  /** Its figure in the text, null while there is none. */
  readonly figure: IndexedFigure | null;
  readonly look: PrintedFigure;
  readonly previous: string | null;
  /** What stands in the text less what stood there last period. */
  readonly change: string | null;
  readonly plan: string | null;
  /** How much of the plan is reached, in percent with one decimal: with what came before in the year, if that is known. */
  readonly reached: string | null;
}

/** The catalogue in its order, then the figures whose codes it does not know. */
export function figureRows({ indicators, history }: IndicatorsView, figures: ReadonlyMap<string, IndexedFigure>): readonly FigureRow[] {
  const known = new Set(indicators.map(({ code }) => code));
  const strangers = [...figures.values()].filter(({ code }) => !known.has(code));
  return [
    ...indicators.map((indicator) => rowOf(indicator, figures.get(indicator.code) ?? null, history)),
    ...strangers.map((figure) => rowOf(strangerOf(figure), figure, history)),
  ];
}

const strangerOf = ({ code, attributes: { unit, format } }: IndexedFigure): Indicator => ({ code, name: "", unit, format, owner: "", kind: "month" });

function rowOf({ code, name, unit, owner, format }: Indicator, figure: IndexedFigure | null, history: IndicatorsView["history"]): FigureRow {
  const { previous = null, plan = null, cumulativeBefore } = valuesOf(history, code);
  const attributes = figure?.attributes;
  const value = attributes === undefined ? null : decimal(attributes.value);
  const isShare = (attributes?.format ?? format).startsWith("percent");
  const soFar = value === null || cumulativeBefore === undefined || isShare ? value : plus(decimal(cumulativeBefore), value);
  const reached = soFar === null || plan === null || isShare ? null : percentage(soFar, decimal(plan), 1);
  return {
    code,
    name,
    unit: attributes?.unit ?? unit,
    owner,
    figure,
    look: { value: attributes?.value ?? "0", unit: "", format: attributes?.format ?? format, ratioOf: attributes?.ratioOf ?? "" },
    previous,
    change: value === null || previous === null ? null : canonicalOf(minus(value, decimal(previous))),
    plan,
    reached: reached === null ? null : canonicalOf(reached.rounded),
  };
}

/** A value of a row as the paper prints numbers of its kind, without the unit. */
export const printedIn = ({ look }: FigureRow, value: string | null): string =>
  value === null ? "" : formatFigure({ ...look, value, format: look.format.startsWith("ratio") ? "plain" : look.format, ratioOf: "" });

/** What stands in the text, as it is printed there without its unit. */
export const printedValue = ({ figure, look }: FigureRow): string => (figure === null ? "" : formatFigure(look));

/** A change with its sign. */
export function printedChange({ look, ...rest }: FigureRow): string {
  // A zero before a count under ten, and a number in words, belong to the text: `−1`, not `−01` and not `−một`.
  const row = { ...rest, look: look.format === "padded" || look.format === "words" ? { ...look, format: "plain" as const } : look };
  if (row.change === null) return "";
  if (decimal(row.change).units === 0n) return "0";
  return row.change.startsWith("-") ? `−${printedIn(row, row.change.slice(1))}` : `+${printedIn(row, row.change)}`;
}

export const sortNames = ["code", "name", "unit", "section", "value", "previous", "change", "plan", "reached"] as const;
export type SortName = (typeof sortNames)[number];

export interface RowOrder {
  /** Null: the catalogue's own order. */
  readonly by: SortName | null;
  readonly descending: boolean;
}

export interface RowFilter {
  readonly text: string;
  /** A department's id, null for all. */
  readonly owner: string | null;
  /** A section's id, null for all. */
  readonly section: string | null;
}

/** The rows that fit the filter, in that order; what has no value comes last either way. */
export function arrangeRows(rows: readonly FigureRow[], filter: RowFilter, { by, descending }: RowOrder): readonly FigureRow[] {
  const wanted = foldText(filter.text);
  const fitting = rows.filter(
    ({ code, name, owner, figure }) =>
      foldText(`${code} ${name}`).includes(wanted) &&
      (filter.owner === null || owner === filter.owner) &&
      (filter.section === null || figure?.sectionId === filter.section),
  );
  if (by === null) return fitting;
  return fitting.toSorted((one, other) => {
    const [left, right] = [keyOf(one, by), keyOf(other, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (
      (descending ? -1 : 1) * (typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right), "vi"))
    );
  });
}

/** What a row is sorted by. Order only, so that a rounded number will do. */
function keyOf(row: FigureRow, by: SortName): string | number | null {
  switch (by) {
    case "code":
      return row.code;
    case "name":
      return row.name === "" ? null : row.name;
    case "unit":
      return row.unit;
    case "section":
      return row.figure?.sectionTitle ?? null;
    case "value":
      return row.figure === null ? null : Number(row.figure.attributes.value);
    default:
      return row[by] === null ? null : Number(row[by]);
  }
}
