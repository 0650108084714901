import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../messages/translate.ts";
import { Dialog } from "./Dialog.tsx";

interface ConfirmDialogProps {
  readonly title: string;
  readonly words: string;
  readonly confirm: string;
  /** The act deletes something: the button is red. */
  readonly deletes?: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What else to know before. */
  readonly children?: ReactNode;
}

/** Ask before what cannot be undone. */
export function ConfirmDialog({ title, words, confirm, deletes = false, busy, failure, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap={16}>
        <Text size="sm">{words}</Text>
        {children}
        {failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {failure}
          </Text>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("action.cancel")}
          </Button>
          <Button {...(deletes ? { color: "red" } : {})} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
