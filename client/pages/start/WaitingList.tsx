import { Button } from "@mantine/core";
import { IconRubberStamp } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { t } from "../../messages/translate.ts";
import { Deadline } from "../../ui/Deadline.tsx";
import { SectionStateIcon } from "../../ui/StateBadge.tsx";
import { titleAlone } from "../../ui/titleAlone.ts";
import type { WaitingTask } from "./waitingTasks.ts";

/** As many as are shown before one asks for all. */
const shownAtFirst = 6;

/** What this person has to do next; each line leads to its place in the report. */
export function WaitingList({ tasks, now }: { readonly tasks: readonly WaitingTask[]; readonly now: Date }) {
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">
        {t("start.waiting")}
        {tasks.length > 0 && <span className="count numeric">{tasks.length}</span>}
      </h2>
      {tasks.length === 0 ? (
        <p className="waiting-none dim">{t("start.nothingWaits")}</p>
      ) : (
        <ul className="card waiting-list">
          {shown.map((task) => (
            <li key={task.kind === "section" ? task.sectionId : `${task.reportId} ${task.action}`}>
              <TaskRow task={task} now={now} />
            </li>
          ))}
          {tasks.length > shown.length && (
            <li>
              <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
                {t("start.showAll", { count: tasks.length })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function TaskRow({ task, now }: { readonly task: WaitingTask; readonly now: Date }) {
  if (task.kind === "report") {
    return (
      <Link href={`/reports/${task.reportId}`} className="waiting-row">
        <IconRubberStamp size={16} stroke={1.75} className="state-icon state-icon-accent" aria-hidden />
        <span className="waiting-words">
          <span className="waiting-title">{t(task.action === "report.approve" ? "start.toApprove" : "start.toIssue")}</span>
          <span className="waiting-report dim">{task.reportTitle}</span>
        </span>
        <Deadline day={task.deadline} now={now} />
      </Link>
    );
  }
  return (
    <Link href={`/reports/${task.reportId}?section=${task.sectionId}`} className="waiting-row">
      <SectionStateIcon state={task.state} />
      <span className="waiting-words">
        <span className="waiting-title">
          {t(`start.task.${task.state}`, { title: task.title === "" ? t("section.untitled") : titleAlone(task.title) })}
        </span>
        {task.reason !== "" && <q className="waiting-reason">{task.reason}</q>}
        <span className="waiting-report dim">{task.reportTitle}</span>
      </span>
      <Deadline day={task.deadline} now={now} />
    </Link>
  );
}
