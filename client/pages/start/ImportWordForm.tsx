import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { ReportImportView } from "../../../extensions/wire/wordImport.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import { importReportFile, showReportImport } from "../../api/wordImport.ts";
import { ImportReport } from "../../import/ImportReport.tsx";
import "../../import/word-import.css";
import { t } from "../../messages/translate.ts";
import { formatPeriod } from "../../ui/format/formatPeriod.ts";

/** The report that a Word file would become and what of the file it would lack, then the report. */
export function ImportWordForm({ file, onBack }: { readonly file: File; readonly onBack: () => void }) {
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<ReportImportView | null>(null);
  const words = { too_large: t("import.wordTooLarge"), unreadable_file: t("import.wordUnreadable") };
  const show = useAction(showReportImport, { quiet: true, words, onDone: setShown });
  const create = useAction(importReportFile, {
    quiet: true,
    words,
    refresh: [keys.reports],
    onDone: ({ reportId }) => reportId !== null && navigate(`/reports/${reportId}`),
  });
  const read = show.run;
  useEffect(() => read(file), [read, file]);
  const failure = show.failure ?? create.failure;
  return (
    <Stack gap={16}>
      {show.busy && (
        <Group gap={8} role="status">
          <Loader size="xs" />
          <Text size="sm">{t("import.wordReading", { name: file.name })}</Text>
        </Group>
      )}
      {shown !== null && <ShownReport shown={shown} />}
      {failure !== null && (
        <Text size="sm" c="var(--red-ink)" role="alert">
          {failure}
        </Text>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" disabled={create.busy} onClick={onBack}>
          {t("import.wordBack")}
        </Button>
        <Button loading={create.busy} disabled={shown === null} onClick={() => create.run(file)}>
          {t("start.create")}
        </Button>
      </Group>
    </Stack>
  );
}

function ShownReport({ shown }: { readonly shown: ReportImportView }) {
  const items = shown.outline.filter(({ kind }) => kind === "part" || kind === "section");
  return (
    <>
      <div>
        <Text fw={600}>{shown.title}</Text>
        <Text size="sm">{t("import.wordPeriod", { period: formatPeriod(shown.period) })}</Text>
      </div>
      <div className="import-word">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section aria-label={t("import.wordOutline")} tabIndex={0}>
          <ol className="import-outline">
            {items.map(({ kind, number, title }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one number and title, and none moves
              <li key={index} className={kind === "part" ? "import-outline-part" : undefined}>
                {`${number} ${title}`.trim()}
              </li>
            ))}
          </ol>
        </section>
        <ImportReport shown={shown} />
      </div>
    </>
  );
}
