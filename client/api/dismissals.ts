import { useQuery } from "@tanstack/react-query";
import type { Dismissal, DismissFindingBody } from "../../extensions/wire/dismissals.ts";
import { keys } from "./keys.ts";
import { type ReceivedFile, request, requestFile } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;
const sectionPath = (reportId: string, sectionId: string): string => `${path(reportId)}/sections/${encodeURIComponent(sectionId)}/dismissals`;

const none: readonly Dismissal[] = [];

/** What was dismissed of the checks' findings, in sections that this person reads. Asked for again together with the report. */
export const useDismissals = (reportId: string): readonly Dismissal[] =>
  useQuery({ queryKey: keys.dismissals(reportId), queryFn: () => request<readonly Dismissal[]>("GET", `${path(reportId)}/dismissals`) }).data ?? none;

export const dismissFinding = (reportId: string, sectionId: string, body: DismissFindingBody): Promise<Dismissal> =>
  request<Dismissal>("POST", sectionPath(reportId, sectionId), body);
export const restoreFinding = (reportId: string, { sectionId, id }: Dismissal): Promise<void> =>
  request<void>("DELETE", `${sectionPath(reportId, sectionId)}/${encodeURIComponent(id)}`);

/** What was found and what was answered, as a file for Word. */
export const writeReviewSheet = (reportId: string): Promise<ReceivedFile> => requestFile(`${path(reportId)}/review-sheet`, {}, "Phiếu rà soát.docx");
