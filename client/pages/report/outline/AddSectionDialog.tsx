import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Department, ReportView } from "../../../../extensions/wire/http.ts";
import { t } from "../../../messages/translate.ts";
import { DepartmentsField } from "../../../ui/DepartmentsField.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { sectionName } from "../sectionName.ts";
import type { useOutlineActions } from "./useOutlineActions.ts";

interface AddSectionDialogProps {
  readonly what: "part" | "section";
  readonly after: string;
  readonly report: ReportView;
  readonly departments: readonly Department[];
  readonly action: ReturnType<typeof useOutlineActions>["add"];
  readonly onClose: () => void;
}

/** A new part, or a new section with its owners, behind another one. */
export function AddSectionDialog({ what, after, report, departments, action, onClose }: AddSectionDialogProps) {
  const [title, setTitle] = useState("");
  const [owners, setOwners] = useState<string[]>([]);
  const [place, setPlace] = useState(after);
  const part = what === "part";
  const handleSubmit = () => action.run({ kind: what, level: part ? 1 : 2, title: title.trim(), owners: part ? [] : owners, after: place });
  return (
    <FormDialog
      title={t(part ? "outline.addPart" : "outline.addSection")}
      confirm={t("outline.addConfirm")}
      ready={title.trim() !== ""}
      busy={action.busy}
      failure={action.failure}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextInput label={t("section.title")} data-autofocus maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Select
        label={t("outline.behind")}
        data={report.sections.filter(({ kind }) => kind !== "closing").map((section) => ({ value: section.id, label: sectionName(section) }))}
        value={place}
        onChange={(value) => value !== null && setPlace(value)}
      />
      {!part && (
        <DepartmentsField
          label={t("section.owners")}
          placeholder={t("create.noOwner")}
          departments={departments}
          value={owners}
          onChange={setOwners}
        />
      )}
    </FormDialog>
  );
}
