import { IconClock } from "@tabler/icons-react";
import { t } from "../messages/translate.ts";
import { dayOf, formatDay } from "./format/day.ts";
import { deadlineStanding } from "./format/deadlineStanding.ts";
import "./deadline.css";

interface DeadlineProps {
  readonly day: string | null;
  readonly now: Date;
  /** Nothing waits for it any more: the day is shown, but never as late. */
  readonly met?: boolean;
  /** The day alone while it is ahead, where the place already says that it is the deadline. */
  readonly bare?: boolean;
}

/** A deadline in the words of its standing; amber with a clock when it is late. Nothing at all if there is none. */
export function Deadline({ day, now, met = false, bare = false }: DeadlineProps) {
  if (day === null) return null;
  const today = dayOf(now);
  const shown = formatDay(day, today);
  const plain = bare ? shown : t("deadline.on", { day: shown });
  if (met) return <span className="deadline numeric">{plain}</span>;
  const where = deadlineStanding(day, today);
  switch (where.standing) {
    case "ahead":
      return <span className="deadline numeric">{plain}</span>;
    case "soon":
      if (bare) return <span className="deadline numeric">{plain}</span>;
      return (
        <span className="deadline numeric">
          {plain} · {t("deadline.soon", { count: where.days })}
        </span>
      );
    case "today":
      return <span className="deadline deadline-today numeric">{t("deadline.today")}</span>;
    case "late":
      return (
        <span className="deadline deadline-late numeric" title={plain}>
          <IconClock size={13} stroke={2} aria-hidden />
          {t("deadline.late", { count: where.days })}
        </span>
      );
  }
}
