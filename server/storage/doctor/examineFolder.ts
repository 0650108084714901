import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { officeSchema, type Report, reportSchema } from "../../domain/model.ts";
import { notificationsFile, storedNotificationsSchema } from "../fileNotificationStore.ts";
import { examineAudit } from "./examineAudit.ts";
import { examineJson } from "./examineJson.ts";
import { examineKept } from "./examineKept.ts";
import { examineModes, examineSpace, freeBytes } from "./examineModes.ts";
import { examineText, type RestoreRoom } from "./examineText.ts";
import { clockTime, type Finding } from "./finding.ts";
import { exists } from "./setAside.ts";

export interface DoctorSettings {
  readonly directory: string;
  /** The key of the audit log's seal; null if it is not known. */
  readonly auditKey: string | null;
  readonly restoreRoom: RestoreRoom;
}

export interface Examination {
  readonly directory: string;
  readonly findings: readonly Finding[];
  readonly counts: { readonly reports: number; readonly rooms: number; readonly auditLines: number; readonly freeBytes: number };
}

/** Look at everything in a data folder; nothing is changed. The caller makes sure that no server writes to it meanwhile. */
export async function examineFolder({ directory, auditKey, restoreRoom }: DoctorSettings): Promise<Examination> {
  const findings: Finding[] = [];
  /** One thing that can't be looked at must not keep the others from being looked at. */
  async function look<Result>(path: string, examine: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await examine();
    } catch (error) {
      const what = `It can't be examined (${error instanceof Error ? error.message : String(error)}).`;
      findings.push({ kind: "unreadable", path, what, means: "Look at the disk, or put it back from a backup.", remedy: null });
      return otherwise;
    }
  }

  const ids = await look("reports", () => foldersIn(join(directory, "reports")), []);
  const office = await look("office.json", () => examineOffice(directory), null);
  findings.push(...(office?.findings ?? []));
  if (office?.absent === true && ids.length > 0) {
    const means = "The server would start with no account at all. Put office.json back from a backup.";
    findings.push({ kind: "officeDamaged", path: "office.json", what: "The file and its copy are missing.", means, remedy: null });
  }
  const told = await look(notificationsFile, () => examineNotifications(directory), null);
  findings.push(...(told?.findings ?? []));
  const audit = await look("audit.jsonl", () => examineAudit(directory, auditKey, office?.absent !== true), null);
  findings.push(...(audit?.findings ?? []));
  if (auditKey === null && (audit?.lines ?? 0) > 0) {
    const means = "The end of the audit log can't be checked. Put the folder secrets back from a backup, or set AUDIT_KEY as it was.";
    findings.push({ kind: "secretMissing", path: "secrets/audit.key", what: "The key of the audit log is missing.", means, remedy: null });
  }
  let rooms = 0;
  for (const id of ids) {
    const report = await look(`reports/${id}/report.json`, () => examineReport(directory, id, audit?.reports ?? new Set()), null);
    findings.push(...(report?.findings ?? []));
    const text = await look(
      `reports/${id}/text`,
      () => examineText({ dataDirectory: directory, reportId: id, report: report?.value ?? null, restoreRoom }),
      null,
    );
    findings.push(...(text?.findings ?? []));
    rooms += text?.rooms ?? 0;
    findings.push(...(await look(`reports/${id}`, () => examineKept(directory, id), [])));
  }
  for (const id of audit?.reports ?? []) if (!ids.includes(id)) findings.push(missingReport(id, "Its folder is missing."));
  findings.push(...(await look("secrets", () => examineModes(directory), [])));
  const free = await look(".", () => freeBytes(directory), Number.POSITIVE_INFINITY);
  findings.push(...examineSpace(free));
  return { directory, findings, counts: { reports: ids.length, rooms, auditLines: audit?.lines ?? 0, freeBytes: free } };
}

const examineOffice = (dataDirectory: string) =>
  examineJson({
    dataDirectory,
    path: "office.json",
    kind: "officeDamaged",
    schema: officeSchema,
    subject: "the accounts, departments and settings of the office",
    age: ({ users }) => `the change before the last one (${users.length} accounts)`,
  });

const examineNotifications = (dataDirectory: string) =>
  examineJson({
    dataDirectory,
    path: notificationsFile,
    kind: "notificationsDamaged",
    schema: storedNotificationsSchema,
    subject: "what people were told about comments",
    age: (all) => `the change before the last one (${all.length} notifications)`,
  });

async function examineReport(
  dataDirectory: string,
  id: string,
  made: ReadonlySet<string>,
): Promise<{ readonly value: Report | null; readonly findings: readonly Finding[] }> {
  const path = `reports/${id}/report.json`;
  const examined = await examineJson({
    dataDirectory,
    path,
    kind: "reportDamaged",
    schema: reportSchema,
    subject: "the report's outline, owners and states",
    objection: (report) => (report.id === id ? null : `It is of another report (${report.id}).`),
    age: ({ revision, changedAt }) => `${clockTime(Date.parse(changedAt))} (revision ${revision})`,
  });
  if (!examined.absent) return examined;
  if (made.has(id)) return { value: null, findings: [missingReport(id, "report.json and its copy are missing.")] };
  const what = "A folder without report.json.";
  const means = "The server passes over it. A creation that was cut off leaves one; if a report is missed, put report.json back from a backup.";
  return { value: null, findings: [{ kind: "folderUnknown", path: `reports/${id}`, what, means, remedy: null }] };
}

function missingReport(id: string, what: string): Finding {
  const means = `The audit log says that this report was made; people do not see it any more. Put reports/${id} back from a backup.`;
  return { kind: "reportMissing", path: `reports/${id}`, what, means, remedy: null };
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  if (!(await exists(folder))) return [];
  return (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
