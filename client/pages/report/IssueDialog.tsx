import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { t } from "../../messages/translate.ts";
import { DayField } from "../../ui/DayField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { dayOf } from "../../ui/format/day.ts";

interface IssueDialogProps {
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: (body: { readonly number: string; readonly date: string }) => void;
  readonly onClose: () => void;
}

/** Number and date of the document, given by the clerk. */
export function IssueDialog({ busy, failure, onConfirm, onClose }: IssueDialogProps) {
  const [number, setNumber] = useState("");
  const [date, setDate] = useState<string | null>(() => dayOf(new Date()));
  const [asked, setAsked] = useState(false);
  const badNumber = !/^\d{1,5}$/.test(number.trim());
  const handleConfirm = () => {
    setAsked(true);
    if (!badNumber && date !== null) onConfirm({ number: number.trim(), date });
  };
  return (
    <Dialog title={t("workflow.report.issue")} onClose={onClose}>
      <Stack gap={16}>
        <Text size="sm">{t("issue.words")}</Text>
        <TextInput
          label={t("issue.number")}
          description={t("issue.numberHint")}
          data-autofocus
          inputMode="numeric"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={asked && badNumber ? t("issue.badNumber") : null}
        />
        <DayField label={t("issue.date")} required value={date} onChange={setDate} error={asked && date === null ? t("issue.noDate") : null} />
        {failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {failure}
          </Text>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={busy} onClick={handleConfirm}>
            {t("workflow.report.issue")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
