import { refreshReferences } from "../../api/indicators.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";

interface Refreshed {
  readonly sectionId: string;
  readonly codes: readonly string[];
}

/** Lets references of an accepted section say what their sources say now. */
export const useRefresh = (reportId: string) =>
  useAction(({ sectionId, codes }: Refreshed) => refreshReferences(reportId, sectionId, codes), {
    refresh: [keys.report(reportId)],
    done: t("held.refreshed"),
  });
