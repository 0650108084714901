import { useEffect, useState } from "react";

/** The time, renewed at that interval, so that "late" and "for 3 minutes" stay true on a page that is open all day. */
export function useNow(everyMs = 60_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
