import { ActionIcon, Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconClipboardCheck, IconDownload, IconFileDiff, IconFileTypeDocx, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ExportBody, ReportView } from "../../../../extensions/wire/http.ts";
import { keys } from "../../../api/keys.ts";
import { exportReport } from "../../../api/reports.ts";
import type { ReceivedFile } from "../../../api/request.ts";
import { useAction } from "../../../api/useAction.ts";
import type { PaperStores } from "../../../editor/paperStores.ts";
import { ExportChecklist } from "../../../export/ExportChecklist.tsx";
import { t } from "../../../messages/translate.ts";
import { saveFile } from "./saveFile.ts";

interface ExportMenuProps {
  readonly report: ReportView;
  readonly compact: boolean;
  readonly stores: PaperStores;
  readonly onGo: (sectionId: string) => void;
  readonly onPanel: (panel: "changes" | "checks") => void;
}

/** Take the report out as a file, or print it. */
export function ExportMenu({ report, compact, stores, onGo, onPanel }: ExportMenuProps) {
  const [checking, setChecking] = useState(false);
  const action = useAction((body: ExportBody) => exportReport(report.id, body, `${report.title}.${body.format}`), {
    onDone: receive,
    refresh: [keys.history(report.id)],
  });
  if (!report.abilities["report.export"]) return null;
  return (
    <>
      {checking && (
        <ExportChecklist
          report={report}
          stores={stores}
          onGo={onGo}
          onPanel={onPanel}
          onExport={(format) => action.run({ format })}
          onClose={() => setChecking(false)}
        />
      )}
      <Menu>
        <Menu.Target>
          {compact ? (
            <ActionIcon aria-label={t("export.menu")} loading={action.busy}>
              <IconDownload size={18} stroke={1.75} />
            </ActionIcon>
          ) : (
            <Button variant="subtle" color="gray" c="inherit" loading={action.busy} rightSection={<IconChevronDown size={14} aria-hidden />} px={12}>
              {t("export.menu")}
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconClipboardCheck size={16} aria-hidden />} onClick={() => setChecking(true)}>
            {t("decree.title")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFileTypeDocx size={16} aria-hidden />} onClick={() => action.run({ format: "docx" })}>
            {t("export.docx")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileDiff size={16} aria-hidden />}
            onClick={() => action.run({ format: "docx", tracked: true, comments: true })}
          >
            {t("export.tracked")}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => action.run({ format: "pdf" })}>
            {t("export.pdf")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t("export.print")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Hand the file to the browser, and say what in it needs a look. */
function receive(file: ReceivedFile): void {
  saveFile(file);
  if (file.warnings.length === 0) {
    notifications.show({ message: t("export.done"), color: "accent" });
    return;
  }
  notifications.show({
    title: t("export.warnings", { count: file.warnings.length }),
    message: (
      <ul className="export-warnings">
        {file.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    ),
    color: "yellow",
    autoClose: false,
  });
}
