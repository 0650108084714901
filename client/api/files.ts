import { useQuery } from "@tanstack/react-query";
import { type ExportBody, previewPageHeader } from "../../extensions/wire/http.ts";
import type { SignedFileView } from "../../extensions/wire/signing.ts";
import { keys } from "./keys.ts";
import { type ReceivedFile, request, requestBlob, requestFile, requestWithFile } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;

export const exportReport = (id: string, body: ExportBody, fallbackName: string, signal?: AbortSignal): Promise<ReceivedFile> =>
  requestFile(`${path(id)}/exports`, body, fallbackName, signal);

/** The report as it would be printed, and on which page the section that was asked for begins. */
export interface PreviewedReport {
  readonly bytes: Blob;
  readonly page: number | null;
}

export async function previewReport(id: string, sectionId: string | null, signal: AbortSignal): Promise<PreviewedReport> {
  const query = sectionId === null ? "" : `?section=${encodeURIComponent(sectionId)}`;
  const { bytes, headers } = await requestBlob(`${path(id)}/preview${query}`, signal);
  const page = headers.get(previewPageHeader);
  return { bytes, page: page === null ? null : Number(page) };
}

export const useSignedFiles = (reportId: string) =>
  useQuery({ queryKey: keys.signedFiles(reportId), queryFn: () => request<readonly SignedFileView[]>("GET", `${path(reportId)}/signed`) });

export const sendSignedFile = (reportId: string, file: Blob): Promise<SignedFileView> =>
  requestWithFile<SignedFileView>(`${path(reportId)}/signed`, file, "application/pdf");

/** Where a signed file is to be had. */
export const signedFileAddress = (reportId: string, fileId: string): string => `${path(reportId)}/signed/${encodeURIComponent(fileId)}`;
