import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { groupedDecimal } from "../../../extensions/figures/formatFigure.ts";
import { type Indicator, type ValueName, valueNames, valuesOf } from "../../../extensions/indicators/indicator.ts";
import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";
import { changeHistory } from "../../api/indicators.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { type CellState, cellState, changesOf, type TypedCell, typedForm } from "./catalogueEdits.ts";

interface ValuesGridProps {
  readonly reportId: string;
  readonly rows: readonly Indicator[];
  readonly catalogue: IndicatorsView;
  readonly canEdit: boolean;
}

const keyOf = (code: string, name: ValueName): string => `${name} ${code}`;

/** Earlier and planned values of the indicators, cell by cell; what was typed is saved together. */
export function ValuesGrid({ reportId, rows, catalogue, canEdit }: ValuesGridProps) {
  const { history } = catalogue;
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedCell>>(new Map());
  const cells = [...typed.values()];
  const changes = changesOf(cells, history);
  const count = Object.values(changes).reduce((sum, values) => sum + Object.keys(values).length, 0);
  const hasFault = cells.some((cell) => ["unreadable", "ambiguous"].includes(cellState(cell, history).state));
  const action = useAction(() => changeHistory(reportId, changes), {
    quiet: true,
    words: { conflict: t("catalogue.stale") },
    refresh: [keys.report(reportId)],
    onDone: () => {
      notifications.show({ message: t("catalogue.valuesSaved", { count }), color: "accent" });
      setTyped(new Map());
    },
  });
  const type = (code: string, name: ValueName, text: string): void => {
    const key = keyOf(code, name);
    const before = typed.get(key)?.before ?? valuesOf(history, code)[name] ?? null;
    const next = new Map(typed);
    if (text === typedForm(before ?? undefined)) next.delete(key);
    else next.set(key, { code, name, text, before });
    setTyped(next);
  };
  return (
    <>
      <div className="catalogue-values-head no-print">
        <p className="dim">{t("catalogue.valuesHint")}</p>
        {typed.size > 0 && (
          <div className="catalogue-values-acts">
            {action.failure !== null && (
              <span role="alert" className="catalogue-alert">
                {action.failure}
              </span>
            )}
            <Button variant="default" size="sm" onClick={() => setTyped(new Map())}>
              {t("catalogue.undoValues")}
            </Button>
            <Button size="sm" loading={action.busy} disabled={count === 0 || hasFault} onClick={() => action.run(undefined)}>
              {t("catalogue.saveValues", { count })}
            </Button>
          </div>
        )}
      </div>
      <div className="figures-scroll">
        <table className="figures-table catalogue-values" onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col" data-column="name">
                {t("figures.name")}
              </th>
              <th scope="col">{t("figures.unit")}</th>
              {valueNames.map((name) => (
                <th key={name} scope="col" className="figures-number">
                  {t(`catalogue.value.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name: called, unit }) => (
              <tr key={code}>
                <th scope="row" data-column="name">
                  {called}
                </th>
                <td>{unit}</td>
                {valueNames.map((name) => {
                  const cell = typed.get(keyOf(code, name));
                  const text = cell?.text ?? typedForm(valuesOf(history, code)[name]);
                  return (
                    <td key={name} className="figures-number">
                      {canEdit ? (
                        <Cell
                          label={t("catalogue.valueOf", { value: t(`catalogue.value.${name}`), name: called })}
                          column={name}
                          text={text}
                          isTyped={cell !== undefined}
                          note={cell === undefined ? null : noteOf(cellState(cell, history))}
                          onType={(next) => type(code, name, next)}
                        />
                      ) : (
                        text
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="figures-empty dim">{t("figures.noneFit")}</p>}
      </div>
    </>
  );
}

function noteOf(state: CellState): string | null {
  switch (state.state) {
    case "fine":
      return null;
    case "unreadable":
      return t("figure.unreadable");
    case "ambiguous": {
      const [one, other] = state.readings;
      return t("figures.ambiguous", { one: groupedDecimal(one), other: groupedDecimal(other), clear: `${groupedDecimal(one)},0` });
    }
    case "contested":
      return state.now === null ? t("catalogue.valueNowEmpty") : t("catalogue.valueNow", { value: groupedDecimal(state.now) });
  }
}

interface CellProps {
  readonly label: string;
  readonly column: ValueName;
  readonly text: string;
  readonly isTyped: boolean;
  readonly note: string | null;
  readonly onType: (text: string) => void;
}

const Cell = ({ label, column, text, isTyped, note, onType }: CellProps) => (
  <>
    <input
      className="catalogue-cell numeric"
      aria-label={label}
      aria-invalid={note !== null}
      data-column={column}
      data-typed={isTyped || undefined}
      inputMode="decimal"
      maxLength={45}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType(event.currentTarget.value)}
    />
    {note !== null && (
      <small role="alert" className="catalogue-alert">
        {note}
      </small>
    )}
  </>
);

/** Enter and the arrow keys lead to the cell above and below, as in a sheet. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key } = event;
  const step = key === "ArrowUp" ? -1 : key === "ArrowDown" || key === "Enter" ? 1 : 0;
  if (step === 0 || !(target instanceof HTMLInputElement)) return;
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${target.dataset["column"] ?? ""}"]`)];
  event.preventDefault();
  column[column.indexOf(target) + step]?.focus();
}
