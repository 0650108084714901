import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cutOffBehind, lastOpenDay } from "../../../../extensions/cutOff/cutOff.ts";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";
import type { Period } from "../../../../extensions/wire/http.ts";
import { demoDepartments, demoOrganisation } from "../../../../server/demo/office.ts";
import { createArranging } from "../../../../server/domain/arranging.ts";
import { createDismissals } from "../../../../server/domain/dismissals.ts";
import { figureLockOf } from "../../../../server/domain/figureLock.ts";
import { createLateReasons } from "../../../../server/domain/lateReasons.ts";
import type { Report, User } from "../../../../server/domain/model.ts";
import { reportFromTemplate } from "../../../../server/domain/newReport.ts";
import { createReports } from "../../../../server/domain/reports.ts";
import { createRollForward } from "../../../../server/domain/rollForward/rollForward.ts";
import { createSectionImports } from "../../../../server/domain/sectionImports.ts";
import { createWorkflow } from "../../../../server/domain/workflow.ts";
import { reviewSheet } from "../../../../server/export/reviewSheet/reviewSheet.ts";
import { loadTemplates } from "../../../../server/loadTemplates.ts";
import { projectRoot } from "../../../../server/root.ts";
import { failureOf, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const templates = await loadTemplates(join(projectRoot, "templates"));
const office = person({ id: "office", role: "office", departmentId: "vp" });
const drafter = person({ id: "ha" });
const leader = person({ id: "leader", role: "leader", departmentId: null });

const account = (actor: ReturnType<typeof person>): User => ({
  ...actor,
  username: actor.id,
  passwordHash: "",
  disabled: false,
  createdAt: "2026-11-01T02:00:00.000Z",
});
const passed = "2026-11-14T17:00:00.000Z";
const figure = (value: string): ContentNode => ({ type: "figure", attrs: { code: "ho-so", value, unit: "hồ sơ" } });
const giving = (value: string): SectionContent => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Tiếp nhận " }, figure(value), { type: "text", text: "." }] }],
});

function house(fields: Partial<Report> = {}) {
  const made = memoryHouse({ reports: [metaReport({ figuresLockedAt: passed, ...fields })], users: [office, drafter, leader].map(account) });
  made.written.set("thang-11/kinh-te", giving("96"));
  return made;
}
const corrections = ({ log }: ReturnType<typeof house>) =>
  log.filter(({ action }) => action === "figure.correct").map(({ userId, sectionId, detail }) => [userId, sectionId, detail]);
const noThreads = { copy: () => Promise.resolve(), change: () => Promise.resolve(null) };

function cutOffOfNew(templateId: string, period: Period): string | undefined {
  const template = templates.get(templateId);
  if (template === undefined) throw new Error(`There is no template ${templateId}.`);
  const { clock, ids } = memoryHouse();
  const { report } = reportFromTemplate(
    { template, actor: office, clock, ids },
    { templateId, period },
    { organisation: demoOrganisation, departments: demoDepartments },
  );
  return report.figuresLockedAt;
}

describe("[A43] the data cut-off of a report", () => {
  it.each([
    ["bao-cao-thang", { kind: "month", year: 2026, month: 12 }, "2026-12-14"],
    ["bao-cao-quy", { kind: "quarter", year: 2026, quarter: 4 }, "2026-12-14"],
    ["bao-cao-6-thang", { kind: "half", year: 2027 }, "2027-06-14"],
    ["bao-cao-nam", { kind: "year", year: 2026 }, "2026-12-14"],
  ] as const)("of the template %s comes with the 14th of the period's last month", (template, period, day) => {
    expect(cutOffOfNew(template, period)).toBe(cutOffBehind(day));
  });

  it("is none where it has passed when the report is begun, and where the template names none", () => {
    expect(cutOffOfNew("bao-cao-thang", { kind: "month", year: 2026, month: 11 })).toBeUndefined();
    expect(cutOffOfNew("ke-hoach", { kind: "year", year: 2027 })).toBeUndefined();
  });

  it("moves with the period when the next report is made of the last one", async () => {
    const made = house({ state: "issued", number: "1", issuedOn: "2026-11-20" });
    const { id } = await createRollForward(made).roll(office, "thang-11", {});
    expect(lastOpenDay(made.reports.find(id)?.figuresLockedAt ?? "")).toBe("2026-12-14");
  });

  it("is the office's to change and to take away; both are logged, and everybody sees it", async () => {
    const made = house();
    const arranging = createArranging(made, noThreads);
    const view = await arranging.change(office, "thang-11", { figuresLockedAt: cutOffBehind("2026-11-26") });
    expect(view.figuresLockedAt).toBe(cutOffBehind("2026-11-26"));
    await arranging.change(office, "thang-11", { figuresLockedAt: null });
    expect(createReports(made).view(drafter, "thang-11").figuresLockedAt).toBeUndefined();
    expect(made.log.map(({ action, detail }) => `${action} ${detail}`.trim())).toEqual(["report.cutOff 2026-11-26", "report.cutOff"]);
    expect(await failureOf(() => arranging.change(drafter, "thang-11", { figuresLockedAt: null }))).toBe("forbidden");
  });
});

describe("[A43] after the data cut-off", () => {
  const read = (content: SectionContent) => async () => ({ content, threads: [], losses: [], warnings: [] });
  const nothingKept = { keep: () => Promise.resolve({ name: "so-lieu.docx", undo: () => Promise.resolve() }) };
  const importing = (made: ReturnType<typeof house>) =>
    createSectionImports(made, { read: () => Promise.resolve([]), add: () => Promise.resolve() }, nothingKept);
  const whole = { place: "replace", suggest: false, original: { name: "so-lieu.docx", bytes: new Uint8Array() } } as const;

  it("a file with other numbers comes as suggestions", async () => {
    const made = house();
    const { outcome } = await importing(made).apply(drafter, "thang-11", "kinh-te", whole, read(giving("97")));
    expect([outcome, corrections(made)]).toEqual(["suggested", []]);
  });

  it("a file with the same numbers comes as it is", async () => {
    const made = house();
    const { outcome } = await importing(made).apply(drafter, "thang-11", "kinh-te", whole, read(giving("96")));
    expect([outcome, corrections(made)]).toEqual(["written", []]);
  });

  it("a file with other numbers that the office brings is a logged correction once it has said why, suggestions before", async () => {
    const made = house({ sections: [metaSection({ state: "submitted" })] });
    expect((await importing(made).apply(office, "thang-11", "kinh-te", whole, read(giving("97")))).outcome).toBe("suggested");
    made.written.set("thang-11/kinh-te", giving("96"));
    await createLateReasons(made).give(office, "thang-11", "kinh-te", "Đếm lại hồ sơ");
    const { outcome } = await importing(made).apply(office, "thang-11", "kinh-te", whole, read(giving("97")));
    expect([outcome, corrections(made)]).toEqual(["written", [["office", "kinh-te", "ho-so: 96 hồ sơ → 97 hồ sơ\nĐếm lại hồ sơ"]]]);
  });

  it("numbers that are still suggested when the report is approved are corrections of who approves, and need a reason of the office", async () => {
    const made = house({ state: "reviewing", sections: [metaSection({ state: "accepted" })] });
    const struck = { ...figure("96"), attrs: { ...figure("96").attrs, tcDel: "ha-1|ha|1" } };
    made.written.set("thang-11/kinh-te", { type: "doc", content: [{ type: "paragraph", content: [struck, { type: "text", text: "Không có." }] }] });
    expect(await failureOf(() => createWorkflow(made).approve(leader, "thang-11"))).toBe("late_unexplained");
    expect(made.reports.find("thang-11")?.state).toBe("reviewing");
    await createLateReasons(made).give(office, "thang-11", "kinh-te", "Hồ sơ nhập trùng");
    await createWorkflow(made).approve(leader, "thang-11");
    expect(corrections(made)).toEqual([["leader", "kinh-te", "ho-so: 96 hồ sơ → –\nHồ sơ nhập trùng"]]);
  });

  it("nobody hears of corrections in a section that they do not read", async () => {
    const made = house({ sections: [metaSection({ owners: ["congan"], confidentialTo: ["congan"] })] });
    await made.audit.append({
      at: passed,
      userId: "office",
      action: "figure.correct",
      reportId: "thang-11",
      sectionId: "kinh-te",
      detail: "ho-so: 1 → 2",
    });
    const reports = createReports(made);
    expect(await reports.history(drafter, "thang-11")).toEqual([]);
    expect(await reports.history(leader, "thang-11")).toMatchObject([{ detail: "ho-so: 1 → 2" }]);
  });
});

describe("[A43] the reason of late corrections", () => {
  const give = (made: ReturnType<typeof house>, actor = office, reason = "Đếm lại") =>
    createLateReasons(made).give(actor, "thang-11", "kinh-te", reason);
  const lockIn = (made: ReturnType<typeof house>, sectionId = "kinh-te", at = Date.parse(passed)) =>
    figureLockOf(made.reports.find("thang-11"), sectionId, at, (id) => [office, drafter].map(account).find((user) => user.id === id));

  it("opens the figures of one section to who gave it, and to nobody else", async () => {
    const made = house({ sections: [metaSection(), metaSection({ id: "van-hoa" })] });
    expect(lockIn(made)?.reasonOf("office")).toBeNull();
    await give(made);
    expect([lockIn(made)?.reasonOf("office"), lockIn(made)?.reasonOf("ha"), lockIn(made, "van-hoa")?.reasonOf("office")]).toEqual([
      "Đếm lại",
      null,
      null,
    ]);
    expect(lockIn(made, "kinh-te", Date.parse(passed) - 1)).toBeNull();
  });

  it("is replaced by the person's next one, and shown to those who read the section", async () => {
    const made = house();
    await give(made);
    await give(made, office, "Thuế báo lại");
    expect(createReports(made).view(drafter, "thang-11").sections[0]?.lateReasons).toEqual([{ by: "office", reason: "Thuế báo lại" }]);
    const secret = house({ sections: [metaSection({ owners: ["congan"], confidentialTo: ["congan"] })] });
    await give(secret);
    expect(createReports(secret).view(drafter, "thang-11").sections[0]?.lateReasons).toBeUndefined();
  });

  it("is the office's to give, behind the cut-off only", async () => {
    expect(await failureOf(() => give(house(), drafter))).toBe("forbidden");
    const open = house({ figuresLockedAt: "2099-01-01T17:00:00.000Z" });
    expect(await failureOf(() => give(open))).toBe("wrong_state");
  });

  it("is asked anew when the cut-off changes", async () => {
    const made = house();
    await give(made);
    const arranging = createArranging(made, noThreads);
    await arranging.change(office, "thang-11", { title: "Báo cáo" });
    expect(lockIn(made)?.reasonOf("office")).toBe("Đếm lại");
    await arranging.change(office, "thang-11", { figuresLockedAt: cutOffBehind("2026-11-13") });
    expect(lockIn(made)?.reasonOf("office")).toBeNull();
  });
});

describe("the review sheet", () => {
  it("lists what was corrected late, for those who read the section", async () => {
    const secret = metaSection({ id: "an-ninh", title: "An ninh", owners: ["congan"], confidentialTo: ["congan"] });
    const made = house({ sections: [metaSection(), secret] });
    for (const [sectionId, detail] of [
      ["kinh-te", "ho-so: 1 → 2\nĐếm lại"],
      ["an-ninh", "vu-viec: 3 → 4"],
    ] as const) {
      await made.audit.append({ at: passed, userId: "office", action: "figure.correct", reportId: "thang-11", sectionId, detail });
    }
    const { report, sections, corrections } = await createDismissals(made).reviewed(drafter, "thang-11");
    expect(corrections).toEqual([{ at: passed, name: office.name, section: "1. Lĩnh vực kinh tế", change: "ho-so: 1 → 2", reason: "Đếm lại" }]);
    const printed = JSON.stringify(reviewSheet(report.title, sections, corrections));
    expect([printed.includes("ho-so: 1 → 2"), printed.includes("Lý do: Đếm lại"), printed.includes("vu-viec")]).toEqual([true, true, false]);
  });
});
