import { describe, expect, it } from "vitest";
import type { ContentMark, ContentNode } from "../../../../extensions/sectionContent.ts";
import { nodeOf } from "../../../../extensions/sectionContent.ts";
import { claimsOf } from "../../../../extensions/stale/paragraphs.ts";
import type { RollForwardBody } from "../../../../extensions/wire/rollForward.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { createCarrying } from "../../../../server/domain/rollForward/carrying.ts";
import { createRollForward } from "../../../../server/domain/rollForward/rollForward.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";
import { content, p, recipient, recipients, text } from "../../../support/reportBuilder.ts";

const office = person({ id: "office", role: "office", departmentId: "vp" });
const drafter = person({ id: "ha", departmentId: "ktht" });
const inserted: ContentMark = { type: "ins", attrs: { id: "s-1", user: "u1", at: 1 } };
const commented: ContentMark = { type: "comment", attrs: { id: "t-1" } };

const sections = [
  metaSection({ id: "head", kind: "letterhead", owners: [], title: "Đầu văn bản" }),
  metaSection({ id: "part", kind: "part", owners: [], level: 1, title: "KẾT QUẢ THÁNG 11" }),
  metaSection({ id: "kinh-te", owners: ["ktht", "gone"], state: "accepted", reason: "Thiếu số liệu", deadline: "2026-11-18" }),
  metaSection({ id: "an-ninh", owners: ["congan"], confidentialTo: ["congan"], title: "Nhiệm vụ trọng tâm tháng 12 năm 2026" }),
  metaSection({ id: "end", kind: "closing", owners: [], title: "Nơi nhận và chữ ký" }),
];

function house(fields: Partial<Report> = {}): MemoryHouse {
  const made = memoryHouse({
    reports: [metaReport({ sections, deadline: "2026-11-20", state: "issued", number: "125", issuedOn: "2026-11-22", ...fields })],
  });
  const write = (id: string, ...blocks: readonly ContentNode[]) => made.written.set(`thang-11/${id}`, content(...blocks));
  write("head", {
    type: "letterhead",
    attrs: { number: "125", day: "22", month: "11", year: "2026", abstract: "Kết quả tháng 11, nhiệm vụ tháng 12 năm 2026", place: "An Bình" },
  });
  write(
    "kinh-te",
    p("Thu ngân sách tháng 11 đạt 11 tỷ đồng", { type: "text", text: " và vượt dự toán", marks: [inserted, commented] }, "."),
    p("Giao thông thông suốt."),
  );
  write("an-ninh", p("Tình hình ổn định."));
  write("end", p("Trên đây là kết quả tháng 11 năm 2026./."), recipients(recipient("Như trên")), {
    type: "signatureBlock",
    attrs: { name: "Trần Văn Bình" },
  });
  return made;
}

async function roll(made: MemoryHouse, body: RollForwardBody = {}): Promise<Report> {
  const { id } = await createRollForward(made).roll(office, "thang-11", body);
  const report = made.reports.find(id);
  if (report === undefined) throw new Error("The new report is not there.");
  return report;
}
const called = (report: Report, title: string): string => report.sections.find((section) => section.title === title)?.id ?? "";
const wordsOf = (made: MemoryHouse, report: Report, id: string) =>
  claimsOf(nodeOf(made.written.get(`${report.id}/${id}`) ?? content())).map(({ words }) => words);

describe("the report of the next month", () => {
  it("[A42] has the outline, owners, readers and deadlines of the last one, with the words of its own period", async () => {
    const made = house();
    const report = await roll(made);
    expect(report).toMatchObject({
      title: "Báo cáo tháng 12 năm 2026",
      period: { kind: "month", year: 2026, month: 12 },
      state: "collecting",
      deadline: "2026-12-20",
      number: "",
      issuedOn: null,
      frozen: null,
      rolledFrom: { reportId: "thang-11", title: "Báo cáo tháng 11 năm 2026" },
    });
    expect(
      report.sections.map(({ title, owners, confidentialTo, state, reason, deadline }) => ({
        title,
        owners,
        confidentialTo,
        state,
        reason,
        deadline,
      })),
    ).toMatchObject([
      { title: "Đầu văn bản" },
      { title: "KẾT QUẢ THÁNG 12" },
      { title: "Lĩnh vực kinh tế", owners: ["ktht"], state: "drafting", reason: "", deadline: "2026-12-18" },
      { title: "Nhiệm vụ trọng tâm tháng 1 năm 2027", owners: ["congan"], confidentialTo: ["congan"], deadline: null },
      { title: "Nơi nhận và chữ ký" },
    ]);
    expect(made.log.map(({ action, detail, reportId }) => [action, detail, reportId])).toEqual([
      ["report.roll", "Báo cáo tháng 11 năm 2026", report.id],
    ]);
  });

  it("[A42] keeps recipients and signature, and gives letterhead and closing the new month without number and day", async () => {
    const made = house({ period: { kind: "month", year: 2026, month: 11 } });
    const report = await roll(made, { period: { kind: "month", year: 2027, month: 1 } });
    const [head] = made.written.get(`${report.id}/${called(report, "Đầu văn bản")}`)?.content ?? [];
    expect(head?.attrs).toMatchObject({
      number: "",
      day: "",
      month: "1",
      year: "2027",
      abstract: "Kết quả tháng 1, nhiệm vụ tháng 2 năm 2027",
      place: "An Bình",
    });
    const [words, list, signature] = made.written.get(`${report.id}/${called(report, "Nơi nhận và chữ ký")}`)?.content ?? [];
    expect(words?.content?.[0]?.text).toBe("Trên đây là kết quả tháng 1 năm 2027./.");
    expect(list?.content?.[0]?.content?.[0]?.text).toBe("Như trên");
    expect(signature?.attrs?.["name"]).toBe("Trần Văn Bình");
  });

  it("takes words over as they are once all suggestions are accepted, without comments", async () => {
    const made = house();
    const report = await roll(made);
    const id = called(report, "Lĩnh vực kinh tế");
    expect(made.written.get(`${report.id}/${id}`)?.content?.[0]?.content).toEqual([text("Thu ngân sách tháng 11 đạt 11 tỷ đồng và vượt dự toán.")]);
  });

  it("is made by the office alone, for a later period of the same kind", async () => {
    const made = house();
    const rolling = createRollForward(made);
    const failing = (body: RollForwardBody, actor = office) => failureOf(() => rolling.roll(actor, "thang-11", body));
    expect(await failing({}, drafter)).toBe("forbidden");
    expect(await failing({ period: { kind: "month", year: 2026, month: 11 } })).toBe("invalid");
    expect(await failing({ period: { kind: "year", year: 2027 } })).toBe("invalid");
    expect(made.log).toEqual([]);
  });

  it("does not follow a document about no period", async () => {
    const made = house({ periodless: true });
    expect(await failureOf(() => createRollForward(made).roll(office, "thang-11", {}))).toBe("invalid");
  });

  it("has no deadline where none is wanted; those of sections then move by the month", async () => {
    const report = await roll(house(), { deadline: null, title: "Báo cáo cuối năm" });
    expect(report).toMatchObject({ title: "Báo cáo cuối năm", deadline: null });
    expect(report.sections[2]?.deadline).toBe("2026-12-18");
  });
});

describe("what it took over", () => {
  it("[A42] is stale until somebody who may write there confirms it", async () => {
    const made = house();
    const report = await roll(made);
    const id = called(report, "Lĩnh vực kinh tế");
    const carrying = createCarrying(made);
    expect(await carrying.staleness(drafter, report.id, id)).toEqual({ paragraphs: 2, stale: 2, onlyDates: false });
    const [first] = carrying.carried(drafter, report.id).sections[id] ?? [];
    expect(await failureOf(() => carrying.confirm(person({ id: "la", departmentId: "vhxh" }), report.id, id, [first?.text ?? ""]))).toBe("forbidden");
    await carrying.confirm(drafter, report.id, id, [first?.text ?? ""]);
    expect(await carrying.staleness(drafter, report.id, id)).toEqual({ paragraphs: 2, stale: 1, onlyDates: false });
    expect(made.log.at(-1)).toMatchObject({ action: "section.confirm", sectionId: id, detail: "1" });
    expect(made.reports.find(report.id)?.revision).toBe(report.revision + 1);
  });

  it("[A42] raises a warning where only dates change", async () => {
    const made = house();
    const report = await roll(made);
    const id = called(report, "Lĩnh vực kinh tế");
    const [changed, ...rest] = wordsOf(made, report, id);
    made.written.set(`${report.id}/${id}`, content(p(changed?.replace("tháng 11", "tháng 12") ?? ""), ...rest.map((words) => p(words))));
    expect(await createCarrying(made).staleness(drafter, report.id, id)).toEqual({ paragraphs: 2, stale: 1, onlyDates: true });
  });

  it("is told of a confidential section to its readers alone", async () => {
    const made = house();
    const report = await roll(made);
    const id = called(report, "Nhiệm vụ trọng tâm tháng 1 năm 2027");
    const carrying = createCarrying(made);
    expect(carrying.carried(drafter, report.id).sections[id]).toBeUndefined();
    expect(carrying.carried(office, report.id).sections[id]).toHaveLength(1);
    expect(await failureOf(() => carrying.staleness(drafter, report.id, id))).toBe("not_found");
    expect(await failureOf(() => carrying.confirm(drafter, report.id, id, ["0123456789abcdef"]))).toBe("not_found");
  });
});
