import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { readCorrection } from "../../../../extensions/cutOff/correctionLog.ts";
import type { MeView, ReportView } from "../../../../extensions/wire/http.ts";
import { useHistory } from "../../../api/reports.ts";
import { authorOf, authorsOf } from "../../../editor/changes/authors.ts";
import { changedIndicator } from "../../../figures/catalogue/changedIndicator.ts";
import { t } from "../../../messages/translate.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Failure } from "../../../ui/Failure.tsx";
import { dayOf, formatDay, formatTime } from "../../../ui/format/day.ts";
import { Waiting } from "../../../ui/Waiting.tsx";
import { sectionName } from "../sectionName.ts";
import { decidedIn, type HistoryLine, historyDays } from "./historyLines.ts";
import type { PanelProps } from "./panelProps.ts";

/** Who decided what and when, by days. */
export function HistoryPanel({ report, me, now, onGo }: PanelProps) {
  const history = useHistory(report.id);
  if (history.data === undefined) {
    return history.error === null ? <Waiting /> : <Failure error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (history.data.length === 0) return <EmptyState icon={IconHistory} words={t("history.none")} />;
  const today = dayOf(now);
  return (
    <>
      {historyDays(history.data).map(({ day, lines }) => (
        <section key={day} className="history-day">
          <h2 className="numeric">{day === today ? t("history.today") : formatDay(day, today)}</h2>
          <ol>
            {lines.map((line) => (
              <li key={`${line.entry.at} ${line.entry.action} ${line.entry.sectionId ?? ""} ${line.entry.detail}`}>
                <Line line={line} report={report} me={me} onGo={onGo} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface LineProps {
  readonly line: HistoryLine;
  readonly report: ReportView;
  readonly me: MeView;
  readonly onGo: (sectionId: string) => void;
}

function Line({ line: { entry, action, detailKind }, report, me, onGo }: LineProps) {
  const section = report.sections.find(({ id }) => id === entry.sectionId);
  return (
    <>
      <time className="numeric dim" dateTime={entry.at}>
        {formatTime(new Date(entry.at))}
      </time>
      <div className="history-words">
        <span>
          <strong>{entry.userName}</strong> {action === null ? entry.action : t(`history.${action}`)}
        </span>
        {section !== undefined && (
          <Button className="history-section" variant="transparent" size="compact-xs" onClick={() => onGo(section.id)}>
            {sectionName(section)}
          </Button>
        )}
        {detailKind === "quote" && <q>{entry.detail}</q>}
        {detailKind === "words" && <span className="dim">{entry.detail}</span>}
        {detailKind === "correction" && <Correction detail={entry.detail} />}
        {detailKind === "day" && <span className="dim numeric">{formatDay(entry.detail)}</span>}
        {detailKind === "departments" && <span className="dim">{shortNames(entry.detail, me)}</span>}
        {detailKind === "indicator" && <span className="dim">{changedIndicator(entry.detail)}</span>}
        {detailKind === "decided" && <span className="dim numeric">{decidedWords(entry.detail, me)}</span>}
      </div>
    </>
  );
}

function Correction({ detail }: { readonly detail: string }) {
  const { numbers, reason } = readCorrection(detail);
  return (
    <>
      <span className="dim numeric">{numbers}</span>
      {reason !== "" && <q>{reason}</q>}
    </>
  );
}

const shortNames = (ids: string, { departments }: MeView): string =>
  ids
    .split(", ")
    .map((id) => departments.find((department) => department.id === id)?.shortName ?? id)
    .join(", ");

function decidedWords(detail: string, me: MeView): string {
  const authors = authorsOf(me);
  return decidedIn(detail)
    .map(({ user, count }) => t("change.decidedOf", { count, name: authorOf(authors, user).name }))
    .join(", ");
}
