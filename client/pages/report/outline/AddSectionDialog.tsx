import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Department, ReportView } from "../../../../extensions/wire/http.ts";
import { t } from "../../../messages/translate.ts";
import { DepartmentsField } from "../../../ui/DepartmentsField.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { sectionName } from "../sectionName.ts";
import { LandscapeField } from "./LandscapeField.tsx";
import type { useOutlineActions } from "./useOutlineActions.ts";

interface AddSectionDialogProps {
  readonly what: "part" | "section" | "annex";
  readonly after: string;
  readonly report: ReportView;
  readonly departments: readonly Department[];
  readonly action: ReturnType<typeof useOutlineActions>["add"];
  readonly onClose: () => void;
}

const addWords = { part: "outline.addPart", section: "outline.addSection", annex: "outline.addAnnex" } as const;

/** A new part, or a new section with its owners, behind another one; or an annex, which stands behind all others. */
export function AddSectionDialog({ what, after, report, departments, action, onClose }: AddSectionDialogProps) {
  const [title, setTitle] = useState("");
  const [owners, setOwners] = useState<string[]>([]);
  const [place, setPlace] = useState(after);
  const [landscape, setLandscape] = useState(false);
  const part = what === "part";
  const annex = what === "annex";
  const handleSubmit = () =>
    action.run({
      kind: what,
      level: what === "section" ? 2 : 1,
      title: title.trim(),
      owners: part ? [] : owners,
      after: place,
      ...(annex ? { landscape } : {}),
    });
  return (
    <FormDialog
      title={t(addWords[what])}
      confirm={t("outline.addConfirm")}
      ready={title.trim() !== ""}
      busy={action.busy}
      failure={action.failure}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextInput
        label={t(annex ? "annex.title" : "section.title")}
        data-autofocus
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {annex ? (
        <LandscapeField value={landscape} onChange={setLandscape} />
      ) : (
        <Select
          label={t("outline.behind")}
          data={report.sections
            .filter(({ kind }) => kind !== "closing" && kind !== "annex")
            .map((section) => ({ value: section.id, label: sectionName(section) }))}
          value={place}
          onChange={(value) => value !== null && setPlace(value)}
        />
      )}
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
