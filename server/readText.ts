import type { Organisation } from "../extensions/wire/http.ts";
import type { Ids } from "./domain/ports.ts";
import type { ReadReport } from "./domain/reports.ts";
import type { Template } from "./domain/templates.ts";
import { readReportText } from "./import/text/readReportText.ts";
import { wholeReportOf } from "./import/text/wholeReportOf.ts";

/** A whole report out of plain text, with the owners of a template and, where the text has none, the letterhead of the office. */
export function readText(text: string, template: Template, organisation: Organisation, ids: Ids): ReadReport {
  const { report, warnings } = wholeReportOf(readReportText(text), { template, organisation, ids });
  return { whole: report, warnings };
}
