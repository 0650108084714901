import { MultiSelect } from "@mantine/core";
import type { Department } from "../../extensions/wire/http.ts";

interface DepartmentsFieldProps {
  readonly label: string;
  /** The label is for screen readers alone, where the place says it to the eye. */
  readonly quietLabel?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly departments: readonly Department[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Choose one or several departments. */
export function DepartmentsField({ label, quietLabel = false, description, placeholder, departments, value, onChange }: DepartmentsFieldProps) {
  return (
    <MultiSelect
      {...(quietLabel ? { "aria-label": label } : { label })}
      description={description}
      placeholder={value.length === 0 ? placeholder : undefined}
      data={departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      value={[...value]}
      onChange={onChange}
      hidePickedOptions
    />
  );
}
