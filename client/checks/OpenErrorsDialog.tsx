import { Button, Group, Stack, Text } from "@mantine/core";
import { t } from "../messages/translate.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** An error that stands in the way, with its place in words. */
export interface BlockingError {
  readonly sectionId: string;
  /** The section's name; null where it is clear. */
  readonly section: string | null;
  readonly printed: string;
  readonly message: string;
}

interface OpenErrorsDialogProps<Blocking extends BlockingError> {
  readonly title: string;
  readonly errors: readonly Blocking[];
  /** Lead to one of them. */
  readonly onGo: (error: Blocking) => void;
  readonly onClose: () => void;
}

/** Why a step is not possible yet: the errors that are open, each leading to its place. */
export function OpenErrorsDialog<Blocking extends BlockingError>({ title, errors, onGo, onClose }: OpenErrorsDialogProps<Blocking>) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap={16}>
        <Text size="sm">{t("check.blockedWords")}</Text>
        <ul className="blocking-errors">
          {errors.map((error) => (
            <li key={`${error.sectionId} ${error.printed} ${error.message}`}>
              <button type="button" className="blocking-error" onClick={() => onGo(error)}>
                {error.section !== null && <span className="blocking-section">{error.section}</span>}
                <q lang="vi">{error.printed}</q>
                <span lang="vi">{error.message}</span>
              </button>
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("action.close")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
