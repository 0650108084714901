import { useQuery } from "@tanstack/react-query";
import type { ReportView } from "../../extensions/wire/http.ts";
import type { CarriedView, RollForwardBody } from "../../extensions/wire/rollForward.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;

export const rollForward = (reportId: string, body: RollForwardBody): Promise<ReportView> =>
  request<ReportView>("POST", `${path(reportId)}/roll-forward`, body);

/** What the report took over from the last one; asked again together with the report. */
export const useCarried = (reportId: string) =>
  useQuery({ queryKey: [...keys.report(reportId), "carried"], queryFn: () => request<CarriedView>("GET", `${path(reportId)}/carried`) });

/** Say that paragraphs of a section still hold, by the fingerprints of their words. */
export const confirmParagraphs = (reportId: string, sectionId: string, texts: readonly string[]): Promise<unknown> =>
  request("POST", `${path(reportId)}/sections/${encodeURIComponent(sectionId)}/confirmations`, { texts });
