import { useEffect, useRef, useSyncExternalStore } from "react";
import type { PaperContextValue } from "../editor/paperContext.ts";
import { lookUntil } from "../ui/lookUntil.ts";
import type { PlacedThread } from "./arrangeThreads.ts";
import { elementOfThread } from "./paperPlaces.ts";

/** Bring the place of the wanted thread into view and show the thread, once both are there. */
export function useGoal({ comments }: PaperContextValue, placed: readonly PlacedThread[], isPhone: boolean): void {
  const goal = useSyncExternalStore(comments.subscribe, comments.goal);
  const latest = useRef(placed);
  useEffect(() => {
    latest.current = placed;
  });
  useEffect(() => {
    if (goal === null) return;
    const look = (): boolean => {
      const found = latest.current.find(({ thread }) => thread.id === goal);
      const desk = document.querySelector(".paper-desk");
      const element = found === undefined || desk === null ? null : elementOfThread(desk, goal, found.section.id);
      if (element === null) return false;
      comments.arrived();
      const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const isSection = element.tagName === "SECTION";
      element.scrollIntoView({ block: isSection ? "start" : "center", behavior: isCalm ? "auto" : "smooth" });
      comments.show([goal], "press", isPhone);
      return true;
    };
    return lookUntil(look, () => comments.arrived());
  }, [goal, comments, isPhone]);
}
