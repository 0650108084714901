/** A report whose figures are closed since the data cut-off. */
export interface FigureLock {
  /** Why that person corrects them. Null if they may not, or have not said why: then they can only suggest. */
  reasonOf(userId: string): string | null;
}

/** Offices that use this keep the time of Vietnam, which has no summer time. */
const midnight = "T00:00:00.000+07:00";
const dayMs = 86_400_000;

/** The moment at which figures are closed if `day` (`YYYY-MM-DD`) is the last one on which they may change: its end, as ISO 8601 in UTC. */
export const cutOffBehind = (day: string): string => new Date(Date.parse(day + midnight) + dayMs).toISOString();

/** The last day on which figures may change. */
export function lastOpenDay(figuresLockedAt: string): string {
  const lastMoment = Date.parse(figuresLockedAt) - 1;
  return new Date(lastMoment + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Whether the data cut-off has passed. `at`: milliseconds since 1970, UTC. */
export const isCutOff = (figuresLockedAt: string | null | undefined, at: number): boolean =>
  figuresLockedAt !== null && figuresLockedAt !== undefined && at >= Date.parse(figuresLockedAt);
