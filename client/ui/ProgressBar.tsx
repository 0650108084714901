import { type SectionState, sectionStates } from "../../extensions/wire/access.ts";
import { t } from "../messages/translate.ts";
import "./progress-bar.css";

/** Done first, so that the bar fills from the left. */
const order: readonly SectionState[] = ["accepted", "submitted", "returned", "drafting"];

/** How far a report is, by the states of its sections. The words say the same as the colours. */
export function ProgressBar({ progress }: { readonly progress: Readonly<Record<SectionState, number>> }) {
  const total = sectionStates.reduce((sum, state) => sum + progress[state], 0);
  if (total === 0) return null;
  const all = order.filter((state) => progress[state] > 0).map((state) => t(`progress.${state}`, { count: progress[state] }));
  return (
    <div className="progress">
      <div className="progress-bar" role="img" aria-label={all.join(", ")} title={all.join(", ")}>
        {order.map((state) =>
          progress[state] === 0 ? null : <span key={state} className={`progress-part progress-${state}`} style={{ flexGrow: progress[state] }} />,
        )}
      </div>
      <span className="progress-words numeric">{t("progress.accepted.of", { count: progress.accepted, total })}</span>
    </div>
  );
}
