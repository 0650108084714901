import { DateInput } from "@mantine/dates";
import { t } from "../messages/translate.ts";
import { dayOf } from "./format/day.ts";
import { parseDay } from "./format/parseDay.ts";

interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly required?: boolean;
  readonly error?: string | null;
}

/** A day, typed as 25/11/2026 or picked. */
export function DayField({ label, description, value, onChange, required = false, error = null }: DayFieldProps) {
  return (
    <DateInput
      label={label}
      description={description}
      valueFormat="DD/MM/YYYY"
      dateParser={(text) => parseDay(text, dayOf(new Date()))}
      placeholder={t("day.placeholder")}
      size="sm"
      value={value}
      onKeyDown={(event) => {
        // Enter ends the typing of the day; it must not send the form around it with the old one.
        if (event.key === "Enter") event.preventDefault();
      }}
      onChange={onChange}
      clearable={!required}
      required={required}
      withAsterisk={false}
      error={error}
      clearButtonProps={{ "aria-label": t("day.clear") }}
      popoverProps={{ shadow: "md", transitionProps: { duration: 100 } }}
    />
  );
}
