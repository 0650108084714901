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
    const judged = judge(relation, figure, known);
    if (judged === null) return [];
    const printed = formatFigure(figure);
    const expected = printedWith(figure, judged.value);
    const type = typeOf(relation);
    const message = `${name}: ${judged.arithmetic} = ${expected}${judged.isCut ? " nếu làm tròn" : ""}, báo cáo ghi ${printed}.`;
    return [{ code, type, severity: judged.isCut ? "warning" : "error", printed, expected, value: judged.value, message }];
  });
}

interface Judged {
  readonly value: string;
  readonly arithmetic: string;
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

/** Null if the figure is right, or if nobody can say: nothing is a share of nothing. */
function judge(relation: Relation, figure: PrintedFigure, terms: readonly Decimal[]): Judged | null {
  if ("ratio" in relation) return judgeShare(figure, terms);
  const [first, ...others] = terms;
  if (first === undefined) return null;
  const right = "sum" in relation ? sumOf(terms) : minus(first, sumOf(others));
  if (equal(right, inSingles(figure.value, figure.unit))) return null;
  return { value: heldAs(right, figure.unit), arithmetic: arithmeticOf(terms, "sum" in relation ? " + " : " − "), isCut: false };
}

function judgeShare(figure: PrintedFigure, [part, whole]: readonly Decimal[]): Judged | null {
  if (part === undefined || whole === undefined) return null;
  const printed = inSingles(figure.value, "");
  const isPercent = figure.format === "percent" || figure.format === "percentSpaced" || figure.unit === "%";
  const right = percentage(part, isPercent ? whole : shifted(whole, 2), printed.scale);
  if (right === null || equal(right.rounded, printed)) return null;
  const value = withDecimals(right.rounded, printed.scale);
  return { value, arithmetic: arithmeticOf([part, whole], " / "), isCut: equal(right.cut, printed) };
}

/** With as many decimals as the figure had, zeros at the end among them. */
function withDecimals(amount: Decimal, scale: number): string {
  const canonical = canonicalOf(amount);
  if (scale === 0) return canonical;
  const [whole = "", fraction = ""] = canonical.split(".");
  return `${whole}.${fraction.padEnd(scale, "0")}`;
}

const arithmeticOf = (terms: readonly Decimal[], sign: string): string => terms.map((term) => groupedDecimal(canonicalOf(term))).join(sign);
