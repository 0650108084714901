import { useEffect, useState } from "react";

/** What takes less is not worth showing that one waits. */
const patienceMs = 300;

/** True once the component has been there for 300 ms. */
export function usePatience(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return over;
}
