import { useCallback, useEffect, useRef, useState } from "react";
import type { Replaced } from "../editor/search/replaceInReport.ts";
import { t } from "../messages/translate.ts";
import type { Left, Tally } from "./replacing.ts";

type Step = NonNullable<Replaced["step"]>;

/** What is said of the last replacement. */
export interface Outcome {
  readonly words: string;
  readonly canUndo: boolean;
}

interface Outcomes {
  readonly outcome: Outcome | null;
  say(words: string, steps?: readonly Step[]): void;
  undo(): void;
  clear(): void;
}

/** The last replacement: what became of it, and the way back from all of it. */
export function useOutcome(): Outcomes {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const steps = useRef<readonly Step[]>([]);
  const forget = useCallback(() => {
    for (const step of steps.current) step.destroy();
    steps.current = [];
  }, []);
  useEffect(() => forget, [forget]);
  const say = (words: string, taken: readonly Step[] = []) => {
    forget();
    steps.current = taken;
    setOutcome({ words, canUndo: taken.length > 0 });
  };
  return {
    outcome,
    say,
    undo: () => {
      for (const step of steps.current.toReversed()) step.undo();
      say(t("search.undone"));
    },
    clear: () => {
      forget();
      setOutcome(null);
    },
  };
}

const reasons: readonly Left[] = ["readOnly", "printed", "struck", "refused"];

/** `12 chỗ đã thay, 3 chỗ ở mục chỉ đọc`. */
export function sayTally(tally: Tally): string {
  const left = reasons.filter((why) => tally[why] > 0).map((why) => t(`search.kept.${why}`, { count: tally[why] }));
  return [t("search.replaced", { count: tally.replaced }), ...left].join(", ");
}
