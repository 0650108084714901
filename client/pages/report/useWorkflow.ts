import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { OpenError } from "../../../extensions/wire/dismissals.ts";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { ApiError } from "../../api/ApiError.ts";
import { keys } from "../../api/keys.ts";
import { actOnReport, actOnSection } from "../../api/reports.ts";
import { useAction } from "../../api/useAction.ts";
import { openErrorsIn } from "../../checks/openErrors.ts";
import type { FindingStore } from "../../editor/checks/findingStore.ts";
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

/** A step that open errors of the checks stand in the way of. */
interface Blocked {
  readonly button: WorkflowButton;
  readonly errors: readonly OpenError[];
}

/** What the page knows of the texts. */
interface Known {
  readonly findings: Pick<FindingStore, "section">;
  readonly isStale: (section: SectionView) => boolean;
}

/**
 * Carry out workflow actions. `asking` is the one that waits for a dialog's answer, `blocked` one that is not possible yet. Nothing is done while words of this
 * page are not yet saved.
 */
export function useWorkflow(report: ReportView, connection: ReportConnection, { findings, isStale }: Known) {
  const [blocked, setBlocked] = useState<Blocked | null>(null);
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
      onFailed: (error, words, { button }) => {
        if (error instanceof ApiError && error.code === "open_errors") {
          setAsking(null);
          setBlocked({ button, errors: error.findings });
        } else if (askedBy[button.action] === "nothing") {
          notifications.show({ title: t("action.failed"), message: words, color: "red", autoClose: 10_000 });
        }
      },
    },
  );
  const start = (button: WorkflowButton): void => {
    action.reset();
    const errors = openErrorsIn(findings, sectionsToBeRight(report, button));
    if (errors.length > 0) {
      setBlocked({ button, errors });
      return;
    }
    const warned = button.of === "section" && button.action === "section.submit" && isStale(button.section);
    const by = warned ? "staleness" : askedBy[button.action];
    if (by === "nothing") action.run({ button, body: {} });
    else setAsking({ button, by });
  };
  return {
    asking,
    blocked,
    start,
    answer: (body: object) => asking !== null && action.run({ button: asking.button, body }),
    close: () => {
      setAsking(null);
      setBlocked(null);
    },
    busy: action.busy,
    failure: action.failure,
    forget: action.reset,
  };
}

/** The sections that must be without open errors for a step. */
function sectionsToBeRight(report: ReportView, button: WorkflowButton): readonly string[] {
  if (button.action === "section.submit") return [button.section.id];
  return button.action === "report.approve" ? report.sections.map(({ id }) => id) : [];
}
