import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { memo } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import type { Author } from "../editor/changes/authors.ts";
import { t } from "../messages/translate.ts";
import { departmentStyle } from "../ui/departmentStyle.ts";
import { formatInstant } from "../ui/format/day.ts";
import { ChangeLines } from "./ChangeLines.tsx";
import { changeInWords } from "./sayEffect.ts";
import type { Verdict } from "./useReview.ts";

interface ChangeCardProps {
  readonly change: Change;
  readonly author: Author;
  readonly now: Date;
  readonly active: boolean;
  /** Only its author looks at it: rejecting it is taking it back. */
  readonly own: boolean;
  readonly can: Readonly<Record<Verdict, boolean>>;
  readonly onGo: (change: Change) => void;
  readonly onDecide: (change: Change, verdict: Verdict) => void;
}

/** One change: who, when, what, and the two decisions. */
export const ChangeCard = memo(function ChangeCard({ change, author, now, active, own, can, onGo, onDecide }: ChangeCardProps) {
  const at = formatInstant(new Date(change.at), now);
  const rejectWords = own && !can.accept ? "change.withdraw" : "change.reject";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of cards has the keys
    <article
      className="change-card"
      data-change={change.key}
      data-active={active || undefined}
      style={departmentStyle(author.color)}
      aria-label={t("change.cardLabel", { name: author.name, words: changeInWords(change) })}
      tabIndex={active ? 0 : -1}
      onClick={() => onGo(change)}
    >
      <header className="change-head">
        <strong>{author.name}</strong>
        {author.department !== "" && <span className="dim"> · {author.department}</span>}
        <time className="dim numeric" dateTime={new Date(change.at).toISOString()}>
          {at}
        </time>
      </header>
      <ChangeLines change={change} />
      {(can.accept || can.reject) && (
        <div className="change-buttons">
          {can.accept && (
            <Tooltip label={`${t("change.accept")} (A)`}>
              <ActionIcon
                className="change-accept"
                aria-label={t("change.accept")}
                tabIndex={active ? 0 : -1}
                onClick={(event) => {
                  event.stopPropagation();
                  onDecide(change, "accept");
                }}
              >
                <IconCheck size={18} stroke={2} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
          {can.reject && (
            <Tooltip label={`${t(rejectWords)} (R)`}>
              <ActionIcon
                className="change-reject"
                aria-label={t(rejectWords)}
                tabIndex={active ? 0 : -1}
                onClick={(event) => {
                  event.stopPropagation();
                  onDecide(change, "reject");
                }}
              >
                <IconX size={18} stroke={2} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
    </article>
  );
}, isSameCard);

/** Whether a card shows the same: words typed before a change only move it. */
function isSameCard({ change: before, ...one }: ChangeCardProps, { change: now, ...other }: ChangeCardProps): boolean {
  const isSame = one.author === other.author && one.now === other.now && one.active === other.active && one.own === other.own;
  const doesSame = one.can === other.can && one.onGo === other.onGo && one.onDecide === other.onDecide;
  return isSame && doesSame && before.key === now.key && before.at === now.at && before.effects === now.effects;
}
