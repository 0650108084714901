import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../messages/translate.ts";
import { Dialog } from "./Dialog.tsx";

interface FormDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly ready?: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields and one act; Enter sends it. */
export function FormDialog({ title, confirm, ready = true, busy, failure, onSubmit, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} width={520} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSubmit();
        }}
      >
        <Stack gap={16}>
          {children}
          {failure !== null && (
            <Text size="sm" c="var(--red-ink)" role="alert">
              {failure}
            </Text>
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
