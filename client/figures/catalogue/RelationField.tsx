import { MultiSelect, Select, Stack } from "@mantine/core";
import { reckonRelation } from "../../../extensions/indicators/checkRelations.ts";
import { type Indicator, valueNames, valuesOf } from "../../../extensions/indicators/indicator.ts";
import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";
import type { IndexedFigure } from "../../editor/text/reportIndex.ts";
import { t } from "../../messages/translate.ts";
import { foldText } from "../../ui/foldText.ts";
import { type PickedRelation, relationOf } from "./pickedRelation.ts";
import { reckoningWords, termName } from "./relationWords.ts";

interface RelationFieldProps {
  /** With what was typed into the other fields. */
  readonly indicator: Indicator;
  readonly catalogue: IndicatorsView;
  readonly figures: ReadonlyMap<string, IndexedFigure>;
  readonly picked: PickedRelation;
  readonly note: string | null;
  readonly onPick: (picked: PickedRelation) => void;
}

/** So many indicators are offered at once; typing narrows them. */
const mostOffered = 50;

/** Say from which indicators one follows, by picking; the arithmetic with the numbers of now stands below. */
export function RelationField({ indicator, catalogue, figures, picked, note, onPick }: RelationFieldProps) {
  const data = termsFor(indicator, catalogue, picked.terms);
  const relation = relationOf(picked);
  const shared = {
    data,
    searchable: true,
    limit: mostOffered,
    filter: filterTerms,
    nothingFoundMessage: t("figures.noneFit"),
    maxDropdownHeight: 220,
  };
  const isPair = picked.kind === "ratio" || picked.kind === "difference";
  const setTerm = (place: 0 | 1, term: string | null) =>
    onPick({ ...picked, terms: [0, 1].map((one) => (one === place ? term : picked.terms[one]) ?? "") });
  return (
    <Stack gap={8}>
      <Select
        label={t("catalogue.relation")}
        allowDeselect={false}
        value={picked.kind}
        error={note}
        data={[
          { value: "none", label: t("catalogue.noRelation") },
          { value: "sum", label: t("catalogue.relation.sum") },
          { value: "ratio", label: t("catalogue.relation.ratio") },
          { value: "difference", label: t("catalogue.relation.difference") },
        ]}
        onChange={(kind) => onPick({ kind: kinds.find((one) => one === kind) ?? "none", terms: picked.terms })}
      />
      {picked.kind === "sum" && (
        <MultiSelect
          {...shared}
          label={t("catalogue.terms")}
          hidePickedOptions
          value={picked.terms.filter((term) => term !== "")}
          onChange={(terms) => onPick({ ...picked, terms })}
        />
      )}
      {isPair && (
        <div className="catalogue-pair">
          <Select
            {...shared}
            label={t(picked.kind === "ratio" ? "catalogue.part" : "catalogue.first")}
            value={picked.terms[0] ?? null}
            onChange={(term) => setTerm(0, term)}
          />
          <span aria-hidden>{picked.kind === "ratio" ? "/" : "−"}</span>
          <Select
            {...shared}
            label={t(picked.kind === "ratio" ? "catalogue.whole" : "catalogue.second")}
            value={picked.terms[1] ?? null}
            onChange={(term) => setTerm(1, term)}
          />
        </div>
      )}
      {picked.kind !== "none" && (
        <p className="catalogue-line numeric" role="status">
          {relation === undefined || relation === null
            ? t("catalogue.termsMissing")
            : reckoningWords(
                reckonRelation({ ...indicator, relation }, valuesIn(figures), catalogue.indicators, catalogue.history),
                catalogue.indicators,
              )}
        </p>
      )}
    </Stack>
  );
}

const kinds: readonly PickedRelation["kind"][] = ["none", "sum", "ratio", "difference"];

const valuesIn = (figures: ReadonlyMap<string, IndexedFigure>) => new Map([...figures].map(([code, { attributes }]) => [code, attributes]));

/** What can be picked: figures of the other indicators, and what is known of any besides. What is picked already stays, known or not. */
function termsFor(indicator: Indicator, { indicators, history }: IndicatorsView, picked: readonly string[]) {
  const all = indicators.flatMap(({ code }) => [
    ...(code === indicator.code ? [] : [code]),
    ...valueNames.filter((name) => valuesOf(history, code)[name] !== undefined).map((name) => `${code}@${name}`),
  ]);
  const terms = [...all, ...picked.filter((term) => term !== "" && !all.includes(term))];
  return terms.map((value) => ({ value, label: termName(value, indicators) }));
}

interface FilterInput<Option> {
  readonly options: Option[];
  readonly search: string;
  readonly limit: number;
}

/** By name or code, whatever the tone marks. */
function filterTerms<Option extends object>({ options, search, limit }: FilterInput<Option>): Option[] {
  const wanted = foldText(search);
  const fits = (option: Option): boolean =>
    "value" in option && "label" in option && foldText(`${String(option.label)} ${String(option.value)}`).includes(wanted);
  return options.filter(fits).slice(0, limit);
}
