import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Organisation } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";

type Recipient = Organisation["recipients"][number];

interface RecipientFieldsProps {
  readonly recipients: Recipient[];
  readonly onChange: (recipients: Recipient[]) => void;
}

/** Whether "Lưu:" is put in front when it is printed: where it was typed, it is not doubled. */
const lacksLead = ({ role, text }: Recipient): boolean => role === "archive" && !/^\s*Lưu\s*:/u.test(text);

/** The usual recipients of a report, in the order of "Nơi nhận"; those to keep it on file stand last, as "Lưu: …". */
export function RecipientFields({ recipients, onChange }: RecipientFieldsProps) {
  const set = (index: number, change: Partial<Recipient>) =>
    onChange(recipients.map((recipient, place) => (place === index ? { ...recipient, ...change } : recipient)));
  const lines = recipients.map((recipient, index) => ({ recipient, index }));
  const row = ({ recipient, index }: (typeof lines)[number]) => (
    <div key={index} className="admin-row">
      <TextInput
        aria-label={t("organisation.recipient")}
        placeholder={t("organisation.recipient")}
        leftSection={lacksLead(recipient) ? t("organisation.archive") : undefined}
        leftSectionWidth={lacksLead(recipient) ? 48 : undefined}
        value={recipient.text}
        onChange={(event) => set(index, { text: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t("organisation.purpose")}
        placeholder={t("organisation.purpose")}
        value={recipient.purpose}
        disabled={recipient.role === "archive"}
        onChange={(event) => set(index, { purpose: event.currentTarget.value })}
      />
      <ActionIcon
        aria-label={t("organisation.removeOne", { name: recipient.text })}
        onClick={() => onChange(recipients.filter((_, place) => place !== index))}
      >
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
  const handleAdd = () => {
    const archive = recipients.findIndex(({ role }) => role === "archive");
    const place = archive < 0 ? recipients.length : archive;
    onChange([...recipients.slice(0, place), { text: "", purpose: "", role: "to" }, ...recipients.slice(place)]);
  };
  return (
    <fieldset className="card admin-card">
      <legend>{t("organisation.recipients")}</legend>
      {lines.map(row)}
      <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={handleAdd}>
        {t("organisation.addRecipient")}
      </Button>
    </fieldset>
  );
}
