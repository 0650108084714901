import type { z } from "zod";
import type { addSectionBody, ChangeSectionBody, ReportView } from "../../../../extensions/wire/http.ts";
import { keys } from "../../../api/keys.ts";
import { addSection, changeSection, orderSections, removeSection, splitSection } from "../../../api/reports.ts";
import { useAction } from "../../../api/useAction.ts";
import { t } from "../../../messages/translate.ts";

/** Everything that the office does to the outline. `onDone` closes the dialog that asked. */
export function useOutlineActions(report: ReportView, onDone: () => void) {
  const refresh = [keys.report(report.id), keys.reports];
  const inDialog = { quiet: true, refresh, onDone, words: { conflict: t("outline.changedMeanwhile") } };
  return {
    order: useAction((order: readonly string[]) => orderSections(report.id, order), { refresh, words: { conflict: t("outline.changedMeanwhile") } }),
    add: useAction((body: z.input<typeof addSectionBody>) => addSection(report.id, body), inDialog),
    change: useAction(({ id, body }: { id: string; body: ChangeSectionBody }) => changeSection(report.id, id, body), inDialog),
    split: useAction(({ id, from, title }: { id: string; from: number; title: string }) => splitSection(report.id, id, from, title), inDialog),
    remove: useAction((id: string) => removeSection(report.id, id), inDialog),
  };
}
