import { useMemo, useSyncExternalStore } from "react";
import type { Difference } from "../../../extensions/sectionChecks/heldFigures.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";
import type { ReportIndex } from "../../editor/text/reportIndex.ts";

/** An accepted section whose references say something else than their sources do now. */
export interface DifferingSection {
  readonly section: SectionView;
  readonly differences: readonly Difference[];
}

/** All of them, in the order of the report. */
export function useDifferences(index: ReportIndex, sections: readonly SectionView[]): readonly DifferingSection[] {
  const figures = useSyncExternalStore(index.subscribe, index.figures);
  return useMemo(() => differencesIn(index, sections, figures), [index, sections, figures]);
}

/** `_figures`: what the answer hangs on besides the outline. */
const differencesIn = (index: ReportIndex, sections: readonly SectionView[], _figures: unknown): readonly DifferingSection[] =>
  sections
    .filter(({ held }) => held.length > 0)
    .map((section) => ({ section, differences: index.differences(section.id) }))
    .filter(({ differences }) => differences.length > 0);
