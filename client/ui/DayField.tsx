import { DateInput } from "@mantine/dates";
import { t } from "../messages/translate.ts";

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
      placeholder={t("day.placeholder")}
      size="sm"
      value={value}
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
