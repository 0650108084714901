import { useSyncExternalStore } from "react";
import type { ReportView } from "../../extensions/wire/http.ts";
import type { CutOffStore } from "../editor/figures/cutOffStore.ts";
import { useGiveReason } from "../editor/figures/useGiveReason.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { ReasonDialog } from "../ui/ReasonDialog.tsx";

interface LateReasonDialogProps {
  readonly report: ReportView;
  readonly cutOff: CutOffStore;
}

/** Asks why figures are corrected after the data cut-off, when a correction waits for it; then the correction goes on. */
export function LateReasonDialog({ report, cutOff }: LateReasonDialogProps) {
  const waiting = useSyncExternalStore(cutOff.subscribe, cutOff.waiting);
  const action = useGiveReason(cutOff, () => cutOff.answer(true));
  if (waiting.length === 0) return null;
  const sectionIds = [...new Set(waiting.map(({ sectionId }) => sectionId))];
  const names = report.sections.filter(({ id }) => sectionIds.includes(id)).map(sectionName);
  return (
    <ReasonDialog
      title={t("cutOff.reasonTitle")}
      words={t("cutOff.reasonWords", { sections: names.join("; ") })}
      confirm={t("cutOff.reasonGive")}
      busy={action.busy}
      failure={action.failure}
      onConfirm={(reason) => action.give(sectionIds, reason)}
      onClose={() => cutOff.answer(false)}
    />
  );
}
