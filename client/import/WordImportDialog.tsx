import { Alert, Button, Checkbox, FileButton, Group, Loader, Radio, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import type { SectionView } from "../../extensions/wire/http.ts";
import { type ImportPlace, importPlaces, type SectionImportView } from "../../extensions/wire/wordImport.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { importIntoSection, showSectionImport } from "../api/wordImport.ts";
import { t } from "../messages/translate.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { WordPreview } from "./WordPreview.tsx";
import "./word-import.css";

interface WordImportDialogProps {
  readonly reportId: string;
  readonly section: SectionView;
  /** As the section is named for people. */
  readonly name: string;
  /** Whether the person works with suggestions at the moment. */
  readonly suggests: boolean;
  readonly onClose: () => void;
}

/** A Word file into a section: pick it, see what would come and what of it would not, then agree. */
export function WordImportDialog({ reportId, section, name, suggests, onClose }: WordImportDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [shown, setShown] = useState<SectionImportView | null>(null);
  const show = useAction((chosen: File) => showSectionImport(reportId, section.id, chosen), {
    quiet: true,
    words: { unreadable_file: t("import.wordUnreadable"), too_large: t("import.wordTooLarge") },
    onDone: setShown,
  });
  const handleFile = (chosen: File | null): void => {
    if (chosen === null) return;
    setFile(chosen);
    setShown(null);
    show.run(chosen);
  };
  return (
    <Dialog title={t("wordImport.title", { name })} width={shown === null ? 520 : 1080} onClose={onClose}>
      <Stack gap={16}>
        {shown === null && <Text size="sm">{t("wordImport.words")}</Text>}
        {show.failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {show.failure}
          </Text>
        )}
        {show.busy && file !== null && (
          <Group gap={8} role="status">
            <Loader size="xs" />
            <Text size="sm">{t("wordImport.reading", { name: file.name })}</Text>
          </Group>
        )}
        <Group gap={8}>
          <FileButton accept=".docx,.doc" onChange={handleFile}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                disabled={show.busy}
                data-autofocus
                leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}
              >
                {t(file === null ? "wordImport.pick" : "wordImport.pickAnother")}
              </Button>
            )}
          </FileButton>
          {shown !== null && (
            <Text size="sm" c="dimmed" truncate>
              {file?.name}
            </Text>
          )}
        </Group>
        {shown !== null && file !== null && (
          <AgreeForm reportId={reportId} section={section} file={file} shown={shown} suggests={suggests} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}

interface AgreeFormProps extends Omit<WordImportDialogProps, "name"> {
  readonly file: File;
  readonly shown: SectionImportView;
}

function AgreeForm({ reportId, section, file, shown, suggests, onClose }: AgreeFormProps) {
  const onlySuggests = section.access !== "write";
  const [place, setPlace] = useState<ImportPlace>("end");
  const [suggest, setSuggest] = useState(suggests || onlySuggests);
  const apply = useAction(() => importIntoSection(reportId, section.id, file, place, suggest), {
    quiet: true,
    done: t("wordImport.done"),
    refresh: [keys.attachments(reportId), keys.history(reportId)],
    words: { conflict: t("wordImport.conflict"), too_large: t("wordImport.tooLarge") },
    onDone: onClose,
  });
  return (
    <>
      <div className="word-import">
        <WordPreview section={section} content={shown.content} />
        <ImportReport shown={shown} />
      </div>
      <Radio.Group label={t("wordImport.place")} value={place} onChange={(value) => setPlace(importPlaces.find((one) => one === value) ?? "end")}>
        <Group gap={16} mt={4}>
          {importPlaces.map((one) => (
            <Radio key={one} value={one} label={t(`wordImport.place.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {onlySuggests ? (
        <Text size="sm">{t("wordImport.suggestOnly")}</Text>
      ) : (
        <Checkbox checked={suggest} onChange={(event) => setSuggest(event.currentTarget.checked)} label={t("wordImport.suggest")} />
      )}
      {suggest && shown.suggestions + shown.comments > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {t("wordImport.suggestTakes")}
        </Alert>
      )}
      {apply.failure !== null && (
        <Text size="sm" c="var(--red-ink)" role="alert">
          {apply.failure}
        </Text>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button loading={apply.busy} onClick={() => apply.run(undefined)}>
          {t("wordImport.apply")}
        </Button>
      </Group>
    </>
  );
}
