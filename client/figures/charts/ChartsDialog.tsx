import { SegmentedControl, Select, Stack } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useState } from "react";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import { useSeries } from "../../api/series.ts";
import { t } from "../../messages/translate.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { formatPeriod } from "../../ui/format/formatPeriod.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { type FigureRow, printedIn } from "../figureRows.ts";
import { partsOf } from "./partsOf.ts";
import { type Bar, ValueBars } from "./ValueBars.tsx";
import "./charts.css";

interface ChartsDialogProps {
  readonly reportId: string;
  /** The figures of the report, at least one. */
  readonly rows: readonly FigureRow[];
  readonly indicators: readonly Indicator[];
  readonly onClose: () => void;
}

/** One indicator over the periods, and the parts of which it is the sum, each as a chart or as a table. */
export function ChartsDialog({ reportId, rows, indicators, onClose }: ChartsDialogProps) {
  const [code, setCode] = useState(rows[0]?.code ?? "");
  const [shownAs, setShownAs] = useState<"chart" | "table">("chart");
  const row = rows.find((one) => one.code === code);
  const parts = row === undefined ? [] : partsOf(row, rows, indicators);
  const called = (one: FigureRow): string => (one.name === "" ? one.code : one.name);
  return (
    <Dialog title={t("chart.title")} width={820} onClose={onClose}>
      <Stack gap={16}>
        <div className="charts-head">
          <Select
            label={t("chart.indicator")}
            searchable
            allowDeselect={false}
            data={rows.map((one) => ({ value: one.code, label: called(one) }))}
            value={code}
            onChange={(chosen) => chosen !== null && setCode(chosen)}
          />
          <SegmentedControl
            aria-label={t("chart.shownAs")}
            value={shownAs}
            onChange={setShownAs}
            data={[
              { value: "chart", label: t("chart.asChart") },
              { value: "table", label: t("chart.asTable") },
            ]}
          />
        </div>
        {row !== undefined && <OverPeriods key={code} reportId={reportId} row={row} title={called(row)} asTable={shownAs === "table"} />}
        {row !== undefined && parts.length > 1 && (
          <ValueBars
            title={`${t("chart.parts")}: ${called(row)}`}
            unit={row.unit}
            label={t("chart.part")}
            bars={parts.map((part): Bar => ({ label: called(part), value: part.look.value, printed: printedIn(part, part.look.value) }))}
            layout="rows"
            asTable={shownAs === "table"}
          />
        )}
      </Stack>
    </Dialog>
  );
}

interface OverPeriodsProps {
  readonly reportId: string;
  readonly row: FigureRow;
  readonly title: string;
  readonly asTable: boolean;
}

function OverPeriods({ reportId, row, title, asTable }: OverPeriodsProps) {
  const series = useSeries(reportId, row.code);
  if (series.error !== null) return <Failure error={series.error} onRetry={() => void series.refetch()} />;
  if (series.data === undefined) return <Waiting />;
  if (series.data.length === 0) return <EmptyState icon={IconChartBar} words={t("chart.none")} />;
  const bars = series.data.map(({ period, value }): Bar => ({ label: formatPeriod(period), value, printed: printedIn(row, value) }));
  return (
    <ValueBars title={`${t("chart.over")}: ${title}`} unit={row.unit} label={t("chart.period")} bars={bars} layout="columns" asTable={asTable} />
  );
}
