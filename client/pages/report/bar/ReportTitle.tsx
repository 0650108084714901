import { TextInput, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { cutOffBehind, lastOpenDay } from "../../../../extensions/cutOff/cutOff.ts";
import type { ReportView } from "../../../../extensions/wire/http.ts";
import { keys } from "../../../api/keys.ts";
import { changeReport } from "../../../api/reports.ts";
import { useAction } from "../../../api/useAction.ts";
import { t } from "../../../messages/translate.ts";
import { DayField } from "../../../ui/DayField.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";

/** The report's title; for those who arrange the report also the way to change it, the deadline and the data cut-off. */
export function ReportTitle({ report }: { readonly report: ReportView }) {
  const [changing, setChanging] = useState(false);
  if (!report.abilities["report.arrange"]) return <h1 title={report.title}>{report.title}</h1>;
  return (
    <>
      <h1>
        <UnstyledButton className="top-bar-rename" title={t("rename.hint")} onClick={() => setChanging(true)}>
          <span>{report.title}</span>
          <IconPencil size={16} stroke={1.75} aria-label={t("rename.hint")} />
        </UnstyledButton>
      </h1>
      {changing && <ChangeReportDialog report={report} onClose={() => setChanging(false)} />}
    </>
  );
}

const lastOpenDayOf = ({ figuresLockedAt }: ReportView): string | null => (figuresLockedAt === undefined ? null : lastOpenDay(figuresLockedAt));

function ChangeReportDialog({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }) {
  const [title, setTitle] = useState(report.title);
  const [deadline, setDeadline] = useState(report.deadline);
  const [openUntil, setOpenUntil] = useState(lastOpenDayOf(report));
  const cutOff = openUntil === lastOpenDayOf(report) ? {} : { figuresLockedAt: openUntil === null ? null : cutOffBehind(openUntil) };
  const action = useAction(() => changeReport(report.id, { title: title.trim(), deadline, ...cutOff }), {
    quiet: true,
    refresh: [keys.reports],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("rename.title")}
      confirm={t("action.save")}
      ready={title.trim() !== ""}
      busy={action.busy}
      failure={action.failure}
      onSubmit={() => action.run(undefined)}
      onClose={onClose}
    >
      <TextInput label={t("create.name")} data-autofocus maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <DayField label={t("create.deadline")} value={deadline} onChange={setDeadline} />
      <DayField label={t("cutOff.field")} description={t("cutOff.fieldHint")} value={openUntil} onChange={setOpenUntil} />
    </FormDialog>
  );
}
