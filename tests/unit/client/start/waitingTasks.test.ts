import { describe, expect, it } from "vitest";
import { waitingTasks } from "../../../../client/pages/start/waitingTasks.ts";
import type { ReportAction } from "../../../../extensions/wire/access.ts";
import type { ReportSummary, ReportView } from "../../../../extensions/wire/http.ts";

type Waiting = ReportSummary["waiting"][number];

const waiting = (sectionId: string, given: Partial<Waiting> = {}): Waiting => ({
  sectionId,
  title: sectionId,
  state: "drafting",
  deadline: null,
  reason: "",
  ...given,
});

const summary = (sections: readonly Waiting[]): ReportSummary => ({
  id: "r1",
  title: "Báo cáo tháng 11",
  templateId: "thang",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: null,
  number: "",
  issuedOn: null,
  createdAt: "",
  changedAt: "",
  progress: { drafting: 0, submitted: 0, returned: 0, accepted: 0 },
  waiting: sections,
});

const view = (granted: readonly ReportAction[]): ReportView => ({
  id: "r2",
  title: "Báo cáo quý IV",
  templateId: "quy",
  period: { kind: "quarter", year: 2026, quarter: 4 },
  state: "reviewing",
  deadline: null,
  number: "",
  issuedOn: null,
  revision: 1,
  room: "r2",
  sections: [],
  abilities: {
    "report.arrange": false,
    "report.review": false,
    "report.collect": false,
    "report.approve": granted.includes("report.approve"),
    "report.reopen": false,
    "report.issue": granted.includes("report.issue"),
    "report.export": true,
    "report.addSigned": false,
    "figure.correct": false,
  },
});

const names = (tasks: ReturnType<typeof waitingTasks>) => tasks.map((task) => (task.kind === "report" ? task.action : task.sectionId));

describe("what waits for a person", () => {
  it("is by deadline, and what has none comes last", () => {
    const report = summary([waiting("none"), waiting("late", { deadline: "2026-11-20" }), waiting("soon", { deadline: "2026-11-25" })]);
    expect(names(waitingTasks([report], []))).toEqual(["late", "soon", "none"]);
  });

  it("begins with what was returned, whatever the others' deadlines", () => {
    const report = summary([waiting("late", { deadline: "2026-11-01" }), waiting("back", { state: "returned", reason: "Thiếu số liệu" })]);
    expect(names(waitingTasks([report], []))).toEqual(["back", "late"]);
  });

  it("puts reports to approve or to issue before sections, and only if the server says that one may", () => {
    const report = summary([waiting("back", { state: "returned" })]);
    expect(names(waitingTasks([report], [view(["report.approve"])]))).toEqual(["report.approve", "back"]);
    expect(names(waitingTasks([report], [view([])]))).toEqual(["back"]);
  });
});
