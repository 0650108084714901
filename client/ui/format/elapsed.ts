import { t } from "../../messages/translate.ts";

/** How long ago in round words: `dưới 1 phút`, `12 phút`, `3 giờ`, `2 ngày`. */
export function elapsed(sinceMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - sinceMs) / 60_000);
  if (minutes < 1) return t("elapsed.moment");
  if (minutes < 60) return t("elapsed.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? t("elapsed.hours", { count: hours }) : t("elapsed.days", { count: Math.floor(hours / 24) });
}
