import type { ReportState } from "../../../extensions/wire/access.ts";
import type { ReportSummary } from "../../../extensions/wire/http.ts";
import { foldText } from "../../ui/foldText.ts";
import { periodOrder } from "../../ui/format/formatPeriod.ts";

export const reportOrders = ["period", "changed", "deadline"] as const;
type ReportOrder = (typeof reportOrders)[number];

interface Wanted {
  /** Words that the title or number must hold, each of them, without regard to accents and case. */
  readonly words: string;
  readonly state: ReportState | "all" | "open";
  readonly order: ReportOrder;
}

/** The reports to show, in order: newest period or last change first, or the next deadline first. */
export function arrangeReports(reports: readonly ReportSummary[], wanted: Wanted): readonly ReportSummary[] {
  const words = foldText(wanted.words)
    .split(" ")
    .filter((word) => word !== "");
  return reports
    .filter((report) => fitsState(report.state, wanted.state))
    .filter((report) => {
      const text = foldText(`${report.title} ${report.number}`);
      return words.every((word) => text.includes(word));
    })
    .sort(comparisons[wanted.order]);
}

const fitsState = (state: ReportState, wanted: Wanted["state"]): boolean =>
  wanted === "all" || (wanted === "open" ? state !== "issued" : state === wanted);

const newestChange = (one: ReportSummary, other: ReportSummary): number =>
  one.changedAt < other.changedAt ? 1 : one.changedAt > other.changedAt ? -1 : 0;

const comparisons: Record<ReportOrder, (one: ReportSummary, other: ReportSummary) => number> = {
  period: (one, other) => periodOrder(other.period) - periodOrder(one.period) || newestChange(one, other),
  changed: newestChange,
  deadline: (one, other) => (one.deadline ?? "9999").localeCompare(other.deadline ?? "9999") || newestChange(one, other),
};
