import { useQuery } from "@tanstack/react-query";
import type { Thread } from "../../extensions/comments/thread.ts";
import type { CommentBody, OpenThreadBody } from "../../extensions/wire/comments.ts";
import type { PersonView } from "../../extensions/wire/http.ts";
import type { NotificationView } from "../../extensions/wire/notifications.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

export interface SectionPlace {
  readonly reportId: string;
  readonly sectionId: string;
}
export interface ThreadPlace extends SectionPlace {
  readonly threadId: string;
}

const sectionPath = ({ reportId, sectionId }: SectionPlace): string =>
  `/api/reports/${encodeURIComponent(reportId)}/sections/${encodeURIComponent(sectionId)}`;
const threadPath = (place: ThreadPlace): string => `${sectionPath(place)}/threads/${encodeURIComponent(place.threadId)}`;
const commentPath = (place: ThreadPlace, commentId: string): string => `${threadPath(place)}/comments/${encodeURIComponent(commentId)}`;

/** Who can be named in a comment on a section. Asked once somebody writes one. */
export const useReaders = (place: SectionPlace) =>
  useQuery({
    queryKey: keys.readers(place.reportId, place.sectionId),
    queryFn: () => request<readonly PersonView[]>("GET", `${sectionPath(place)}/readers`),
    staleTime: 60_000,
  });

export const openThread = (place: SectionPlace, body: OpenThreadBody): Promise<Thread> =>
  request<Thread>("POST", `${sectionPath(place)}/threads`, body);
export const replyToThread = (place: ThreadPlace, body: CommentBody): Promise<Thread> =>
  request<Thread>("POST", `${threadPath(place)}/comments`, body);
export const editComment = (place: ThreadPlace, commentId: string, body: CommentBody): Promise<Thread> =>
  request<Thread>("PATCH", commentPath(place, commentId), body);
export const deleteComment = (place: ThreadPlace, commentId: string): Promise<void> => request<void>("DELETE", commentPath(place, commentId));
export const settleThread = (place: ThreadPlace, settled: boolean): Promise<Thread> =>
  request<Thread>("POST", `${threadPath(place)}/${settled ? "resolve" : "reopen"}`);

/** What one is told about comments; asked again every half minute, because it reaches across reports. */
export const useNotifications = () =>
  useQuery({
    queryKey: keys.notifications,
    queryFn: () => request<readonly NotificationView[]>("GET", "/api/notifications"),
    refetchInterval: 30_000,
  });
export const markNotificationsRead = (ids: readonly string[]): Promise<void> => request<void>("POST", "/api/notifications/read", { ids });
