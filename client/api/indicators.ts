import { useQuery } from "@tanstack/react-query";
import type { AddIndicatorBody, ChangeIndicatorBody, HistoryChanges, IndicatorsView } from "../../extensions/indicators/requests.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;
const indicatorPath = (reportId: string, code: string): string => `${path(reportId)}/indicators/${encodeURIComponent(code)}`;

/** The report's catalogue; asked again whenever the report is. */
export const useIndicators = (reportId: string) =>
  useQuery({ queryKey: keys.indicators(reportId), queryFn: () => request<IndicatorsView>("GET", `${path(reportId)}/indicators`) });

export const addIndicator = (reportId: string, body: AddIndicatorBody): Promise<IndicatorsView> =>
  request("POST", `${path(reportId)}/indicators`, body);

/** Fails with `conflict` if what is named is not what it was any more; nothing is written then. */
export const changeIndicator = (reportId: string, code: string, body: ChangeIndicatorBody): Promise<IndicatorsView> =>
  request("PATCH", indicatorPath(reportId, code), body);

/** Put an indicator behind another one; null for the first place. */
export const placeIndicator = (reportId: string, code: string, after: string | null): Promise<IndicatorsView> =>
  request("PUT", `${indicatorPath(reportId, code)}/place`, { after });

/** Fails with `conflict` while something uses it. */
export const removeIndicator = (reportId: string, code: string): Promise<IndicatorsView> => request("DELETE", indicatorPath(reportId, code));

/** Change earlier and planned values: all of them or, with `conflict`, none. */
export const changeHistory = (reportId: string, history: HistoryChanges): Promise<IndicatorsView> =>
  request("PATCH", `${path(reportId)}/indicator-history`, { history });

/** Let references of an accepted section say what their sources say now. */
export const refreshReferences = (reportId: string, sectionId: string, codes: readonly string[]): Promise<ReportView> =>
  request("POST", `${path(reportId)}/sections/${encodeURIComponent(sectionId)}/references`, { codes });
