import { useCallback, useEffect, useRef } from "react";
import type { PaperStores } from "./paperStores.ts";

/** An editor of a section that comes into view is there after so long at the latest. */
const lookMs = 100;
const mostLooks = 40;

type InEditor = (sectionId: string, act: () => boolean, onNever?: () => void) => void;

/** Do something in a section's editor, which may have to come into view first. `act` says whether it could; another call takes the place of one that waits. */
export function useInEditor({ editors, review }: Pick<PaperStores, "editors" | "review">, onGo: (sectionId: string) => void): InEditor {
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const latestGo = useRef(onGo);
  useEffect(() => {
    latestGo.current = onGo;
  });
  useEffect(() => () => clearInterval(timer.current), []);
  return useCallback(
    (sectionId, act, onNever) => {
      clearInterval(timer.current);
      review.show("all");
      if (editors.has(sectionId) && act()) return;
      latestGo.current(sectionId);
      let looks = 0;
      timer.current = setInterval(() => {
        looks += 1;
        const isDone = editors.has(sectionId) && act();
        if (!isDone && looks < mostLooks) return;
        clearInterval(timer.current);
        if (!isDone) onNever?.();
      }, lookMs);
    },
    [editors, review],
  );
}
