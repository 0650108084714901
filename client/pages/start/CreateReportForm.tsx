import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { kindNamed } from "../../../extensions/documentKinds.ts";
import { placeholderWords } from "../../../extensions/placeholders.ts";
import type { MeView, Period, TemplateView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { createReport } from "../../api/reports.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { DayField } from "../../ui/DayField.tsx";
import { useNow } from "../../ui/useNow.ts";
import { presentPeriod } from "./choosePeriod.ts";
import { newDocumentBody, type WrittenDocument } from "./newDocument.ts";
import { OwnersPreview } from "./OwnersPreview.tsx";
import { PeriodFields } from "./PeriodFields.tsx";
import { SubjectFields } from "./SubjectFields.tsx";

interface CreateReportFormProps {
  readonly me: MeView;
  readonly templates: readonly TemplateView[];
  readonly onClose: () => void;
}

const nothingWritten: WrittenDocument = { title: "", subject: "", addressees: "", deadline: null, owners: {} };

/** What a new document is about, until when, and who writes what. A report asks for its period, every other kind for its subject and whom it addresses. */
export function CreateReportForm({ me, templates, onClose }: CreateReportFormProps) {
  const [, navigate] = useLocation();
  const now = useNow();
  const [template, setTemplate] = useState(templates[0]);
  const [period, setPeriod] = useState<Period | null>(() => periodFor(templates[0], now));
  const [written, setWritten] = useState(nothingWritten);
  const write = (change: Partial<WrittenDocument>) => setWritten({ ...written, ...change });
  const action = useAction(createReport, { quiet: true, refresh: [keys.reports], onDone: (report) => navigate(`/reports/${report.id}`) });
  if (template === undefined) return <Text>{t("create.noTemplate")}</Text>;

  const kind = kindNamed(template.kind);
  const words = placeholderWords(period ?? presentPeriod("month", now), me.organisation);
  const body = newDocumentBody(template, period, written);
  const handleTemplate = (id: string | null) => {
    const chosen = templates.find((one) => one.id === id);
    if (chosen === undefined) return;
    setTemplate(chosen);
    setPeriod(periodFor(chosen, now));
    write({ owners: {} });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (body !== null) action.run(body);
      }}
    >
      <Stack gap={16}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={16} verticalSpacing={16}>
          <Select
            label={t("create.template")}
            description={template.description}
            inputWrapperOrder={["label", "input", "description", "error"]}
            data={byKind(templates)}
            allowDeselect={false}
            maxDropdownHeight={420}
            value={template.id}
            onChange={handleTemplate}
          />
          {period === null ? null : <PeriodFields period={period} onChange={setPeriod} today={now} />}
          {kind !== "report" && <SubjectFields template={template} words={words} written={written} onChange={write} />}
          <TextInput
            label={t("create.name")}
            placeholder={t(period === null ? "create.namePlaceholderSubject" : "create.namePlaceholder")}
            value={written.title}
            maxLength={300}
            onChange={(event) => write({ title: event.currentTarget.value })}
          />
          <DayField label={t("create.deadline")} value={written.deadline} onChange={(deadline) => write({ deadline })} />
        </SimpleGrid>
        {template.sections.some((section) => section.kind === "section") && (
          <OwnersPreview
            words={words}
            template={template}
            departments={me.departments}
            owners={written.owners}
            onChange={(key, ids) => write({ owners: { ...written.owners, [key]: ids } })}
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
          <Button type="submit" loading={action.busy} disabled={body === null}>
            {t("create.confirm", { kind: t(kind === null ? "kind.other" : `kind.${kind}`) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The present one, where the template asks for a period. */
const periodFor = (template: TemplateView | undefined, now: Date): Period | null =>
  template === undefined || template.periodKind === null ? null : presentPeriod(template.periodKind, now);

/** Reports first, then every other kind of document. */
function byKind(templates: readonly TemplateView[]) {
  const itemsOf = (wanted: boolean) =>
    templates.filter(({ kind }) => (kindNamed(kind) === "report") === wanted).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { group: t("create.reports"), items: itemsOf(true) },
    { group: t("create.otherKinds"), items: itemsOf(false) },
  ].filter(({ items }) => items.length > 0);
}
