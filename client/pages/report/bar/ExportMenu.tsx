import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconChevronDown,
  IconClipboardCheck,
  IconDownload,
  IconEye,
  IconFileDescription,
  IconFileDiff,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
  IconSignature,
} from "@tabler/icons-react";
import { useState } from "react";
import type { MeView, ReportView } from "../../../../extensions/wire/http.ts";
import type { PaperStores } from "../../../editor/paperStores.ts";
import { ExportChecklist } from "../../../export/ExportChecklist.tsx";
import { useGoToUnprintable } from "../../../export/useGoToUnprintable.ts";
import { t } from "../../../messages/translate.ts";
import { SignedFilesDialog } from "../../../signing/SignedFilesDialog.tsx";
import { useExport } from "./useExport.tsx";

interface ExportMenuProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly now: Date;
  readonly compact: boolean;
  readonly stores: PaperStores;
  readonly onGo: (sectionId: string) => void;
  readonly onPreview: () => void;
  readonly onPanel: (panel: "changes" | "checks") => void;
}

/** Take the report out as a file, or print it. */
export function ExportMenu({ report, me, now, compact, stores, onGo, onPanel, onPreview }: ExportMenuProps) {
  const [checking, setChecking] = useState(false);
  const [showsSigned, setShowsSigned] = useState(false);
  const action = useExport(report, useGoToUnprintable(stores, onGo));
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
      {showsSigned && <SignedFilesDialog report={report} me={me} now={now} onClose={() => setShowsSigned(false)} />}
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
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={onPreview}>
            {t("preview.menu")}
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
          <Menu.Item
            leftSection={<IconFileDescription size={16} aria-hidden />}
            onClick={() => action.run({ format: "pdf", tracked: true, comments: true })}
          >
            {t("export.marked")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t("export.print")}
          </Menu.Item>
          {(report.state === "approved" || report.state === "issued") && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setShowsSigned(true)}>
                {t("signed.menu")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
