import { Autocomplete, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { type Indicator, valuesOf } from "../../../extensions/indicators/indicator.ts";
import { t } from "../../messages/translate.ts";
import { foldText } from "../../ui/foldText.ts";
import { usePaper } from "../paperContext.ts";

interface CodeFieldProps {
  readonly code: string;
  readonly isGood: boolean;
  onType(code: string): void;
  /** An indicator of the catalogue was chosen. */
  onChoose(indicator: Indicator): void;
}

/** So many indicators are offered at once; typing narrows them. */
const mostOffered = 50;

/** The code of a figure: chosen from the catalogue by code or name, or typed anew. */
export function CodeField({ code, isGood, onType, onChoose }: CodeFieldProps) {
  const { indicators: store } = usePaper();
  const { indicators, history } = useSyncExternalStore(store.subscribe, store.view);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const indicator = byCode.get(code);
  const previous = indicator === undefined ? undefined : valuesOf(history, code).previous;
  const known = indicator === undefined ? t("figure.codeHint") : indicator.name;
  return (
    <Autocomplete
      label={t("figure.code")}
      description={
        indicator === undefined || previous === undefined
          ? known
          : t("figure.codePrevious", { name: known, value: formatFigure({ ...indicator, value: previous, ratioOf: "" }) })
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={code}
      maxLength={64}
      limit={mostOffered}
      maxDropdownHeight={220}
      data={[...byCode.keys()]}
      filter={({ options, search, limit }) => {
        const wanted = foldText(search);
        const fits = (value: string) => foldText(`${value} ${byCode.get(value)?.name ?? ""}`).includes(wanted);
        return options.filter((option) => "value" in option && fits(option.value)).slice(0, limit);
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{byCode.get(option.value)?.name ?? option.value}</Text>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </div>
      )}
      comboboxProps={{ withinPortal: false }}
      error={isGood ? null : t("figure.badCode")}
      onChange={(typed) => onType(typed.trim())}
      onOptionSubmit={(chosen) => {
        const found = byCode.get(chosen);
        if (found !== undefined) onChoose(found);
      }}
    />
  );
}
