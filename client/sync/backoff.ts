/** The first wait after a line is lost: short, because most losses are a server that restarts. */
const firstDelayMs = 300;
/** Nobody waits longer than this for a line that is back. */
const longestDelayMs = 8_000;

/**
 * How long to wait before trying again, for the `attempt`-th time in a row (0-based): doubling, half of it by chance, so that a hundred pages that lost
 * the same server don't return in the same moment. `random` gives numbers from 0 up to 1.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt, 10));
  return full / 2 + (full / 2) * random();
}
