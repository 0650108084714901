import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { checkContextOf } from "../../extensions/sectionChecks/checkContext.ts";
import { reportPlaces } from "../../extensions/sectionChecks/reportPlaces.ts";
import type { MeView, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { useDismissals } from "../api/dismissals.ts";
import { type CheckedSection, countOf, type FindingStore } from "../editor/checks/findingStore.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import type { SectionFindings } from "./arrangeFindings.ts";

/** Check the sections that this person reads, as long as the page shows the report. */
export function useFollowedChecks({ findings, index }: Pick<PaperStores, "findings" | "index">, report: ReportView, me: MeView): void {
  const ids = report.sections
    .filter(({ kind, access }) => kind !== "part" && access !== "none")
    .map(({ id }) => id)
    .join(" ");
  const { organisation, departments } = me;
  const { period, periodless } = report;
  const context = useMemo(() => checkContextOf(organisation, { period, periodless }, departments), [organisation, period, periodless, departments]);
  const dismissals = useDismissals(report.id);
  const places = useMemo(() => reportPlaces(report.sections.filter(({ access, kind }) => kind === "part" || access !== "none")), [report.sections]);
  useEffect(() => findings.setPlaces(places), [findings, places]);
  useEffect(() => findings.dismiss(dismissals), [findings, dismissals]);
  useEffect(() => findings.follow(index, ids === "" ? [] : ids.split(" "), context), [findings, index, ids, context]);
}

/** All sections that were checked, in the order of the report. The same list as long as nothing in it changed. */
export function useFindings(store: FindingStore, sections: readonly SectionView[]): readonly SectionFindings[] {
  const last = useRef<{ readonly sections: readonly SectionView[]; readonly found: readonly SectionFindings[] }>({ sections: [], found: [] });
  return useSyncExternalStore(store.subscribe, () => {
    const found = sections.flatMap((section): readonly SectionFindings[] => {
      const checked = store.section(section.id);
      return checked === undefined ? [] : [{ section, checked }];
    });
    const before = last.current;
    if (before.sections === sections && sameChecks(before.found, found)) return before.found;
    last.current = { sections, found };
    return found;
  });
}

const sameChecks = (one: readonly SectionFindings[], other: readonly SectionFindings[]): boolean =>
  one.length === other.length && one.every(({ checked }, place) => checked === other[place]?.checked);

/** How many errors of a section are open. */
export const useErrorCount = (store: FindingStore, sectionId: string): number =>
  useSyncExternalStore(store.subscribe, () => countOf(store.section(sectionId), "error"));

/** How many errors and warnings of the whole report wait; hints only ask. */
export const useOpenFindings = ({ stores, report }: { readonly stores: Pick<PaperStores, "findings">; readonly report: ReportView }): number =>
  useSyncExternalStore(stores.findings.subscribe, () => report.sections.reduce((sum, { id }) => sum + graveIn(stores.findings.section(id)), 0));

const graveIn = (checked: CheckedSection | undefined): number => countOf(checked, "error") + countOf(checked, "warning");
