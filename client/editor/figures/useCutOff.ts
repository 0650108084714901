import { useEffect, useEffectEvent } from "react";

/** Longer waits than a timer can count; no page is open for so long. */
const longestWaitMs = 2 ** 31 - 1;

/** Call `act` when the data cut-off comes; at once if it has passed. `now`: milliseconds since 1970, by the server's clock. */
export function useCutOff(figuresLockedAt: string | undefined, now: () => number, act: () => void): void {
  const passed = useEffectEvent(act);
  const left = useEffectEvent((instant: string) => Math.max(0, Date.parse(instant) - now()));
  useEffect(() => {
    if (figuresLockedAt === undefined) return;
    const wait = left(figuresLockedAt);
    if (wait > longestWaitMs) return;
    const timer = setTimeout(() => passed(), wait);
    return () => clearTimeout(timer);
  }, [figuresLockedAt]);
}
