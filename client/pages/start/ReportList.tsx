import { ActionIcon, Button, SegmentedControl, Select, TextInput, Tooltip } from "@mantine/core";
import { IconCalendarPlus, IconFiles, IconSearch } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { ReportSummary } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { Deadline } from "../../ui/Deadline.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { dayOf, formatDay, formatInstant } from "../../ui/format/day.ts";
import { formatPeriod } from "../../ui/format/formatPeriod.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { ReportBadge } from "../../ui/StateBadge.tsx";
import { useRemembered } from "../../ui/useRemembered.ts";
import { arrangeReports, reportOrders } from "./arrangeReports.ts";

interface ReportListProps {
  readonly reports: readonly ReportSummary[];
  readonly now: Date;
  /** For those who may make a report. */
  readonly buttons: ReactNode;
  /** Go on from a report into the next period; for those who may make one. */
  readonly onRollForward: ((report: ReportSummary) => void) | null;
}

const filters = ["all", "open", "issued"] as const;

/** All reports as rows, found by words, narrowed by state and sorted. */
export function ReportList({ reports, now, buttons, onRollForward }: ReportListProps) {
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<(typeof filters)[number]>("all");
  const [order, setOrder] = useRemembered("start.order", "period", (text) => reportOrders.find((one) => one === text) ?? null);
  const shown = arrangeReports(reports, { words, state: filter, order });
  return (
    <section aria-labelledby="reports-title">
      <div className="reports-head">
        <h2 id="reports-title">{t("start.reports")}</h2>
        {reports.length > 0 && buttons}
      </div>
      {reports.length === 0 ? (
        <div className="card reports-empty">
          <EmptyState icon={IconFiles} words={t(buttons === null ? "start.noneForReader" : "start.noneForOffice")}>
            {buttons}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="reports-tools">
            <TextInput
              className="reports-search"
              type="search"
              aria-label={t("start.search")}
              placeholder={t("start.search")}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={t("start.filter")}
              data={filters.map((value) => ({ value, label: t(`start.filter.${value}`) }))}
              value={filter}
              onChange={setFilter}
            />
            <Select
              aria-label={t("start.order")}
              data={reportOrders.map((value) => ({ value, label: t(`start.order.${value}`) }))}
              value={order}
              onChange={(value) => value !== null && setOrder(value)}
              w={200}
            />
          </div>
          {shown.length === 0 ? (
            <div className="card reports-empty">
              <EmptyState icon={IconSearch} words={t("start.noneFound")}>
                <Button
                  variant="default"
                  onClick={() => {
                    setWords("");
                    setFilter("all");
                  }}
                >
                  {t("start.clearSearch")}
                </Button>
              </EmptyState>
            </div>
          ) : (
            <ul className="card report-list">
              {shown.map((report) => (
                <ReportRow key={report.id} report={report} now={now} onRollForward={onRollForward} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

interface ReportRowProps extends Pick<ReportListProps, "now" | "onRollForward"> {
  readonly report: ReportSummary;
}

function ReportRow({ report, now, onRollForward }: ReportRowProps) {
  const closed = report.state === "approved" || report.state === "issued";
  return (
    <li className="report-row">
      <div className="report-name">
        <Link href={`/reports/${report.id}`}>{report.title}</Link>
        <span className="dim numeric">{factsOf(report).join(" · ")}</span>
      </div>
      <div className="report-state">
        <ReportBadge state={report.state} />
        <Deadline day={closed ? null : report.deadline} now={now} />
      </div>
      <ProgressBar progress={report.progress} />
      <span className="report-changed dim numeric">{t("start.changed", { when: formatInstant(new Date(report.changedAt), now) })}</span>
      {onRollForward !== null && report.periodless !== true && (
        <Tooltip label={t("roll.title")}>
          <ActionIcon className="report-roll" aria-label={t("roll.open", { title: report.title })} onClick={() => onRollForward(report)}>
            <IconCalendarPlus size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

/** What the line below its name says: what period a report is about, otherwise since when the document is there, and under which number it was issued. */
function factsOf({ period, periodless, createdAt, number, issuedOn }: ReportSummary): readonly string[] {
  const time = periodless === true ? t("start.made", { day: formatDay(dayOf(new Date(createdAt))) }) : formatPeriod(period);
  return number === "" || issuedOn === null ? [time] : [time, t("start.issued", { number, day: formatDay(issuedOn) })];
}
