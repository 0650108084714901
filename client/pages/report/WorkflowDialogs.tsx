import type { OpenError } from "../../../extensions/wire/dismissals.ts";
import type { ReportView } from "../../../extensions/wire/http.ts";
import { StaleSubmitDialog } from "../../carried/StaleSubmitDialog.tsx";
import { OpenErrorsDialog } from "../../checks/OpenErrorsDialog.tsx";
import type { PaperStores } from "../../editor/paperStores.ts";
import type { StaleStore } from "../../editor/stale/staleStore.ts";
import { HeldStrip } from "../../figures/held/HeldStrip.tsx";
import { useDifferences } from "../../figures/held/useDifferences.ts";
import { t } from "../../messages/translate.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { ReasonDialog } from "../../ui/ReasonDialog.tsx";
import { IssueDialog } from "./IssueDialog.tsx";
import { sectionName } from "./sectionName.ts";
import type { useWorkflow } from "./useWorkflow.ts";

interface WorkflowDialogsProps {
  readonly report: ReportView;
  readonly workflow: ReturnType<typeof useWorkflow>;
  readonly stale: StaleStore;
  readonly stores: Pick<PaperStores, "index" | "indicators">;
  readonly onGoToError: (error: OpenError) => void;
  readonly onGoToReference: (sectionId: string, code: string) => void;
}

/** The dialog of the action that waits for an answer or is not possible yet, if any. */
export function WorkflowDialogs({ report, workflow, stale, stores, onGoToError, onGoToReference }: WorkflowDialogsProps) {
  const { asking, blocked } = workflow;
  const differing = useDifferences(stores.index, report.sections);
  if (blocked !== null) {
    const { button, errors } = blocked;
    const nameOf = (id: string): string | null => {
      const section = report.sections.find((one) => one.id === id);
      return button.of === "section" || section === undefined ? null : sectionName(section);
    };
    return (
      <OpenErrorsDialog
        title={t("check.blocked", { count: errors.length, step: t(`workflow.${button.action}`) })}
        errors={errors.map((error) => ({ ...error, section: nameOf(error.sectionId) }))}
        onGo={(error) => {
          workflow.close();
          onGoToError(error);
        }}
        onClose={workflow.close}
      />
    );
  }
  if (asking === null) return null;
  const leaveTo = (sectionId: string, code: string): void => {
    workflow.close();
    onGoToReference(sectionId, code);
  };
  const { button, by } = asking;
  const name = button.of === "section" ? sectionName(button.section) : report.title;
  const shared = { busy: workflow.busy, failure: workflow.failure, onClose: workflow.close };
  const title = t(`workflow.${button.action}`);
  switch (by) {
    case "reason":
      return (
        <ReasonDialog
          {...shared}
          title={`${title}: ${name}`}
          words={t(button.of === "section" ? "workflow.reasonSection" : "workflow.reasonReport")}
          confirm={title}
          onConfirm={(reason) => workflow.answer({ reason })}
        />
      );
    case "confirmation":
      return (
        <ConfirmDialog
          {...shared}
          title={`${title}: ${name}`}
          words={t("workflow.approveWords")}
          confirm={title}
          onConfirm={() => workflow.answer({})}
        >
          <HeldStrip report={report} stores={stores} differing={differing} offersRefresh={false} onGo={leaveTo} />
        </ConfirmDialog>
      );
    case "number":
      return <IssueDialog {...shared} onConfirm={workflow.answer} />;
    case "staleness":
      return button.of === "section" ? (
        <StaleSubmitDialog {...shared} staleness={stale.section(button.section.id)} onConfirm={() => workflow.answer({})} />
      ) : null;
    case "nothing":
      return null;
  }
}
