import type { FindingType, Severity } from "../checks/finding.ts";
import { canonicalOf, type Decimal, equal, minus, percentage, shifted, sumOf } from "../figures/decimal.ts";
import { formatFigure, groupedDecimal, type PrintedFigure } from "../figures/formatFigure.ts";
import { heldAs, inSingles, printedWith } from "./amounts.ts";
import { type Indicator, type IndicatorHistory, type Relation, valuesOf } from "./indicator.ts";
import { termOf, termsOf } from "./relation.ts";

/** A figure that is not what its indicator's relation says it is. */
export interface RelationFinding {
  readonly code: string;
  readonly type: Extract<FindingType, "sum" | "ratio" | "difference">;
  readonly severity: Severity;
  /** The figure as the report prints it, and as it would be right. */
  readonly printed: string;
  readonly expected: string;
  /** The right value as the figure would hold it. */
  readonly value: string;
  /** In Vietnamese, with the arithmetic. */
  readonly message: string;
}

/**
 * Check the figures of a report by the relations that its catalogue declares. `figures`: by code. A relation speaks once all of its terms are known; what is
 * missing is no mistake. Shares are percentages where the figure is one, rounded half up to the decimals that it prints; cut off ones are a warning.
 */
export function checkRelations(
  figures: ReadonlyMap<string, PrintedFigure>,
  indicators: readonly Indicator[],
  history: IndicatorHistory,
): readonly RelationFinding[] {
  return indicators.flatMap(({ code, name, relation }) => {
    const figure = figures.get(code);
    if (relation === undefined || figure === undefined) return [];
    const terms = termsOf(relation).map((term) => amountOf(term, figures, indicators, history));
    const known = terms.filter((term) => term !== null);
    if (known.length < terms.length) return [];
    const reckoned = reckon(relation, figure, known);
    if (reckoned === null || reckoned.isRight) return [];
    const printed = formatFigure(figure);
    const expected = printedWith(figure, reckoned.value);
    const type = typeOf(relation);
    const message = `${name}: ${reckoned.arithmetic} = ${expected}${reckoned.isCut ? " nếu làm tròn" : ""}, báo cáo ghi ${printed}.`;
    return [{ code, type, severity: reckoned.isCut ? "warning" : "error", printed, expected, value: reckoned.value, message }];
  });
}

/** What a relation comes to now. */
export type Reckoning =
  /** Terms of which nobody knows the value yet. */
  | { readonly state: "missing"; readonly terms: readonly string[] }
  /** A share of nothing. */
  | { readonly state: "undefined" }
  /** `printed` is what the report says, null while it says nothing; `isRight` if that is what comes out. */
  | {
      readonly state: "reckoned";
      readonly arithmetic: string;
      readonly expected: string;
      readonly printed: string | null;
      readonly isRight: boolean;
    };

/** Reckon a relation with what is known now, whether or not the report has a figure for what follows. */
export function reckonRelation(
  indicator: Indicator & { readonly relation: Relation },
  figures: ReadonlyMap<string, PrintedFigure>,
  indicators: readonly Indicator[],
  history: IndicatorHistory,
): Reckoning {
  const { code, unit, format, relation } = indicator;
  const terms = termsOf(relation).map((term) => ({ term, amount: amountOf(term, figures, indicators, history) }));
  const missing = terms.filter(({ amount }) => amount === null).map(({ term }) => term);
  if (missing.length > 0) return { state: "missing", terms: missing };
  const figure = figures.get(code);
  const known = terms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const look = figure ?? { value: "ratio" in relation ? "0.0" : "0", unit, format, ratioOf: "" };
  const reckoned = reckon(relation, look, known);
  if (reckoned === null) return { state: "undefined" };
  const { arithmetic, value, isRight } = reckoned;
  const printed = figure === undefined ? null : formatFigure(figure);
  return { state: "reckoned", arithmetic, expected: printedWith(look, value), printed, isRight: printed !== null && isRight };
}

interface Reckoned {
  readonly value: string;
  readonly arithmetic: string;
  readonly isRight: boolean;
  /** What stands there was cut off instead of rounded. */
  readonly isCut: boolean;
}

const typeOf = (relation: Relation): RelationFinding["type"] => ("sum" in relation ? "sum" : "ratio" in relation ? "ratio" : "difference");

function amountOf(
  term: string,
  figures: ReadonlyMap<string, PrintedFigure>,
  indicators: readonly Indicator[],
  history: IndicatorHistory,
): Decimal | null {
  const { code, name } = termOf(term);
  const figure = figures.get(code);
  if (name === null) return figure === undefined ? null : inSingles(figure.value, figure.unit);
  const value = valuesOf(history, code)[name];
  const unit = figure?.unit ?? indicators.find((indicator) => indicator.code === code)?.unit ?? "";
  return value === undefined ? null : inSingles(value, unit);
}

/** Null if nobody can say: nothing is a share of nothing. */
function reckon(relation: Relation, figure: PrintedFigure, terms: readonly Decimal[]): Reckoned | null {
  if ("ratio" in relation) return reckonShare(figure, terms);
  const [first, ...others] = terms;
  if (first === undefined) return null;
  const right = "sum" in relation ? sumOf(terms) : minus(first, sumOf(others));
  return {
    value: heldAs(right, figure.unit),
    arithmetic: arithmeticOf(terms, "sum" in relation ? " + " : " − "),
    isRight: equal(right, inSingles(figure.value, figure.unit)),
    isCut: false,
  };
}

function reckonShare(figure: PrintedFigure, [part, whole]: readonly Decimal[]): Reckoned | null {
  if (part === undefined || whole === undefined) return null;
  const printed = inSingles(figure.value, "");
  const isPercent = figure.format === "percent" || figure.format === "percentSpaced" || figure.unit === "%";
  const right = percentage(part, isPercent ? whole : shifted(whole, 2), printed.scale);
  if (right === null) return null;
  const value = withDecimals(right.rounded, printed.scale);
  return { value, arithmetic: arithmeticOf([part, whole], " / "), isRight: equal(right.rounded, printed), isCut: equal(right.cut, printed) };
}

/** With as many decimals as the figure had, zeros at the end among them. */
function withDecimals(amount: Decimal, scale: number): string {
  const canonical = canonicalOf(amount);
  if (scale === 0) return canonical;
  const [whole = "", fraction = ""] = canonical.split(".");
  return `${whole}.${fraction.padEnd(scale, "0")}`;
}

const arithmeticOf = (terms: readonly Decimal[], sign: string): string => terms.map((term) => groupedDecimal(canonicalOf(term))).join(sign);
