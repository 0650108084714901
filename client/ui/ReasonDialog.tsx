import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { t } from "../messages/translate.ts";
import { Dialog } from "./Dialog.tsx";

interface ReasonDialogProps {
  readonly title: string;
  /** What happens and who reads the reason. */
  readonly words: string;
  readonly confirm: string;
  /** It goes without a reason too. */
  readonly optional?: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Ask for the reason of an act that needs one. */
export function ReasonDialog({ title, words, confirm, optional = false, busy, failure, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = !optional && reason.trim() === "";
  const handleConfirm = () => {
    setAsked(true);
    if (!missing) onConfirm(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap={16}>
        <Text size="sm">{words}</Text>
        <Textarea
          label={t(optional ? "reason.optional" : "reason.label")}
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={failure ?? (asked && missing ? t("reason.missing") : null)}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={busy} onClick={handleConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
