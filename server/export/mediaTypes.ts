import type { ExportFormat } from "../../extensions/wire/http.ts";

/** What each format is called on the wire. */
export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};
