import { Autocomplete, Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { FormButtons } from "./FormButtons.tsx";
import { saveForm } from "./finishForm.ts";
import type { NodeFormProps } from "./formDesk.ts";

/** What offices write most often; anything else can be typed. */
const usualPurposes: readonly string[] = ["để báo cáo", "để biết", "để chỉ đạo", "để phối hợp", "để thực hiện"];

/** A recipient's purpose, and whether the line is the archive's. */
export function RecipientForm({ form }: NodeFormProps) {
  const { desk, me } = usePaper();
  const [purpose, setPurpose] = useState(String(form.node.attrs["purpose"]));
  const [isArchive, setIsArchive] = useState(form.node.attrs["role"] === "archive");
  const known = me.organisation.recipients.map((recipient) => recipient.purpose).filter((text) => text !== "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saveForm(desk, form, { purpose: isArchive ? "" : purpose.normalize("NFC").trim().slice(0, 120), role: isArchive ? "archive" : "to" });
      }}
    >
      <Stack gap={10}>
        <Autocomplete
          label={t("recipient.purpose")}
          description={t("recipient.purposeHint")}
          value={isArchive ? "" : purpose}
          disabled={isArchive}
          data={[...new Set([...known, ...usualPurposes])]}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
          clearable
          onChange={setPurpose}
        />
        <Checkbox label={t("recipient.archive")} checked={isArchive} onChange={(event) => setIsArchive(event.currentTarget.checked)} />
        <FormButtons form={form} deletable={false} />
      </Stack>
    </form>
  );
}
