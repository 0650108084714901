import type { MeView, TemplateView } from "../../../extensions/wire/http.ts";
import { useTemplates } from "../../api/reports.ts";
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

const kinds: readonly TemplateView["periodKind"][] = ["month", "quarter", "half", "year", null];

/** The most frequent first. */
const byPeriod = (templates: readonly TemplateView[]): readonly TemplateView[] =>
  templates.toSorted((one, other) => kinds.indexOf(one.periodKind) - kinds.indexOf(other.periodKind));
