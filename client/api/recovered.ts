import type { SendRecoveredBody, SentRecovered } from "../../extensions/wire/recovered.ts";
import type { SectionPlace } from "./comments.ts";
import { request } from "./request.ts";

/** Send changes that came too late to the office, as suggestions or as a comment. */
export const sendRecovered = ({ reportId, sectionId }: SectionPlace, body: SendRecoveredBody): Promise<SentRecovered> =>
  request<SentRecovered>("POST", `/api/reports/${encodeURIComponent(reportId)}/sections/${encodeURIComponent(sectionId)}/recovered`, body);
