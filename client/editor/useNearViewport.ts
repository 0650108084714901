import { type RefObject, useEffect, useState } from "react";

/** More than a screen ahead, so that an editor is there before its section comes into view. */
const marginPx = 1200;

/** Whether an element has come near the visible part of the page; it stays true from then on. One element a frame becomes true, so that none of them is felt. */
export function useNearViewport(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || element.current === null) return;
    let cancel: (() => void) | null = null;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        cancel = whenIdle(() => setIsNear(true));
      },
      { rootMargin: `${marginPx}px 0px`, scrollMargin: `${marginPx}px 0px` },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      cancel?.();
    };
  }, [element, isNear]);
  return isNear;
}

const waiting: (() => void)[] = [];
let isScheduled = false;

/** Run a task when the page is idle, each in an idle time of its own. Returns what takes it back. */
function whenIdle(task: () => void): () => void {
  waiting.push(task);
  schedule();
  return () => {
    const at = waiting.indexOf(task);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function schedule(): void {
  if (isScheduled || waiting.length === 0) return;
  isScheduled = true;
  const run = () => {
    isScheduled = false;
    waiting.shift()?.();
    schedule();
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 200 });
  else setTimeout(run, 0);
}
