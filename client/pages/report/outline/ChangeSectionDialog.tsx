import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ChangeSectionBody, Department, SectionView } from "../../../../extensions/wire/http.ts";
import { t } from "../../../messages/translate.ts";
import { DayField } from "../../../ui/DayField.tsx";
import { DepartmentsField } from "../../../ui/DepartmentsField.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { sectionName } from "../sectionName.ts";
import { LandscapeField } from "./LandscapeField.tsx";
import type { useOutlineActions } from "./useOutlineActions.ts";

interface ChangeSectionDialogProps {
  readonly section: SectionView;
  readonly departments: readonly Department[];
  readonly action: ReturnType<typeof useOutlineActions>["change"];
  readonly onClose: () => void;
}

/** Title, owners, readers and deadline of a section, and how the paper of an annex lies; a part has a title only, letterhead, opening and closing a deadline only. */
export function ChangeSectionDialog({ section, departments, action, onClose }: ChangeSectionDialogProps) {
  const [title, setTitle] = useState(section.title);
  const [owners, setOwners] = useState<string[]>([...section.owners]);
  const [readers, setReaders] = useState<string[]>([...section.confidentialTo]);
  const [deadline, setDeadline] = useState(section.deadline);
  const [landscape, setLandscape] = useState(section.landscape === true);
  const annex = section.kind === "annex";
  const titled = section.kind === "part" || section.kind === "section" || annex;
  const owned = section.kind === "section" || annex;
  const body: ChangeSectionBody = {
    ...(titled ? { title: title.trim() } : {}),
    ...(owned ? { owners, confidentialTo: readers } : {}),
    ...(section.kind === "part" ? {} : { deadline }),
    ...(annex && landscape !== (section.landscape === true) ? { landscape } : {}),
  };
  return (
    <FormDialog
      title={sectionName(section)}
      confirm={t("action.save")}
      ready={!titled || title.trim() !== ""}
      busy={action.busy}
      failure={action.failure}
      onSubmit={() => action.run({ id: section.id, body })}
      onClose={onClose}
    >
      {titled && (
        <TextInput
          label={t(annex ? "annex.title" : "section.title")}
          data-autofocus
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      {annex && <LandscapeField value={landscape} onChange={setLandscape} />}
      {owned && (
        <>
          <DepartmentsField
            label={t("section.owners")}
            description={t("section.ownersHint")}
            placeholder={t("create.noOwner")}
            departments={departments}
            value={owners}
            onChange={setOwners}
          />
          <DepartmentsField
            label={t("section.confidentialTo")}
            description={t("section.confidentialHint")}
            placeholder={t("section.everybodyReads")}
            departments={departments}
            value={readers}
            onChange={setReaders}
          />
        </>
      )}
      {section.kind !== "part" && <DayField label={t("section.deadline")} value={deadline} onChange={setDeadline} />}
    </FormDialog>
  );
}
