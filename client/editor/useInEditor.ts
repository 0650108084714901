import { useCallback, useEffect, useRef } from "react";
import { lookUntil } from "../ui/lookUntil.ts";
import type { PaperStores } from "./paperStores.ts";

type InEditor = (sectionId: string, act: () => boolean, onNever?: () => void) => void;

/** Do something in a section's editor, which may have to come into view first. `act` says whether it could; another call takes the place of one that waits. */
export function useInEditor({ editors, review }: Pick<PaperStores, "editors" | "review">, onGo: (sectionId: string) => void): InEditor {
  const endLooking = useRef<() => void>(undefined);
  const latestGo = useRef(onGo);
  useEffect(() => {
    latestGo.current = onGo;
  });
  useEffect(() => () => endLooking.current?.(), []);
  return useCallback(
    (sectionId, act, onNever) => {
      endLooking.current?.();
      review.show("all");
      const look = (): boolean => editors.has(sectionId) && act();
      if (look()) return;
      latestGo.current(sectionId);
      endLooking.current = lookUntil(look, onNever);
    },
    [editors, review],
  );
}
