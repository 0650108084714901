import { Button, Group } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { DecreeLineView } from "../../extensions/wire/decree.ts";
import type { ExportFormat, ReportView } from "../../extensions/wire/http.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { t } from "../messages/translate.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { arrangeLines } from "./arrangeLines.ts";
import { DecreeRow } from "./DecreeRow.tsx";
import { OpenMatters } from "./OpenMatters.tsx";
import { useDecree } from "./useDecree.ts";
import "./export-checklist.css";

interface ExportChecklistProps {
  readonly report: ReportView;
  readonly stores: PaperStores;
  readonly onGo: (sectionId: string) => void;
  readonly onPanel: (panel: "changes" | "checks") => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onClose: () => void;
}

/** What the clerk looks at before a report leaves: what is still open, and where it does not meet the decree. Nothing here forbids to export. */
export function ExportChecklist({ report, stores, onGo, onPanel, onExport, onClose }: ExportChecklistProps) {
  const decree = useDecree(report.id);
  const leaving =
    <Argument,>(act: (argument: Argument) => void) =>
    (argument: Argument): void => {
      onClose();
      act(argument);
    };
  return (
    <Dialog title={t("decree.title")} width={640} onClose={onClose}>
      <div className="checklist">
        <OpenMatters report={report} stores={stores} onGo={leaving(onGo)} onPanel={leaving(onPanel)} />
        {decree.data !== undefined ? (
          <Lines lines={decree.data.lines} report={report} onGo={leaving(onGo)} />
        ) : decree.isError ? (
          <Failure error={decree.error} onRetry={() => void decree.refetch()} />
        ) : (
          <Waiting lines={3} />
        )}
      </div>
      <Group justify="flex-end" gap={8} className="dialog-foot">
        <Button variant="default" onClick={() => leaving(onExport)("docx")}>
          {t("export.docx")}
        </Button>
        <Button onClick={() => leaving(onExport)("pdf")}>{t("export.pdf")}</Button>
      </Group>
    </Dialog>
  );
}

interface LinesProps {
  readonly lines: readonly DecreeLineView[];
  readonly report: ReportView;
  readonly onGo: (sectionId: string) => void;
}

function Lines({ lines, report, onGo }: LinesProps) {
  const { decree, customs, met, unmeasured } = arrangeLines(lines);
  const rows = (some: readonly DecreeLineView[]) => (
    <ul className="checklist-rows">
      {some.map((line) => (
        <DecreeRow key={line.id} line={line} sections={report.sections} onGo={onGo} />
      ))}
    </ul>
  );
  return (
    <>
      {decree.length > 0 && (
        <section>
          <h3>{t("decree.toLook", { count: decree.length })}</h3>
          {rows(decree)}
        </section>
      )}
      {customs.length > 0 && (
        <section>
          <h3>{t("decree.customs", { count: customs.length })}</h3>
          {rows(customs)}
        </section>
      )}
      <section>
        <details className="checklist-met">
          <summary>
            <IconCircleCheck className="checklist-tick" size={18} stroke={1.75} aria-hidden />
            <span>{t("decree.met", { count: met.length })}</span>
          </summary>
          <Titles lines={met} />
          {unmeasured.length > 0 && <p className="dim">{t("decree.unmeasured", { titles: unmeasured.map(({ title }) => title).join(", ") })}</p>}
        </details>
      </section>
    </>
  );
}

const Titles = ({ lines }: { readonly lines: readonly DecreeLineView[] }) => (
  <ul className="checklist-titles">
    {lines.map(({ id, title, asks }) => (
      <li key={id}>
        <span>{title}</span> <span className="dim">{asks}</span>
      </li>
    ))}
  </ul>
);
