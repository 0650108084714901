import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { kindNamed } from "../../../extensions/documentKinds.ts";
import { placeholderWords } from "../../../extensions/placeholders.ts";
import type { MeView, Period, TemplateView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { createReport, useTemplates } from "../../api/reports.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { CreateReportForm } from "./CreateReportForm.tsx";

interface CreateReportDialogProps {
  readonly me: MeView;
  readonly onClose: () => void;
}

/** A new document from a template. */
export function CreateReportDialog({ me, onClose }: CreateReportDialogProps) {
  const templates = useTemplates();
  return (
    <Dialog title={t("create.title")} width={760} onClose={onClose}>
      {templates.data !== undefined ? (
        <CreateReportForm me={me} templates={byPeriod(templates.data)} onClose={onClose} />
      ) : templates.error !== null ? (
        <Failure error={templates.error} onRetry={() => void templates.refetch()} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  );
}

function CreateReportForm({ me, templates, onClose }: CreateReportDialogProps & { readonly templates: readonly TemplateView[] }) {
  const [, navigate] = useLocation();
  const now = useNow();
  const first = templates[0];
  const [templateId, setTemplateId] = useState(first?.id ?? "");
  const [period, setPeriod] = useState<Period>(() => presentPeriod(first?.periodKind ?? "month", now));
  const [title, setTitle] = useState("");
  const [deadline, setDeadline] = useState<string | null>(null);
  const [owners, setOwners] = useState<Readonly<Record<string, string[]>>>({});
  const template = templates.find(({ id }) => id === templateId);
  const action = useAction(createReport, { quiet: true, refresh: [keys.reports], onDone: (report) => navigate(`/reports/${report.id}`) });

  const handleTemplate = (id: string | null) => {
    const chosen = templates.find((one) => one.id === id);
    if (chosen === undefined) return;
    setTemplateId(chosen.id);
    setPeriod(presentPeriod(chosen.periodKind, now));
    setOwners({});
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        action.run({ templateId, period, deadline, owners, ...(title.trim() === "" ? {} : { title: title.trim() }) });
      }}
    >
      <Stack gap={16}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={16} verticalSpacing={16}>
          <Select
            label={t("create.template")}
            description={template?.description}
            inputWrapperOrder={["label", "input", "description", "error"]}
            data={byKind(templates)}
            allowDeselect={false}
            maxDropdownHeight={420}
            value={templateId}
            onChange={handleTemplate}
          />
          <PeriodFields period={period} onChange={setPeriod} today={now} />
          <TextInput
            label={t("create.name")}
            placeholder={t("create.namePlaceholder")}
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DayField label={t("create.deadline")} value={deadline} onChange={setDeadline} />
        </SimpleGrid>
        {template?.sections.some(({ kind }) => kind === "section") === true && (
          <OwnersPreview
            words={placeholderWords(period, me.organisation)}
            template={template}
            departments={me.departments}
            owners={owners}
            onChange={(key, ids) => setOwners({ ...owners, [key]: ids })}
          />
        )}
        {action.failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {action.failure}
          </Text>
        )}
        <Group justify="flex-end" gap={8} className="dialog-foot">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={action.busy} disabled={template === undefined}>
            {t("start.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Reports first, then every other kind of document. */
function byKind(templates: readonly TemplateView[]) {
  const itemsOf = (wanted: boolean) =>
    templates.filter(({ kind }) => (kindNamed(kind) === "report") === wanted).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { group: t("create.reports"), items: itemsOf(true) },
    { group: t("create.otherKinds"), items: itemsOf(false) },
  ].filter(({ items }) => items.length > 0);
}

const kinds: readonly Period["kind"][] = ["month", "quarter", "half", "year"];

/** The most frequent first. */
const byPeriod = (templates: readonly TemplateView[]): readonly TemplateView[] =>
  templates.toSorted((one, other) => kinds.indexOf(one.periodKind) - kinds.indexOf(other.periodKind));
