import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconFileText, IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { ImportAnswer } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { importReport } from "../../api/reports.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { decodeText } from "./decodeText.ts";
import { ImportWordForm } from "./ImportWordForm.tsx";
import "./import.css";

/** A report out of the text of an old one: paste it or pick the file, then see what could not be placed. Of a Word file that is seen before it is made. */
export function ImportReportDialog({ onClose }: { readonly onClose: () => void }) {
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [text, setText] = useState("");
  const [word, setWord] = useState<File | null>(null);
  return (
    <Dialog title={t(answer === null ? "import.title" : "import.doneTitle")} width={760} onClose={onClose}>
      {answer !== null ? (
        <ImportOutcome answer={answer} />
      ) : word !== null ? (
        <ImportWordForm file={word} onBack={() => setWord(null)} />
      ) : (
        <ImportForm text={text} onText={setText} onDone={setAnswer} onWord={setWord} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface ImportFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: (answer: ImportAnswer) => void;
  readonly onWord: (file: File | null) => void;
  readonly onClose: () => void;
}

function ImportForm({ text, onText, onDone, onWord, onClose }: ImportFormProps) {
  const [fileFailure, setFileFailure] = useState<string | null>(null);
  const action = useAction(importReport, { quiet: true, refresh: [keys.reports], onDone });
  const handleFile = async (file: File | null) => {
    if (file === null) return;
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    setFileFailure(read === null ? t("import.notText", { name: file.name }) : null);
    if (read !== null) onText(read);
  };
  return (
    <Stack gap={16}>
      <Text size="sm">{t("import.words")}</Text>
      <Textarea
        label={t("import.text")}
        data-autofocus
        minRows={10}
        maxRows={18}
        autosize
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={fileFailure ?? action.failure}
      />
      <Group justify="space-between" gap={8}>
        <Group gap={8}>
          <FileButton accept=".txt,text/plain" onChange={(file) => void handleFile(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileText size={16} aria-hidden />}>
                {t("import.pick")}
              </Button>
            )}
          </FileButton>
          <FileButton accept=".docx,.doc" onChange={onWord}>
            {(props) => (
              <Button {...props} variant="default" disabled={action.busy} leftSection={<IconFileTypeDocx size={16} stroke={1.75} aria-hidden />}>
                {t("import.word")}
              </Button>
            )}
          </FileButton>
        </Group>
        <Group gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={action.busy} disabled={text.trim() === ""} onClick={() => action.run(text)}>
            {t("start.create")}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function ImportOutcome({ answer }: { readonly answer: ImportAnswer }) {
  const [, navigate] = useLocation();
  const { report, warnings } = answer;
  const sections = report.sections.filter(({ kind }) => kind === "section").length;
  const parts = report.sections.filter(({ kind }) => kind === "part").length;
  return (
    <Stack gap={16}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <IconCircleCheck size={20} className="state-icon state-icon-green" aria-hidden />
        <Text size="sm">{t("import.done", { title: report.title, parts, sections })}</Text>
      </Group>
      {warnings.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle size={20} aria-hidden />}
          title={t("import.warnings", { count: warnings.length })}
        >
          <ul className="import-warnings">
            {warnings.map((warning) => (
              <li key={`${warning.line ?? ""} ${warning.code} ${warning.text}`}>
                {warning.line !== null && <strong className="numeric">{t("import.line", { line: warning.line })}</strong>} {warning.text}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button data-autofocus onClick={() => navigate(`/reports/${report.id}`)}>
          {t("import.open")}
        </Button>
      </Group>
    </Stack>
  );
}
