import { ActionIcon } from "@mantine/core";
import { IconArrowLeft, IconLayoutSidebar, IconLayoutSidebarRight } from "@tabler/icons-react";
import { Link } from "wouter";
import type { MeView, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import { NotificationBell } from "../../../comments/NotificationBell.tsx";
import { ModeSwitch } from "../../../editor/mode/ModeSwitch.tsx";
import type { PaperStores } from "../../../editor/paperStores.ts";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { CutOff } from "../../../ui/CutOff.tsx";
import { Deadline } from "../../../ui/Deadline.tsx";
import { formatDay } from "../../../ui/format/day.ts";
import { PersonMenu } from "../../../ui/PersonMenu.tsx";
import { ReportBadge } from "../../../ui/StateBadge.tsx";
import type { PanelTab } from "../panel/panels.ts";
import type { WorkflowButton } from "../workflowButtons.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { PresenceRow } from "./PresenceRow.tsx";
import { ReportTitle } from "./ReportTitle.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { WorkflowBar } from "./WorkflowBar.tsx";
import "./top-bar.css";

interface TopBarProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly now: Date;
  readonly compact: boolean;
  readonly stores: PaperStores;
  /** The section in which one is. */
  readonly active: SectionView | undefined;
  readonly outline: { readonly open: boolean; readonly onToggle: () => void };
  readonly panel: { readonly open: boolean; readonly onToggle: () => void; readonly onShow: (tab: PanelTab) => void; readonly calls: boolean };
  readonly onGo: (sectionId: string) => void;
  readonly onPreview: () => void;
  readonly workflow: { readonly buttons: readonly WorkflowButton[]; readonly busy: boolean; readonly onStart: (button: WorkflowButton) => void };
}

/** What the report is, how it stands, whether it is saved, who is there, and the next step. */
export function TopBar({ report, me, connection, now, compact, stores, active, outline, panel, onGo, onPreview, workflow }: TopBarProps) {
  const open = report.state === "collecting" || report.state === "reviewing";
  return (
    <header className="top-bar no-print">
      <ActionIcon component={Link} href="/" aria-label={t("bar.back")}>
        <IconArrowLeft size={18} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t(outline.open ? "outline.hide" : "outline.show")} aria-expanded={outline.open} onClick={outline.onToggle}>
        <IconLayoutSidebar size={18} stroke={1.75} />
      </ActionIcon>
      <div className="top-bar-name">
        <ReportTitle report={report} />
        <div className="top-bar-facts">
          <ReportBadge state={report.state} />
          {open && !compact && <Deadline day={report.deadline} now={now} />}
          {open && !compact && <CutOff figuresLockedAt={report.figuresLockedAt} now={now} />}
          {report.issuedOn !== null && !compact && (
            <span className="dim numeric">{t("start.issued", { number: report.number, day: formatDay(report.issuedOn) })}</span>
          )}
          <SaveStatus connection={connection} />
        </div>
      </div>
      {!compact && <PresenceRow connection={connection} />}
      <ModeSwitch store={stores.modes} section={active} />
      <ExportMenu report={report} me={me} now={now} compact={compact} stores={stores} onGo={onGo} onPanel={panel.onShow} onPreview={onPreview} />
      {!compact && <WorkflowBar {...workflow} />}
      <NotificationBell now={now} />
      <ActionIcon
        className={panel.calls ? "panel-calls" : ""}
        aria-label={t(panel.open ? "panel.hide" : "panel.show")}
        aria-expanded={panel.open}
        onClick={panel.onToggle}
      >
        <IconLayoutSidebarRight size={18} stroke={1.75} />
      </ActionIcon>
      {!compact && <PersonMenu me={me} />}
    </header>
  );
}
