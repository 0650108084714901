/** Days are `YYYY-MM-DD`, as the server writes them; instants are ISO 8601. All output is in the reader's own time zone, in Vietnamese form. */

const two = (value: number): string => String(value).padStart(2, "0");

/** The day of an instant on the reader's calendar. */
export const dayOf = (instant: Date): string => `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;

/** `2026-11-08` → `08/11/2026`; in the year of `today` without the year: `08/11`. */
export function formatDay(day: string, today?: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return today?.startsWith(`${year}-`) === true ? `${date}/${month}` : `${date}/${month}/${year}`;
}

/** `09:41`. */
export const formatTime = (instant: Date): string => `${two(instant.getHours())}:${two(instant.getMinutes())}`;

/** Today the time alone, earlier the day as well: `09:41`, `08/11 09:41`, `08/11/2025 09:41`. */
export function formatInstant(instant: Date, now: Date): string {
  const day = dayOf(instant);
  const today = dayOf(now);
  return day === today ? formatTime(instant) : `${formatDay(day, today)} ${formatTime(instant)}`;
}

/** Whole calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
