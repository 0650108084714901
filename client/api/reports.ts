import { useQueries, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import type { ReportAction, SectionAction } from "../../extensions/wire/access.ts";
import type {
  addSectionBody,
  ChangeReportBody,
  ChangeSectionBody,
  CreateReportBody,
  HistoryEntry,
  ImportAnswer,
  ReportSummary,
  ReportView,
  TemplateView,
} from "../../extensions/wire/http.ts";
import { keys } from "./keys.ts";
import { request, requestWithText } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;
const sectionPath = (reportId: string, sectionId: string): string => `${path(reportId)}/sections/${encodeURIComponent(sectionId)}`;
const getReport = (id: string): Promise<ReportView> => request<ReportView>("GET", path(id));

export const useTemplates = () =>
  useQuery({ queryKey: keys.templates, queryFn: () => request<readonly TemplateView[]>("GET", "/api/templates"), staleTime: Infinity });

/** Asked again every half minute, because the list is not live. */
export const useReports = () =>
  useQuery({ queryKey: keys.reports, queryFn: () => request<readonly ReportSummary[]>("GET", "/api/reports"), refetchInterval: 30_000 });

export const useReport = (id: string) => useQuery({ queryKey: keys.report(id), queryFn: () => getReport(id) });

/** Several reports at once; those that have not come yet are left out. */
export const useReportViews = (ids: readonly string[]): readonly ReportView[] =>
  useQueries({
    queries: ids.map((id) => ({ queryKey: keys.report(id), queryFn: () => getReport(id) })),
    combine: (results) => results.flatMap((result) => (result.data === undefined ? [] : [result.data])),
  });

export const readHistory = (reportId: string): Promise<readonly HistoryEntry[]> =>
  request<readonly HistoryEntry[]>("GET", `${path(reportId)}/history`);

/** `isWanted`: whether it is asked for at all. */
export const useHistory = (reportId: string, isWanted = true) =>
  useQuery({ queryKey: keys.history(reportId), queryFn: () => readHistory(reportId), enabled: isWanted });

export const createReport = (body: CreateReportBody): Promise<ReportView> => request<ReportView>("POST", "/api/reports", body);
export const importReport = (text: string): Promise<ImportAnswer> => requestWithText<ImportAnswer>("/api/reports/import", text);
export const changeReport = (id: string, body: ChangeReportBody): Promise<unknown> => request("PATCH", path(id), body);

export const addSection = (id: string, body: z.input<typeof addSectionBody>): Promise<unknown> => request("POST", `${path(id)}/sections`, body);
export const changeSection = (id: string, sectionId: string, body: ChangeSectionBody): Promise<unknown> =>
  request("PATCH", sectionPath(id, sectionId), body);
export const removeSection = (id: string, sectionId: string): Promise<unknown> => request("DELETE", sectionPath(id, sectionId));
export const splitSection = (id: string, sectionId: string, from: number, title: string): Promise<unknown> =>
  request("POST", `${sectionPath(id, sectionId)}/split`, { from, title });
export const orderSections = (id: string, order: readonly string[]): Promise<unknown> => request("PUT", `${path(id)}/order`, { order });

/** Where each workflow action is asked for; the bodies of those with a reason come with the call. */
const sectionActionPaths: Record<SectionAction, string> = {
  "section.submit": "submit",
  "section.withdraw": "withdraw",
  "section.return": "return",
  "section.accept": "accept",
  "section.reopen": "reopen",
};

export const actOnSection = (id: string, sectionId: string, action: SectionAction, body: object = {}): Promise<unknown> =>
  request("POST", `${sectionPath(id, sectionId)}/${sectionActionPaths[action]}`, body);

/** The report's steps; what is no step of its way has its own calls. */
export type ReportStep = Exclude<ReportAction, "report.arrange" | "report.export" | "report.addSigned" | "figure.correct">;

const reportStepPaths: Record<ReportStep, string> = {
  "report.review": "review",
  "report.collect": "collect",
  "report.approve": "approve",
  "report.reopen": "reopen",
  "report.issue": "issue",
};

export const actOnReport = (id: string, step: ReportStep, body: object = {}): Promise<unknown> =>
  request("POST", `${path(id)}/${reportStepPaths[step]}`, body);
