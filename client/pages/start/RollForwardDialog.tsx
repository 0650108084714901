import { Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { monthsBetween, shiftDay, shiftPeriodWords } from "../../../extensions/periodShift.ts";
import { nextPeriod } from "../../../extensions/periods.ts";
import type { MeView, Period, ReportSummary, ReportView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { useReport } from "../../api/reports.ts";
import { rollForward } from "../../api/rolling.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { DayField } from "../../ui/DayField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { PeriodFields } from "./PeriodFields.tsx";
import { RolledSections } from "./RolledSections.tsx";
import "./roll-forward.css";

interface RollForwardDialogProps {
  readonly me: MeView;
  /** The report to go on from. */
  readonly last: ReportSummary;
  readonly reports: readonly ReportSummary[];
  readonly onClose: () => void;
}

/** The next period's report out of the last one: what period, until when, and what carries over. */
export function RollForwardDialog({ me, last, reports, onClose }: RollForwardDialogProps) {
  const report = useReport(last.id);
  return (
    <Dialog title={t("roll.title")} width={760} onClose={onClose}>
      {report.data !== undefined ? (
        <RollForwardForm me={me} last={report.data} reports={reports} onClose={onClose} />
      ) : report.error !== null ? (
        <Failure error={report.error} onRetry={() => void report.refetch()} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  );
}

function RollForwardForm({ me, last, reports, onClose }: Omit<RollForwardDialogProps, "last"> & { readonly last: ReportView }) {
  const [, navigate] = useLocation();
  const [period, setPeriod] = useState<Period>(() => nextPeriod(last.period));
  const [writtenTitle, setWrittenTitle] = useState<string | null>(null);
  const [chosenDeadline, setChosenDeadline] = useState<string | null | undefined>(undefined);
  const months = monthsBetween(last.period, period);
  const title = writtenTitle ?? shiftPeriodWords(last.title, last.period, period);
  const deadline = chosenDeadline !== undefined ? chosenDeadline : last.deadline === null ? null : shiftDay(last.deadline, months);
  const isLater = months > 0;
  const taken = reports.find((report) => report.templateId === last.templateId && samePeriod(report.period, period));
  const action = useAction(() => rollForward(last.id, { period, title: title.trim(), deadline }), {
    quiet: true,
    refresh: [keys.reports],
    onDone: ({ id }) => navigate(`/reports/${id}`),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isLater && title.trim() !== "") action.run(undefined);
      }}
    >
      <Stack gap={16}>
        <Text size="sm" className="dim">
          {t("roll.from", { title: last.title })}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={16} verticalSpacing={16}>
          <PeriodFields period={period} onChange={setPeriod} today={firstDayOf(period)} />
          <DayField label={t("roll.deadline")} value={deadline} onChange={setChosenDeadline} />
        </SimpleGrid>
        <TextInput label={t("create.name")} value={title} maxLength={300} onChange={(event) => setWrittenTitle(event.currentTarget.value)} />
        {(!isLater || taken !== undefined) && (
          <p className="roll-warning" role="status">
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {isLater ? t("roll.taken", { title: taken?.title ?? "" }) : t("roll.notLater")}
          </p>
        )}
        <Effects newYear={period.year !== last.period.year} />
        {isLater && <RolledSections last={last} period={period} deadline={deadline} departments={me.departments} />}
        {action.failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {action.failure}
          </Text>
        )}
        <Group justify="flex-end" gap={8} className="dialog-foot">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" data-autofocus loading={action.busy} disabled={!isLater || title.trim() === ""}>
            {t("roll.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What carries over, and what begins anew. */
function Effects({ newYear }: { readonly newYear: boolean }) {
  return (
    <div className="roll-effects">
      <section>
        <h3>{t("roll.keeps")}</h3>
        <ul>
          <li>{t("roll.keeps.outline")}</li>
          <li>{t("roll.keeps.closing")}</li>
          <li>{t("roll.keeps.text")}</li>
        </ul>
      </section>
      <section>
        <h3>{t("roll.renews")}</h3>
        <ul>
          <li>{t(newYear ? "roll.renews.year" : "roll.renews.figures")}</li>
          <li>{t("roll.renews.rest")}</li>
        </ul>
      </section>
    </div>
  );
}

const samePeriod = (one: Period, other: Period): boolean => one.kind === other.kind && monthsBetween(one, other) === 0;

/** The years on offer lie around the chosen one. */
const firstDayOf = ({ year }: Period): Date => new Date(year, 0, 1);
