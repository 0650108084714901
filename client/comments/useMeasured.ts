import { useEffect, useState } from "react";
import { usePaper } from "../editor/paperContext.ts";

/**
 * Something that is measured on the paper, once a frame at most: when it is drawn differently, when the paper grows, and when a text was read anew. `measure`
 * must be made anew when what it measures changes, and not otherwise.
 */
export function useMeasured<Value>(desk: Element, measure: () => Value, first: Value): Value {
  const { index } = usePaper();
  const [value, setValue] = useState(first);
  useEffect(() => {
    let frame: number | null = null;
    const read = () => {
      frame = null;
      setValue((before) => {
        const now = measure();
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(read);
    };
    schedule();
    const observer = new ResizeObserver(schedule);
    observer.observe(desk);
    const paper = desk.querySelector(".paper");
    if (paper !== null) observer.observe(paper);
    const forget = index.subscribe(schedule);
    return () => {
      forget();
      observer.disconnect();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [desk, measure, index]);
  return value;
}
