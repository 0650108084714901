import { createHash } from "node:crypto";
import { join } from "node:path";
import { demoDepartments, demoOrganisation } from "../../../server/demo/office.ts";
import { type Office, officeSchema, type Report, reportSchema, type Section } from "../../../server/domain/model.ts";
import { openFileOfficeStore } from "../../../server/storage/fileOfficeStore.ts";
import { openFileReportStore } from "../../../server/storage/fileReportStore.ts";
import { openFileUpdateLogs } from "../../../server/storage/fileUpdateLogs.ts";
import { benchReportId } from "./dialects.ts";
import { benchPeople, tokenOf } from "./people.ts";

const department = "ktht";
const madeAt = "2026-11-01T01:00:00.000Z";
const laterThanAnyRun = "2099-01-01T00:00:00.000Z";

/** Lay down a data folder: an office with many signed-in drafters, and a report whose sections have these first texts. */
export async function layDownOurs(directory: string, texts: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await openFileOfficeStore(directory, officeSchema.parse(office()));
  const reports = await openFileReportStore(join(directory, "reports"));
  await reports.create(reportSchema.parse(report([...texts.keys()])));
  const log = await (await openFileUpdateLogs({ directory })).open(benchReportId);
  for (const [room, update] of texts) {
    // A log takes entries for rooms that were loaded.
    await log.load(room);
    await log.append({ room, userId: "", at: Date.parse(madeAt), update });
  }
  await log.close();
}

function office(): Office {
  const people = Array.from({ length: benchPeople }, (_, person) => person);
  return {
    organisation: demoOrganisation,
    departments: [...demoDepartments],
    users: people.map((person) => ({
      id: userId(person),
      username: `soan-${person}`,
      name: `Nguyễn Văn ${person}`,
      role: "drafter",
      departmentId: department,
      passwordHash: "none",
      disabled: false,
      createdAt: madeAt,
    })),
    sessions: people.map((person) => ({
      id: `session-${person}`,
      tokenHash: createHash("sha256").update(tokenOf(person)).digest("hex"),
      userId: userId(person),
      createdAt: madeAt,
      lastSeenAt: new Date().toISOString(),
      expiresAt: laterThanAnyRun,
      address: "127.0.0.1",
      agent: "bench",
    })),
  };
}

const userId = (person: number): string => `user-${person}`;

function report(sectionIds: readonly string[]): Report {
  return {
    id: benchReportId,
    templateId: "",
    title: "Báo cáo tháng 11 năm 2026",
    period: { kind: "month", year: 2026, month: 11 },
    state: "collecting",
    deadline: null,
    number: "",
    issuedOn: null,
    createdAt: madeAt,
    createdBy: userId(0),
    changedAt: madeAt,
    revision: 1,
    sections: sectionIds.map(section),
    frozen: null,
    indicators: [],
    history: {},
    dismissals: [],
  };
}

const section = (id: string): Section => ({
  id,
  key: "",
  kind: "section",
  level: 1,
  number: "",
  title: `Nội dung ${id}`,
  layout: "block",
  owners: [department],
  confidentialTo: [],
  state: "drafting",
  deadline: null,
  reason: "",
  changedAt: madeAt,
});
