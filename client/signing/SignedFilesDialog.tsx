import { Alert, Button, FileButton, Stack, Text } from "@mantine/core";
import { IconDownload, IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import { maxSignedBytes, type SignedFileView } from "../../extensions/wire/signing.ts";
import { sendSignedFile, signedFileAddress, useSignedFiles } from "../api/files.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Failure } from "../ui/Failure.tsx";
import { formatInstant } from "../ui/format/day.ts";
import { SignatureFacts, Verdict } from "./SignatureFacts.tsx";
import "./signing.css";

interface SignedFilesDialogProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly now: Date;
  readonly onClose: () => void;
}

/** The signed files of a report with what was verified of each, and the place to give another back. */
export function SignedFilesDialog({ report, me, now, onClose }: SignedFilesDialogProps) {
  const signed = useSignedFiles(report.id);
  return (
    <Dialog title={t("signed.title")} width={680} onClose={onClose}>
      <Stack gap={16}>
        {report.abilities["report.addSigned"] && <SendForm reportId={report.id} />}
        {signed.error !== null && <Failure error={signed.error} onRetry={() => void signed.refetch()} />}
        {signed.data?.length === 0 && <Text c="dimmed">{t("signed.none")}</Text>}
        {signed.data !== undefined && signed.data.length > 0 && (
          <ul className="signed-files">
            {signed.data.map((file) => (
              <SignedFile key={file.id} reportId={report.id} file={file} me={me} now={now} />
            ))}
          </ul>
        )}
      </Stack>
    </Dialog>
  );
}

const megabyte = 1024 * 1024;

function SendForm({ reportId }: { readonly reportId: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const action = useAction((file: File) => sendSignedFile(reportId, file), {
    quiet: true,
    refresh: [keys.signedFiles(reportId), keys.history(reportId)],
    words: { unreadable_file: t("signed.notPdf"), invalid: t("signed.notSigned") },
  });
  const handleFile = (file: File | null) => {
    if (file === null) return;
    const isTooLarge = file.size > maxSignedBytes;
    setRefusal(isTooLarge ? t("signed.tooLarge", { megabytes: maxSignedBytes / megabyte }) : null);
    if (!isTooLarge) action.run(file);
  };
  const failure = refusal ?? action.failure;
  return (
    <Stack gap={8} align="start">
      <Text size="sm">{t("signed.words")}</Text>
      <FileButton accept="application/pdf,.pdf" onChange={handleFile}>
        {(props) => (
          <Button {...props} loading={action.busy} leftSection={<IconFileUpload size={16} aria-hidden />}>
            {t("signed.send")}
          </Button>
        )}
      </FileButton>
      {failure !== null && (
        <Alert color="red" w="100%" role="alert">
          {failure}
        </Alert>
      )}
    </Stack>
  );
}

interface SignedFileProps {
  readonly reportId: string;
  readonly file: SignedFileView;
  readonly me: MeView;
  readonly now: Date;
}

function SignedFile({ reportId, file, me, now }: SignedFileProps) {
  const timeOf = (instant: string): string => formatInstant(new Date(instant), now);
  const name = me.people.find(({ id }) => id === file.by)?.name ?? file.by;
  return (
    <li className="signed-file">
      <div className="signed-file-head">
        <span>{t("signed.received", { name, time: timeOf(file.at) })}</span>
        {file.mayDownload ? (
          <Button
            component="a"
            href={signedFileAddress(reportId, file.id)}
            download
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t("signed.download")}
          </Button>
        ) : (
          <span className="dim">{t("signed.notForYou")}</span>
        )}
      </div>
      {file.exportedAt === null ? (
        <Verdict kind="doubt">{t("signed.exportUnknown")}</Verdict>
      ) : (
        <Verdict kind="good">{t("signed.exportKnown", { time: timeOf(file.exportedAt) })}</Verdict>
      )}
      {file.showsApproved !== null && (
        <Verdict kind={file.showsApproved ? "good" : "bad"}>{t(file.showsApproved ? "signed.stateSame" : "signed.stateOther")}</Verdict>
      )}
      {file.signatures.map((signature, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the signatures of a kept file never change.
        <SignatureFacts key={index} signature={signature} timeOf={timeOf} />
      ))}
    </li>
  );
}
