import { useEffect, useState } from "react";
import type { HistoryEntry } from "../../../extensions/wire/http.ts";
import { CorrectionList, correctionsOf } from "./CorrectionList.tsx";
import type { CutOffStore } from "./cutOffStore.ts";

interface FigureHistoryProps {
  readonly history: CutOffStore["history"];
  readonly sectionId: string;
  readonly code: string;
}

/** The late corrections of the figure whose form is open, as the server has them now. */
export function FigureHistory({ history, sectionId, code }: FigureHistoryProps) {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    let isOpen = true;
    void history().then((read) => isOpen && setEntries(read));
    return () => {
      isOpen = false;
    };
  }, [history]);
  return <CorrectionList corrections={correctionsOf(entries, sectionId, code)} />;
}
