import { SegmentedControl } from "@mantine/core";
import type { MeView, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { useLive } from "../useLive.ts";
import type { WorkflowButton } from "../workflowButtons.ts";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { RecoveryPanel } from "./RecoveryPanel.tsx";
import { SectionPanel } from "./SectionPanel.tsx";
import "./side-panel.css";

export type PanelTab = "section" | "history" | "recovered";

interface SidePanelProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly now: Date;
  readonly active: SectionView | undefined;
  /** What may be done with the active section. */
  readonly buttons: readonly WorkflowButton[];
  readonly busy: boolean;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onStart: (button: WorkflowButton) => void;
  readonly onGo: (sectionId: string) => void;
}

/** One panel at a time: the section in which one is, what happened in the report, and words that the server did not take. */
export function SidePanel({ report, me, connection, now, active, buttons, busy, tab, onTab, onStart, onGo }: SidePanelProps) {
  const recovered = useLive(connection, (live) => live.recovered());
  const shown: PanelTab = tab === "recovered" && recovered.length === 0 ? "section" : tab;
  const tabs: { value: PanelTab; label: string }[] = [
    { value: "section", label: t("panel.section") },
    { value: "history", label: t("panel.history") },
    ...(recovered.length > 0 ? [{ value: "recovered" as const, label: t("panel.recovered", { count: recovered.length }) }] : []),
  ];
  return (
    <div className="side-panel">
      <SegmentedControl className="side-panel-tabs" fullWidth aria-label={t("panel.label")} data={tabs} value={shown} onChange={onTab} />
      <div className="side-panel-body">
        {shown === "section" && <SectionPanel report={report} me={me} now={now} section={active} buttons={buttons} busy={busy} onStart={onStart} />}
        {shown === "history" && <HistoryPanel report={report} me={me} now={now} onGo={onGo} />}
        {shown === "recovered" && <RecoveryPanel texts={recovered} now={now} onDiscard={(id) => connection.discardRecovered(id)} onGo={onGo} />}
      </div>
    </div>
  );
}
