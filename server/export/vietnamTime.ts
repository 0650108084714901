/** Offices that use this keep the time of Vietnam, which has no summer time. */
const hoursAhead = 7;

/** An instant (ISO 8601) as an office writes it: `08:30 24/11/2026`. */
export function vietnamTime(at: string): string {
  const local = new Date(Date.parse(at) + hoursAhead * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  return `${local.slice(11, 16)} ${day}/${month}/${year}`;
}
