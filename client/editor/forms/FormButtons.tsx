import { Button, Group } from "@mantine/core";
import { t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { cancelForm, deleteNode } from "./finishForm.ts";
import type { OpenForm } from "./formDesk.ts";

interface FormButtonsProps {
  readonly form: OpenForm;
  /** Whether the node may be deleted here; the head of the document may not. */
  readonly deletable?: boolean;
  readonly disabled?: boolean;
  /** What saving is called here, if it is more than that. */
  readonly save?: string;
}

/** The foot of a form: delete, cancel, save. Save submits the form that it stands in. */
export function FormButtons({ form, deletable = true, disabled = false, save = t("form.save") }: FormButtonsProps) {
  const { desk } = usePaper();
  return (
    <Group justify="space-between">
      {deletable ? (
        <Button variant="subtle" color="red" size="xs" onClick={() => deleteNode(desk, form)}>
          {t("form.delete")}
        </Button>
      ) : (
        <span />
      )}
      <Group gap={8}>
        <Button variant="default" size="xs" onClick={() => cancelForm(desk, form)}>
          {t("form.cancel")}
        </Button>
        <Button size="xs" type="submit" disabled={disabled}>
          {save}
        </Button>
      </Group>
    </Group>
  );
}
