import { IconLock } from "@tabler/icons-react";
import { isCutOff, lastOpenDay } from "../../extensions/cutOff/cutOff.ts";
import { t } from "../messages/translate.ts";
import { dayOf, daysBetween, formatDay } from "./format/day.ts";
import "./deadline.css";

interface CutOffProps {
  readonly figuresLockedAt: string | undefined;
  readonly now: Date;
}

/** The data cut-off in words: until when figures may change, or since when they are closed. Nothing at all if there is none. */
export function CutOff({ figuresLockedAt, now }: CutOffProps) {
  if (figuresLockedAt === undefined) return null;
  const today = dayOf(now);
  const last = lastOpenDay(figuresLockedAt);
  const day = formatDay(last, today);
  if (isCutOff(figuresLockedAt, now.getTime())) {
    return (
      <span className="deadline numeric" title={t("cutOff.passedHint")}>
        <IconLock size={13} stroke={2} aria-hidden />
        {t("cutOff.passed", { day })}
      </span>
    );
  }
  const days = daysBetween(today, last);
  return (
    <span className={days <= 0 ? "deadline deadline-today numeric" : "deadline numeric"} title={t("cutOff.hint")}>
      {days <= 0 ? t("cutOff.today") : t("cutOff.on", { day, count: days })}
    </span>
  );
}
