import { isSameFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import type { OpenError } from "../../extensions/wire/dismissals.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { useFindingActs } from "./useFindingActs.ts";

/** Lead to the place of an error that stands in the way: to its words if this page has found them too, otherwise to its section. */
export function useGoToError(report: ReportView, stores: PaperStores, onGo: (sectionId: string) => void): (error: OpenError) => void {
  const acts = useFindingActs(stores, onGo);
  return (error) => {
    const section = report.sections.find(({ id }) => id === error.sectionId);
    const checked = stores.findings.section(error.sectionId);
    const finding = checked?.all.find((one) => isSameFinding(one, error));
    if (section === undefined || checked === undefined || finding === undefined) onGo(error.sectionId);
    // The dialog that named it first gives the focus back to where it was.
    else setTimeout(() => acts.enter({ section, checked }, finding), 0);
  };
}
