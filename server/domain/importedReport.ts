import { periodIn } from "../../extensions/periods.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReadWarning } from "../../extensions/wire/http.ts";
import type { Environment } from "./environment.ts";
import type { Actor } from "./model.ts";
import { type NewReport, reportFromWhole } from "./newReport.ts";
import type { Template } from "./templates.ts";
import type { WholeReport } from "./wholeReport.ts";

/** What a reader of files has made of a report. */
export interface ReadReport {
  readonly whole: WholeReport;
  readonly warnings: readonly ReadWarning[];
}

/** The report that a file becomes. Nothing is kept yet; its period is the one that the file names, or else the current month, which a warning tells. */
export function importedReport(
  { office, clock, ids }: Pick<Environment, "office" | "clock" | "ids">,
  actor: Actor,
  template: Template,
  { whole, warnings }: ReadReport,
): { readonly made: NewReport; readonly warnings: readonly ReadWarning[] } {
  const named = periodIn(`${whole.title} ${abstractOf(whole)}`);
  const now = clock.now();
  const period = named ?? { kind: "month", year: now.getFullYear(), month: now.getMonth() + 1 };
  const departments = new Set(office.read().departments.map(({ id }) => id));
  const title = whole.title.trim() === "" ? "Báo cáo" : whole.title.slice(0, 300);
  const made = reportFromWhole({ template, actor, clock, ids }, whole, { period, title, departments });
  const unnamed: ReadWarning = { code: "period_unknown", line: null, text: "Văn bản không ghi kỳ báo cáo; đã lấy tháng hiện tại." };
  return { made, warnings: named === null ? [...warnings, unnamed] : warnings };
}

/** The template that an imported report follows: the named one, or else the first one for months. Fails with `invalid` for a name that is none. */
export function templateToFollow(templates: ReadonlyMap<string, Template>, id: string | undefined): Template {
  return id === undefined ? firstTemplate(templates) : templateOf(templates, id);
}

/** The template of that id; fails with `invalid`. */
export function templateOf(templates: ReadonlyMap<string, Template>, id: string): Template {
  const template = templates.get(id);
  if (template === undefined) throw new ReportError("invalid", `There is no template ${id}.`);
  return template;
}

function firstTemplate(templates: ReadonlyMap<string, Template>): Template {
  const template = [...templates.values()].find(({ periodKind }) => periodKind === "month") ?? templates.values().next().value;
  if (template === undefined) throw new ReportError("internal", "There is no report template in the folder templates/.");
  return template;
}

function abstractOf(whole: WholeReport): string {
  const head = whole.sections.flatMap(({ content }) => content.content ?? []).find(({ type }) => type === "letterhead");
  return String(head?.attrs?.["abstract"] ?? "");
}
