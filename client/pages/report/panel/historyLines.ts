import { type AuditAction, auditActions } from "../../../../extensions/wire/auditActions.ts";
import type { HistoryEntry } from "../../../../extensions/wire/http.ts";
import { dayOf } from "../../../ui/format/day.ts";

/** What an entry's detail says, and so how it is shown. */
type DetailKind = "quote" | "words" | "day" | "departments" | "decided" | "indicator" | "correction" | "none";

const detailKinds: Partial<Record<AuditAction, DetailKind>> = {
  "section.return": "quote",
  "section.reopen": "quote",
  "report.reopen": "quote",
  "comment.edit": "quote",
  "comment.delete": "quote",
  "finding.dismiss": "words",
  "finding.restore": "words",
  "report.rename": "words",
  "report.deadline": "day",
  "report.cutOff": "day",
  "figure.correct": "correction",
  "report.issue": "words",
  "report.roll": "words",
  "section.add": "words",
  "section.rename": "words",
  "section.split": "words",
  "section.refresh": "words",
  "section.remove": "words",
  "indicator.add": "words",
  "indicator.change": "indicator",
  "indicator.remove": "words",
  "indicator.values": "words",
  "indicator.order": "words",
  "section.number": "words",
  "section.import": "words",
  "attachment.remove": "words",
  "section.owners": "departments",
  "section.confidential": "departments",
  "section.deadline": "day",
  "change.accepted": "decided",
  "change.rejected": "decided",
};

export interface HistoryLine {
  readonly entry: HistoryEntry;
  /** Null for an act that this page does not know; it is shown by its name in the log. */
  readonly action: AuditAction | null;
  readonly detailKind: DetailKind;
}

export interface HistoryDay {
  /** `YYYY-MM-DD` on the reader's calendar. */
  readonly day: string;
  readonly lines: readonly HistoryLine[];
}

/** The report's history by days, newest first. */
export function historyDays(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = new Map<string, HistoryLine[]>();
  for (const entry of entries.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))) {
    const day = dayOf(new Date(entry.at));
    const lines = days.get(day) ?? [];
    days.set(day, lines);
    const action = auditActions.find((one) => one === entry.action) ?? null;
    lines.push({ entry, action, detailKind: entry.detail === "" || action === null ? "none" : (detailKinds[action] ?? "none") });
  }
  return [...days].map(([day, lines]) => ({ day, lines }));
}

/** Whose suggestions were decided, and how many of theirs: what the log writes as `an 2, bình 1`. */
export const decidedIn = (detail: string): readonly { readonly user: string; readonly count: number }[] =>
  [...detail.matchAll(/(.+?) (\d+)(?:, |$)/g)].map(([, user = "", count]) => ({ user, count: Number(count) }));
