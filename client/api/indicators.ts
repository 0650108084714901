import { useQuery } from "@tanstack/react-query";
import type { Indicator, IndicatorHistory } from "../../extensions/indicators/indicator.ts";
import type { IndicatorsView } from "../../extensions/indicators/requests.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;
const indicatorPath = (reportId: string, code: string): string => `${path(reportId)}/indicators/${encodeURIComponent(code)}`;

/** The report's catalogue; asked again whenever the report is. */
export const useIndicators = (reportId: string) =>
  useQuery({ queryKey: keys.indicators(reportId), queryFn: () => request<IndicatorsView>("GET", `${path(reportId)}/indicators`) });

export const putIndicator = (reportId: string, { code, ...body }: Indicator): Promise<IndicatorsView> =>
  request<IndicatorsView>("PUT", indicatorPath(reportId, code), body);
export const removeIndicator = (reportId: string, code: string): Promise<IndicatorsView> =>
  request<IndicatorsView>("DELETE", indicatorPath(reportId, code));
export const changeIndicatorHistory = (reportId: string, history: IndicatorHistory): Promise<IndicatorsView> =>
  request<IndicatorsView>("PATCH", `${path(reportId)}/indicator-history`, { history });
