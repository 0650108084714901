import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import type { FigureRow } from "../figureRows.ts";

/** The figures of which this one is the sum, as the catalogue declares it; none if it does not, or if one of them is not in the text. */
export function partsOf(total: FigureRow, rows: readonly FigureRow[], indicators: readonly Indicator[]): readonly FigureRow[] {
  const relation = indicators.find(({ code }) => code === total.code)?.relation;
  if (relation === undefined || !("sum" in relation)) return [];
  const parts = relation.sum.flatMap((term) => rows.filter(({ code, figure }) => code === term && figure !== null));
  return parts.length === relation.sum.length ? parts : [];
}
