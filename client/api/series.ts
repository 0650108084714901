import { useQuery } from "@tanstack/react-query";
import type { Series } from "../../extensions/indicators/series.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

/** An indicator in a report and the earlier ones, as far as this person reads them. */
export const useSeries = (reportId: string, code: string) =>
  useQuery({
    queryKey: [...keys.report(reportId), "series", code],
    queryFn: () => request<Series>("GET", `/api/reports/${encodeURIComponent(reportId)}/indicators/${encodeURIComponent(code)}/series`),
  });
