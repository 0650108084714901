import { useCallback, useEffect, useState } from "react";
import type { PaperContextValue } from "../editor/paperContext.ts";
import type { Finder } from "../editor/search/finder.ts";
import { hitsInReport, type SectionHits } from "../editor/search/reportHits.ts";

interface Found {
  readonly finder: Finder | null;
  readonly sections: readonly SectionHits[];
}

const nothing: readonly SectionHits[] = [];

/** What a finder finds in the report, live at the pace at which the page reads the sections. The second answer looks again at once. */
export function useFound(paper: PaperContextValue, finder: Finder | null): readonly [readonly SectionHits[], () => readonly SectionHits[]] {
  const { index, modes } = paper;
  const [found, setFound] = useState<Found>({ finder: null, sections: nothing });
  const look = useCallback(() => {
    const sections = finder === null ? nothing : hitsInReport(paper, finder);
    setFound({ finder, sections });
    return sections;
  }, [paper, finder]);
  useEffect(() => {
    look();
    if (finder === null) return;
    const ends = [index.subscribe(look), modes.subscribe(look)];
    return () => {
      for (const end of ends) end();
    };
  }, [look, finder, index, modes]);
  return [found.finder === finder ? found.sections : nothing, look];
}
