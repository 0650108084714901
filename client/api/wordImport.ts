import {
  type ImportPlace,
  type ReportImportView,
  reportFileMediaType,
  type SectionImportView,
  wordMediaType,
} from "../../extensions/wire/wordImport.ts";
import { requestWithFile } from "./request.ts";

const path = (reportId: string, sectionId: string): string =>
  `/api/reports/${encodeURIComponent(reportId)}/sections/${encodeURIComponent(sectionId)}/import`;

/** The original is kept under its name. */
const named = ({ name }: File): string => `name=${encodeURIComponent(name)}`;

/** What of a Word file would come into a section; nothing is changed. */
export const showSectionImport = (reportId: string, sectionId: string, file: File): Promise<SectionImportView> =>
  requestWithFile<SectionImportView>(`${path(reportId, sectionId)}?preview=1`, file, wordMediaType);

export const importIntoSection = (
  reportId: string,
  sectionId: string,
  file: File,
  place: ImportPlace,
  suggest: boolean,
): Promise<SectionImportView> =>
  requestWithFile<SectionImportView>(`${path(reportId, sectionId)}?place=${place}${suggest ? "&suggest=1" : ""}&${named(file)}`, file, wordMediaType);

/** The report that a Word file would become; nothing is made. */
export const showReportImport = (file: File): Promise<ReportImportView> =>
  requestWithFile<ReportImportView>("/api/reports/import-word?preview=1", file, reportFileMediaType);

export const importReportFile = (file: File): Promise<ReportImportView> =>
  requestWithFile<ReportImportView>(`/api/reports/import-word?${named(file)}`, file, reportFileMediaType);
