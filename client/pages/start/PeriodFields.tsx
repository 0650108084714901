import { Group, Select } from "@mantine/core";
import type { Period } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { withPart } from "./choosePeriod.ts";

interface PeriodFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
  readonly today: Date;
}

const numbers = (from: number, to: number): { value: string; label: string }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));

/** Year, and month or quarter where the kind of period has them. */
export function PeriodFields({ period, onChange, today }: PeriodFieldsProps) {
  const thisYear = today.getFullYear();
  const choose = (part: "year" | "month" | "quarter") => (value: string | null) => value !== null && onChange(withPart(period, part, Number(value)));
  return (
    <Group gap={8} grow align="flex-start">
      {period.kind === "month" && (
        <Select label={t("period.monthField")} data={numbers(1, 12)} value={String(period.month)} onChange={choose("month")} />
      )}
      {period.kind === "quarter" && (
        <Select
          label={t("period.quarterField")}
          data={["I", "II", "III", "IV"].map((label, index) => ({ value: String(index + 1), label }))}
          value={String(period.quarter)}
          onChange={choose("quarter")}
        />
      )}
      <Select label={t("period.yearField")} data={numbers(thisYear - 2, thisYear + 2)} value={String(period.year)} onChange={choose("year")} />
    </Group>
  );
}
