import { Checkbox } from "@mantine/core";
import { t } from "../../../messages/translate.ts";

/** Whether the paper of an annex lies. */
export function LandscapeField({ value, onChange }: { readonly value: boolean; readonly onChange: (value: boolean) => void }) {
  return (
    <Checkbox
      label={t("annex.landscape")}
      description={t("annex.landscapeHint")}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
