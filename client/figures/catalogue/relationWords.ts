import type { Reckoning } from "../../../extensions/indicators/checkRelations.ts";
import type { Indicator, Relation, ValueName } from "../../../extensions/indicators/indicator.ts";
import { printRelation, termOf, termsOf } from "../../../extensions/indicators/relation.ts";
import { t } from "../../messages/translate.ts";

/** A term of a relation as people call it: the indicator's name, with which of its values is meant unless it is the one in the text. */
export function termName(term: string, indicators: readonly Indicator[]): string {
  const { code, name } = termOf(term);
  const called = indicators.find((indicator) => indicator.code === code)?.name ?? code;
  return name === null ? called : `${called} (${valueName(name)})`;
}

const valueName = (name: ValueName): string => t(`catalogue.value.${name}`).toLocaleLowerCase("vi");

/** A relation in the names of its terms. */
export function relationName(relation: Relation, indicators: readonly Indicator[]): string {
  const sign = "sum" in relation ? " + " : "ratio" in relation ? " / " : " − ";
  return termsOf(relation)
    .map((term) => termName(term, indicators))
    .join(sign);
}

/** A relation in codes, as it is written. */
export const relationCodes = (relation: Relation): string => `= ${printRelation(relation)}`;

/** The arithmetic of a relation as one line. */
export function reckoningWords(reckoning: Reckoning, indicators: readonly Indicator[]): string {
  if (reckoning.state === "undefined") return t("catalogue.undefined");
  if (reckoning.state === "missing") return t("catalogue.unknown", { terms: reckoning.terms.map((term) => termName(term, indicators)).join("; ") });
  const { arithmetic, expected, printed, isRight } = reckoning;
  const judged = printed === null ? t("catalogue.unwritten") : isRight ? t("catalogue.right") : t("catalogue.wrong", { printed });
  return `${t("catalogue.reckoned", { arithmetic, expected })} · ${judged}`;
}
