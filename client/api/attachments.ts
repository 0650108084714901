import { useQuery } from "@tanstack/react-query";
import type { AttachmentView } from "../../extensions/wire/attachments.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

const path = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}/attachments`;

/** The originals of what was imported into a report, as far as the reader may have them. */
export const useAttachments = (reportId: string) =>
  useQuery({ queryKey: keys.attachments(reportId), queryFn: () => request<readonly AttachmentView[]>("GET", path(reportId)) });

/** Where an original is to be had. */
export const attachmentAddress = (reportId: string, id: string): string => `${path(reportId)}/${encodeURIComponent(id)}`;

export const removeAttachment = (reportId: string, id: string): Promise<void> => request<void>("DELETE", attachmentAddress(reportId, id));
