import { TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { groupedDecimal } from "../../extensions/figures/formatFigure.ts";
import { readDecimal } from "../editor/forms/readDecimal.ts";
import { t } from "../messages/translate.ts";
import { type FigureRow, printedValue } from "./figureRows.ts";
import type { FigureActs } from "./useFigureActs.ts";

interface ValueCellProps {
  readonly row: FigureRow;
  readonly acts: FigureActs;
}

/** The number of a row, to change in its place. Enter keeps, Esc leaves; what has two readings is asked for again and never guessed. */
export function ValueCell({ row, acts }: ValueCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { code, name, figure } = row;
  const called = name === "" ? code : name;
  const mode = figure === null ? null : acts.modeIn(figure.sectionId);
  const leave = () => {
    setTyped(null);
    setProblem(null);
  };
  const keep = () => {
    if (typed === null || figure === null) return;
    const reading = readDecimal(typed);
    if (reading.state === "ambiguous") {
      const [one, other] = reading.readings;
      setProblem(t("figures.ambiguous", { one: groupedDecimal(one), other: groupedDecimal(other), clear: `${groupedDecimal(one)},0` }));
    } else if (reading.state !== "number") {
      setProblem(t(reading.state === "empty" ? "figure.empty" : "figure.unreadable"));
    } else {
      const isNew = reading.value !== figure.attributes.value;
      if (isNew && !acts.set(figure.sectionId, code, { value: reading.value })) notifications.show({ message: t("figures.notSet"), color: "red" });
      leave();
    }
  };
  if (figure === null || mode === null) return <td className="figures-number figures-value">{printedValue(row)}</td>;
  return (
    <td className="figures-number figures-value">
      {typed === null ? (
        <button
          type="button"
          aria-label={t("figures.edit", { name: called, value: printedValue(row) })}
          onClick={() => setTyped(groupedDecimal(figure.attributes.value))}
        >
          {printedValue(row)}
        </button>
      ) : (
        <TextInput
          size="xs"
          aria-label={t("figures.newValue", { name: called })}
          value={typed}
          error={problem}
          inputMode="decimal"
          classNames={{ input: "numeric" }}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
            if (event.key === "Escape") leave();
          }}
          onBlur={keep}
        />
      )}
    </td>
  );
}
