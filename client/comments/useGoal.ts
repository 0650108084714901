import { useEffect, useRef, useSyncExternalStore } from "react";
import type { PaperContextValue } from "../editor/paperContext.ts";
import type { PlacedThread } from "./arrangeThreads.ts";
import { elementOfThread } from "./paperPlaces.ts";

/** Words of a section that no editor shows yet are found when it is drawn; the place is looked for this often before. */
const lookMs = 150;
const mostLooks = 40;

/** Bring the place of the wanted thread into view and show the thread, once both are there. */
export function useGoal({ comments }: PaperContextValue, placed: readonly PlacedThread[], isPhone: boolean): void {
  const goal = useSyncExternalStore(comments.subscribe, comments.goal);
  const latest = useRef(placed);
  useEffect(() => {
    latest.current = placed;
  });
  useEffect(() => {
    if (goal === null) return;
    let looks = 0;
    const look = () => {
      looks += 1;
      const found = latest.current.find(({ thread }) => thread.id === goal);
      const desk = document.querySelector(".paper-desk");
      const element = found === undefined || desk === null ? null : elementOfThread(desk, goal, found.section.id);
      if (element === null && looks < mostLooks) return;
      clearInterval(timer);
      comments.arrived();
      if (element === null || found === undefined) return;
      const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const isSection = element.tagName === "SECTION";
      element.scrollIntoView({ block: isSection ? "start" : "center", behavior: isCalm ? "auto" : "smooth" });
      comments.show([goal], "press", isPhone);
    };
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [goal, comments, isPhone]);
}
