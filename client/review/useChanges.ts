import { useRef, useSyncExternalStore } from "react";
import type { ChangeList } from "../../extensions/suggestions/listChanges.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import type { ReportIndex } from "../editor/text/reportIndex.ts";
import { changesIn, type SectionChanges } from "./changesOf.ts";

/** What is proposed in all sections that have proposals, in the order of the report. The same list as long as nothing in it changed. */
export function useChanges(index: ReportIndex, sections: readonly SectionView[]): readonly SectionChanges[] {
  const last = useRef<{
    readonly sections: readonly SectionView[];
    readonly lists: readonly ChangeList[];
    readonly found: readonly SectionChanges[];
  }>({
    sections: [],
    lists: [],
    found: [],
  });
  return useSyncExternalStore(index.subscribe, () => {
    const lists = sections.map(({ id }) => changesIn(index, id));
    const before = last.current;
    if (before.sections === sections && before.lists.every((list, place) => list === lists[place])) return before.found;
    const found = sections.flatMap((section, place): readonly SectionChanges[] => {
      const list = lists[place];
      return list === undefined || (list.changes.length === 0 && list.malformed.length === 0) ? [] : [{ section, ...list }];
    });
    last.current = { sections, lists, found };
    return found;
  });
}

/** How many proposals of the whole report wait for a decision. */
export const useOpenChanges = ({ stores, report }: { readonly stores: { readonly index: ReportIndex }; readonly report: ReportView }): number =>
  useSyncExternalStore(stores.index.subscribe, () => report.sections.reduce((sum, { id }) => sum + changesIn(stores.index, id).changes.length, 0));

/** How many proposals of a section wait for a decision. */
export const useChangeCount = (index: ReportIndex, sectionId: string): number =>
  useSyncExternalStore(index.subscribe, () => changesIn(index, sectionId).changes.length);
