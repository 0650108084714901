import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { dismissFinding } from "../api/dismissals.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { ReasonDialog } from "../ui/ReasonDialog.tsx";

/** A finding that somebody wants to leave as it is. */
export interface FindingToDismiss {
  readonly section: SectionView;
  readonly finding: SectionFinding;
}

interface DismissFindingProps extends FindingToDismiss {
  readonly report: ReportView;
  readonly onClose: () => void;
}

/** Ask why a finding is right as it stands, and keep the answer with the report. */
export function DismissFinding({ report, section, finding, onClose }: DismissFindingProps) {
  const { rule, printed, expected, about, severity } = finding;
  const action = useAction((reason: string) => dismissFinding(report.id, section.id, { rule, printed, expected, about, reason }), {
    quiet: true,
    words: { conflict: t("check.dismissGone"), wrong_state: t("check.dismissClosed") },
    refresh: [keys.dismissals(report.id), keys.history(report.id)],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t("check.dismissTitle", { words: printed })}
      words={t(severity === "error" ? "check.dismissError" : "check.dismissOther")}
      confirm={t("check.dismissConfirm")}
      optional={severity !== "error"}
      busy={action.busy}
      failure={action.failure}
      onConfirm={action.run}
      onClose={onClose}
    />
  );
}
