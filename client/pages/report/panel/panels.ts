import {
  type Icon,
  IconCalendarTime,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconLifebuoy,
  IconMessage,
  IconPencilCheck,
  IconTable,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { CarriedPanel } from "../../../carried/CarriedPanel.tsx";
import { useStaleTotal } from "../../../carried/useStale.ts";
import { ChecksPanel } from "../../../checks/ChecksPanel.tsx";
import { useOpenFindings } from "../../../checks/useFindings.ts";
import { FiguresPanel } from "../../../figures/FiguresPanel.tsx";
import type { MessageKey } from "../../../messages/translate.ts";
import { ChangesPanel } from "../../../review/ChangesPanel.tsx";
import { useOpenChanges } from "../../../review/useChanges.ts";
import { CommentsPanel, useOpenComments } from "./CommentsPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import type { PanelProps } from "./panelProps.ts";
import { RecoveryPanel } from "./RecoveryPanel.tsx";
import { SectionPanel } from "./SectionPanel.tsx";
import { useRecoveredCount } from "./useRecoveredCount.ts";

/** One tab of the right panel. */
export interface PanelEntry {
  readonly label: MessageKey;
  readonly icon: Icon;
  readonly Panel: ComponentType<PanelProps>;
  /** A hook: how many things wait there, shown beside the tab. */
  readonly useCount?: (props: PanelProps) => number;
  /** The tab is there only while something waits in it. */
  readonly onlyWithCount?: boolean;
}

/** The tabs of the right panel in their order, by the name under which the browser remembers the chosen one. */
export const panels = {
  section: { label: "panel.section", icon: IconFileText, Panel: SectionPanel },
  changes: { label: "panel.changes", icon: IconPencilCheck, Panel: ChangesPanel, useCount: useOpenChanges },
  comments: { label: "panel.comments", icon: IconMessage, Panel: CommentsPanel, useCount: useOpenComments },
  checks: { label: "panel.checks", icon: IconChecklist, Panel: ChecksPanel, useCount: useOpenFindings },
  figures: { label: "panel.figures", icon: IconTable, Panel: FiguresPanel },
  carried: { label: "stale.panel", icon: IconCalendarTime, Panel: CarriedPanel, useCount: useStaleTotal, onlyWithCount: true },
  history: { label: "panel.history", icon: IconHistory, Panel: HistoryPanel },
  recovered: { label: "panel.recovered", icon: IconLifebuoy, Panel: RecoveryPanel, useCount: useRecoveredCount, onlyWithCount: true },
} as const satisfies Record<string, PanelEntry>;

export type PanelTab = keyof typeof panels;

export const panelNames = Object.keys(panels).filter((name): name is PanelTab => name in panels);

export const asPanelTab = (text: string): PanelTab | null => panelNames.find((name) => name === text) ?? null;
