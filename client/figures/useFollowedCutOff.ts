import { useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import { explain } from "../api/ApiError.ts";
import { keys } from "../api/keys.ts";
import { giveLateReason } from "../api/lateReasons.ts";
import { readHistory } from "../api/reports.ts";
import type { CutOffStore } from "../editor/figures/cutOffStore.ts";

/** Keep the paper up with the data cut-off, and let its forms say why figures are corrected late. */
export function useFollowedCutOff(cutOff: CutOffStore, report: ReportView, me: MeView): void {
  const client = useQueryClient();
  useLayoutEffect(() => cutOff.follow(report, me), [cutOff, report, me]);
  useLayoutEffect(
    () =>
      cutOff.connect({
        async giveReason(sectionId, reason) {
          try {
            const fresh = await giveLateReason(report.id, sectionId, reason);
            cutOff.follow(fresh, me);
            client.setQueryData(keys.report(report.id), fresh);
            return null;
          } catch (error) {
            return explain(error);
          }
        },
        history: () => readHistory(report.id).catch(() => []),
      }),
    [client, cutOff, report.id, me],
  );
}
