import type { MeView, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import type { PaperStores } from "../../../editor/paperStores.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import type { WorkflowButton } from "../workflowButtons.ts";

/** What every panel beside the paper is given; each takes what it needs. */
export interface PanelProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  /** The paper's shared state: texts, editors, places. */
  readonly stores: PaperStores;
  readonly now: Date;
  /** The section in which one is. */
  readonly active: SectionView | undefined;
  /** What may be done with that section. */
  readonly buttons: readonly WorkflowButton[];
  readonly busy: boolean;
  readonly onStart: (button: WorkflowButton) => void;
  readonly onGo: (sectionId: string) => void;
}
