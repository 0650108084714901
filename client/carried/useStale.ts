import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Staleness } from "../../extensions/stale/staleness.ts";
import { allows } from "../../extensions/wire/access.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { useCarried } from "../api/rolling.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import type { StaleStore } from "../editor/stale/staleStore.ts";

/** Keep what the report took over from the last one, as the server tells it, as long as the page shows the report. */
export function useFollowedCarried({ stale: store, index }: Pick<PaperStores, "stale" | "index">, reportId: string): void {
  const { data } = useCarried(reportId);
  useEffect(() => {
    if (data !== undefined) store.setView(data);
  }, [store, data]);
  useEffect(() => store.follow(index), [store, index]);
}

export interface StaleSection {
  readonly section: SectionView;
  readonly staleness: Staleness;
}

/** The sections with something left of the last report in which this person can confirm or change it. The same list as long as nothing in it changed. */
export function useStaleSections(store: StaleStore, report: ReportView): readonly StaleSection[] {
  const mine = useMemo(() => report.sections.filter((section) => mayConfirm(report, section)), [report]);
  const last = useRef<readonly StaleSection[]>([]);
  return useSyncExternalStore(store.subscribe, () => {
    const found = mine.map((section) => ({ section, staleness: store.section(section.id) })).filter(({ staleness }) => hasSomething(staleness));
    if (!sameSections(last.current, found)) last.current = found;
    return last.current;
  });
}

/** How many paragraphs of a section nobody touched or confirmed since the last report. */
export const useStaleCount = (store: StaleStore, sectionId: string): number =>
  useSyncExternalStore(store.subscribe, () => store.section(sectionId).stale.length);

/** How many paragraphs wait for this person, and how many sections in which only dates changed. */
export const useStaleTotal = ({ stores, report }: { readonly stores: Pick<PaperStores, "stale">; readonly report: ReportView }): number =>
  useSyncExternalStore(stores.stale.subscribe, () =>
    report.sections
      .filter((section) => mayConfirm(report, section))
      .map(({ id }) => stores.stale.section(id))
      .reduce((sum, { stale, onlyDates }) => sum + stale.length + (onlyDates ? 1 : 0), 0),
  );

/** Whether submitting a section should be asked about first. */
export const hasSomething = ({ stale, onlyDates }: Staleness): boolean => stale.length > 0 || onlyDates;

const mayConfirm = ({ state }: ReportView, { access }: SectionView): boolean =>
  (state === "collecting" || state === "reviewing") && allows(access, "suggest");

const sameSections = (one: readonly StaleSection[], other: readonly StaleSection[]): boolean =>
  one.length === other.length &&
  one.every(({ section, staleness }, place) => section === other[place]?.section && staleness === other[place]?.staleness);
