import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { ApiError } from "../../api/ApiError.ts";
import { keys } from "../../api/keys.ts";
import { actOnReport, actOnSection } from "../../api/reports.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import type { ReportConnection } from "../../sync/connection.ts";
import { sectionName } from "./sectionName.ts";
import { whenSaved } from "./whenSaved.ts";
import type { WorkflowButton } from "./workflowButtons.ts";

/** How an action is asked for: at once, with a reason, after a confirmation, with number and date, or after a warning that words of the last period are left. */
export type AskedBy = "nothing" | "reason" | "confirmation" | "number" | "staleness";

const askedBy: Record<WorkflowButton["action"], AskedBy> = {
  "section.submit": "nothing",
  "section.withdraw": "nothing",
  "section.return": "reason",
  "section.accept": "nothing",
  "section.reopen": "reason",
  "report.review": "nothing",
  "report.collect": "nothing",
  "report.approve": "confirmation",
  "report.reopen": "reason",
  "report.issue": "number",
};

interface Act {
  readonly button: WorkflowButton;
  readonly body: object;
}

/** Carry out workflow actions. `asking` is the one that waits for a dialog's answer. Nothing is done while words of this page are not yet saved. */
export function useWorkflow(report: ReportView, connection: ReportConnection, isStale: (section: SectionView) => boolean) {
  const [asking, setAsking] = useState<{ readonly button: WorkflowButton; readonly by: AskedBy } | null>(null);
  const action = useAction(
    async ({ button, body }: Act) => {
      if (!(await whenSaved(connection))) throw new ApiError("unreachable", "Words of this page are not saved yet.");
      if (button.of === "section") await actOnSection(report.id, button.section.id, button.action, body);
      else await actOnReport(report.id, button.action, body);
      return button;
    },
    {
      quiet: true,
      words: { unreachable: t("workflow.unsaved"), incomplete: t("workflow.incomplete"), wrong_state: t("workflow.wrongState") },
      refresh: [keys.reports],
      onDone: (button) => {
        setAsking(null);
        const name = button.of === "section" ? sectionName(button.section) : report.title;
        notifications.show({ message: t(`done.${button.action}`, { name }), color: "accent" });
      },
    },
  );
  const start = (button: WorkflowButton): void => {
    action.reset();
    const warned = button.of === "section" && button.action === "section.submit" && isStale(button.section);
    const by = warned ? "staleness" : askedBy[button.action];
    if (by === "nothing") action.run({ button, body: {} });
    else setAsking({ button, by });
  };
  return {
    asking,
    start,
    answer: (body: object) => asking !== null && action.run({ button: asking.button, body }),
    close: () => setAsking(null),
    busy: action.busy,
    failure: action.failure,
    forget: action.reset,
  };
}
