import { readCorrection } from "../../../extensions/cutOff/correctionLog.ts";
import type { AuditAction } from "../../../extensions/wire/auditActions.ts";
import type { HistoryEntry } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { formatInstant } from "../../ui/format/day.ts";
import { useNow } from "../../ui/useNow.ts";
import "./correction-list.css";

/** A figure that was corrected after the data cut-off. Numbers as printed, empty where there was none. */
interface FigureCorrection extends Pick<HistoryEntry, "at" | "userName"> {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

const corrected: AuditAction = "figure.correct";

/** The late corrections of the figure of a code, the newest first. */
export function correctionsOf(history: readonly HistoryEntry[], sectionId: string, code: string): readonly FigureCorrection[] {
  return history
    .filter((entry) => entry.action === corrected && entry.sectionId === sectionId)
    .flatMap(({ at, userName, detail }) => {
      const { changes, reason } = readCorrection(detail);
      return changes.filter((change) => change.code === code).map(({ before, after }) => ({ at, userName, before, after, reason }));
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** What was corrected in a figure after the data cut-off: old and new number, by whom, when and why. Nothing while there is nothing to say. */
export function CorrectionList({ corrections }: { readonly corrections: readonly FigureCorrection[] }) {
  const now = useNow();
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label={t("cutOff.history")}>
      <h4>{t("cutOff.history")}</h4>
      <ol>
        {corrections.map(({ at, userName, before, after, reason }) => (
          <li key={`${at} ${before} ${after}`}>
            <span className="numeric">
              <del>{before === "" ? "–" : before}</del> → <strong>{after === "" ? "–" : after}</strong>
            </span>
            <span className="dim">
              {userName} · <time dateTime={at}>{formatInstant(new Date(at), now)}</time>
            </span>
            {reason === "" ? <span className="dim">{t("cutOff.historyNoReason")}</span> : <q>{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
