import { useEffect } from "react";
import { useIndicators } from "../api/indicators.ts";
import type { PaperStores } from "../editor/paperStores.ts";

/** Keep the paper and the checks up with the report's catalogue, as long as the page shows the report. */
export function useFollowedIndicators({ indicators, findings }: Pick<PaperStores, "indicators" | "findings">, reportId: string): void {
  const { data } = useIndicators(reportId);
  useEffect(() => {
    if (data === undefined) return;
    indicators.set(data);
    findings.setCatalogue(data);
  }, [indicators, findings, data]);
}
