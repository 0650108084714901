import { checkTexts } from "../../extensions/sectionChecks/checkTexts.ts";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { demoDepartments, demoOrganisation } from "../../server/demo/office.ts";
import type { Environment } from "../../server/domain/environment.ts";
import type { Actor, AuditEntry, Office, Report, Section, User } from "../../server/domain/model.ts";

/** The domain's outside held in memory, with what happened to it. */
export interface MemoryHouse extends Environment {
  readonly log: AuditEntry[];
  readonly told: string[];
  readonly written: Map<string, SectionContent>;
}

/** An office without people and reports, a clock that stands, and ids that count. */
export function memoryHouse({
  reports = [],
  users = [],
}: {
  readonly reports?: readonly Report[];
  readonly users?: readonly User[];
} = {}): MemoryHouse {
  let office: Office = { organisation: demoOrganisation, departments: [...demoDepartments], users: [...users], sessions: [] };
  const kept = new Map(reports.map((report) => [report.id, report]));
  const written = new Map<string, SectionContent>();
  const log: AuditEntry[] = [];
  const told: string[] = [];
  let lastId = 0;
  const textOf = (reportId: string, sectionId: string): SectionContent => written.get(`${reportId}/${sectionId}`) ?? { type: "doc", content: [] };
  return {
    log,
    told,
    written,
    templates: new Map(),
    office: {
      read: () => office,
      async change(next) {
        office = next(office);
        return office;
      },
    },
    reports: {
      list: () => [...kept.values()],
      find: (id) => kept.get(id),
      async create(report) {
        kept.set(report.id, report);
      },
      async change(id, next) {
        const report = kept.get(id);
        if (report === undefined) throw new ReportError("not_found", "There is no such report.");
        const fresh = next(report);
        kept.set(id, fresh);
        return fresh;
      },
    },
    audit: {
      async append(entry) {
        log.push(entry);
      },
      ofReport: async (reportId) => log.filter((entry) => entry.reportId === reportId),
    },
    texts: {
      read: async (reportId, sectionId) => textOf(reportId, sectionId),
      changedAt: async () => null,
      async seed(reportId, sectionId, content) {
        written.set(`${reportId}/${sectionId}`, content);
      },
      async rewrite(reportId, sectionId, next) {
        written.set(`${reportId}/${sectionId}`, next(textOf(reportId, sectionId)));
      },
    },
    checker: { check: async (order) => checkTexts(order) },
    listener: { reportChanged: ({ id }) => void told.push(id), userChanged: (id) => void told.push(id) },
    clock: { now: () => new Date("2026-11-24T02:00:00.000Z") },
    ids: {
      next() {
        lastId += 1;
        return `id${lastId}`;
      },
    },
  };
}

/** A person; by default somebody of the economic department who writes. */
export const person = (fields: Partial<Actor> = {}): Actor => ({
  id: "someone",
  name: "Nguyễn Thu Hà",
  role: "drafter",
  departmentId: "ktht",
  ...fields,
});

/** A section; by default one that the economic department is writing. */
export const metaSection = (fields: Partial<Section> = {}): Section => ({
  id: "kinh-te",
  key: "",
  kind: "section",
  level: 2,
  number: "",
  title: "Lĩnh vực kinh tế",
  layout: "block",
  owners: ["ktht"],
  confidentialTo: [],
  state: "drafting",
  deadline: null,
  reason: "",
  changedAt: "2026-11-20T02:00:00.000Z",
  ...fields,
});

/** A report's metadata; by default one that collects, with a single section. */
export const metaReport = (fields: Partial<Report> = {}): Report => ({
  id: "thang-11",
  templateId: "bao-cao-thang",
  title: "Báo cáo tháng 11 năm 2026",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: "2026-11-25",
  number: "",
  issuedOn: null,
  createdAt: "2026-11-12T02:00:00.000Z",
  createdBy: "office",
  changedAt: "2026-11-12T02:00:00.000Z",
  revision: 1,
  sections: [metaSection()],
  frozen: null,
  indicators: [],
  history: {},
  dismissals: [],
  ...fields,
});

/** The code with which a task fails; empty if it does not. */
export async function failureOf(task: () => unknown): Promise<string> {
  try {
    await task();
    return "";
  } catch (error) {
    if (error instanceof ReportError) return error.code;
    throw error;
  }
}
