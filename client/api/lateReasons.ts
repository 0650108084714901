import type { ReportView } from "../../extensions/wire/http.ts";
import { request } from "./request.ts";

/** Say why one corrects figures of a section after the data cut-off. Gives the report with that reason. */
export const giveLateReason = (reportId: string, sectionId: string, reason: string): Promise<ReportView> =>
  request<ReportView>("PUT", `/api/reports/${encodeURIComponent(reportId)}/sections/${encodeURIComponent(sectionId)}/late-reason`, { reason });
