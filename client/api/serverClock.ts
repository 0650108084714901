/** So much the server's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;

/** Answers name the time in whole seconds, and take some time themselves: a smaller difference says nothing. */
const toleranceMs = 5_000;

/** Learn the server's time from the `Date` header of an answer. */
export function noteServerDate(date: string | null): void {
  const time = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(time)) return;
  const difference = time - Date.now();
  ahead = Math.abs(difference) < toleranceMs ? 0 : difference;
}

/** The time by the server's clock, in milliseconds since 1970: what is written on a machine whose clock is wrong still has the right time. */
export const serverNow = (): number => Date.now() + ahead;
