import { useQuery } from "@tanstack/react-query";
import type { IndicatorsView } from "../../extensions/indicators/requests.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;

/** The report's catalogue; asked again whenever the report is. */
export const useIndicators = (reportId: string) =>
  useQuery({ queryKey: keys.indicators(reportId), queryFn: () => request<IndicatorsView>("GET", `${path(reportId)}/indicators`) });
