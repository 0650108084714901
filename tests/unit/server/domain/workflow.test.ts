import { describe, expect, it } from "vitest";
import type { SectionContent } from "../../../../extensions/sectionContent.ts";
import { type PageLayout, standardPageLayout } from "../../../../extensions/wire/pageLayout.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { layoutOfReport } from "../../../../server/domain/pageLayout.ts";
import { createWorkflow } from "../../../../server/domain/workflow.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const head = person({ id: "head", role: "head" });
const office = person({ id: "office", role: "office", departmentId: "vp" });
const leader = person({ id: "leader", role: "leader", departmentId: null });
const clerk = person({ id: "clerk", role: "clerk", departmentId: "vp" });

const words = (text: string): SectionContent => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const letterhead: SectionContent = {
  type: "doc",
  content: [{ type: "letterhead", attrs: { symbol: "BC-UBND", number: "", day: "", month: "11", year: "2026" } }],
};

/** A report whose sections are all accepted, in review, with its texts. */
const accepted = (id = "thang-11"): Report =>
  metaReport({
    id,
    title: `Báo cáo ${id}`,
    state: "reviewing",
    sections: [
      metaSection({ id: "head", kind: "letterhead", level: 1, state: "accepted", owners: [] }),
      metaSection({ id: "I", kind: "part", level: 1, state: "drafting", owners: [] }),
      metaSection({ id: "kinh-te", state: "accepted" }),
    ],
  });

function houseWith(...reports: readonly Report[]): MemoryHouse {
  const house = memoryHouse({ reports });
  for (const { id } of reports) {
    house.written.set(`${id}/head`, letterhead);
    house.written.set(`${id}/kinh-te`, words("Thu ngân sách đạt 11 tỷ 115 triệu đồng."));
  }
  return house;
}
const stateOf = (house: MemoryHouse, id = "thang-11") => house.reports.find(id)?.sections.find((section) => section.id === "kinh-te")?.state;

describe("a section", () => {
  it("goes from its writers to the office, back with a reason, and is accepted in the end; every step is logged and told", async () => {
    const house = houseWith(metaReport());
    const workflow = createWorkflow(house);
    await workflow.moveSection(head, "thang-11", "kinh-te", "section.submit");
    await workflow.moveSection(office, "thang-11", "kinh-te", "section.return", "Thiếu số liệu thu ngân sách");
    expect(house.reports.find("thang-11")?.sections[0]).toMatchObject({ state: "returned", reason: "Thiếu số liệu thu ngân sách" });
    await workflow.moveSection(head, "thang-11", "kinh-te", "section.submit");
    expect(house.reports.find("thang-11")?.sections[0]?.reason).toBe("");
    await workflow.moveSection(office, "thang-11", "kinh-te", "section.accept");
    expect(stateOf(house)).toBe("accepted");
    expect(house.log.map(({ userId, action, detail }) => `${userId} ${action} ${detail}`.trim())).toEqual([
      "head section.submit",
      "office section.return Thiếu số liệu thu ngân sách",
      "head section.submit",
      "office section.accept",
    ]);
    expect(house.told).toEqual(["thang-11", "thang-11", "thang-11", "thang-11"]);
    expect(house.reports.find("thang-11")?.revision).toBe(5);
  });

  it("can be withdrawn by its head before the office decides", async () => {
    const house = houseWith(metaReport({ sections: [metaSection({ state: "submitted" })] }));
    await createWorkflow(house).moveSection(head, "thang-11", "kinh-te", "section.withdraw");
    expect(stateOf(house)).toBe("drafting");
  });

  it("without a word can't be submitted", async () => {
    const house = houseWith(metaReport());
    house.written.set("thang-11/kinh-te", { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "  " }] }] });
    expect(await failureOf(() => createWorkflow(house).moveSection(head, "thang-11", "kinh-te", "section.submit"))).toBe("incomplete");
    expect([stateOf(house), house.log, house.told]).toEqual(["drafting", [], []]);
  });

  it("that a person may not read does not exist for them", async () => {
    const house = houseWith(metaReport({ sections: [metaSection({ owners: ["quansu"], confidentialTo: ["quansu"] })] }));
    expect(await failureOf(() => createWorkflow(house).moveSection(head, "thang-11", "kinh-te", "section.submit"))).toBe("not_found");
    expect(await failureOf(() => createWorkflow(house).moveSection(head, "thang-11", "nowhere", "section.submit"))).toBe("not_found");
  });

  it("is not moved by a refused act: nothing changes, nothing is logged", async () => {
    const house = houseWith(metaReport());
    expect(await failureOf(() => createWorkflow(house).moveSection(office, "thang-11", "kinh-te", "section.accept"))).toBe("wrong_state");
    expect(await failureOf(() => createWorkflow(house).moveSection(person(), "thang-11", "kinh-te", "section.submit"))).toBe("forbidden");
    expect([stateOf(house), house.log, house.told]).toEqual(["drafting", [], []]);
  });
});

describe("an approval", () => {
  it("needs every section to be accepted, and names those that are not", async () => {
    const report = metaReport({ state: "reviewing", sections: [metaSection(), metaSection({ id: "b", title: "Văn hóa", state: "submitted" })] });
    await expect(createWorkflow(houseWith(report)).approve(leader, "thang-11")).rejects.toThrow("Lĩnh vực kinh tế; Văn hóa");
  });

  it("freezes the report under the hash of its words", async () => {
    const house = houseWith(accepted());
    await createWorkflow(house).approve(leader, "thang-11");
    const report = house.reports.find("thang-11");
    expect(report).toMatchObject({ state: "approved", frozen: { by: "leader", at: "2026-11-24T02:00:00.000Z" } });
    expect(house.log).toMatchObject([{ action: "report.approve", detail: report?.frozen?.hash }]);
    const other = houseWith(accepted());
    other.written.set("thang-11/kinh-te", words("Thu ngân sách đạt 11 tỷ 116 triệu đồng."));
    await createWorkflow(other).approve(leader, "thang-11");
    expect(other.reports.find("thang-11")?.frozen?.hash).not.toBe(report?.frozen?.hash);
  });

  it("keeps how the office set pages at that time", async () => {
    const house = houseWith(accepted());
    const chosen = { ...standardPageLayout, sizes: "B" as const };
    const setPages = (layout: PageLayout) => house.office.change((old) => ({ ...old, organisation: { ...old.organisation, layout } }));
    const printed = () => layoutOfReport(house.reports.find("thang-11") ?? accepted(), house.office.read().organisation);
    await setPages(chosen);
    await createWorkflow(house).approve(leader, "thang-11");
    await setPages({ ...chosen, lineSpacing: 1.5 });
    expect(printed()).toEqual(chosen);
    await createWorkflow(house).reopen(leader, "thang-11", "Sửa số liệu");
    expect(printed()).toMatchObject({ lineSpacing: 1.5 });
  });

  it("closes the report for edits before the words are read for the hash", async () => {
    const house = houseWith(accepted());
    const read = house.texts.read;
    const statesAtReading: string[] = [];
    const texts: MemoryHouse["texts"] = {
      ...house.texts,
      read(reportId, sectionId) {
        statesAtReading.push(house.reports.find(reportId)?.state ?? "");
        return read(reportId, sectionId);
      },
    };
    await createWorkflow({ ...house, texts }).approve(leader, "thang-11");
    expect(statesAtReading).toEqual(["reviewing", "reviewing", "approved", "approved"]);
  });

  it("that was interrupted before its hash was recorded is finished at the next start", async () => {
    const house = houseWith({ ...accepted(), state: "approved" });
    await createWorkflow(house).finishApprovals();
    const whole = houseWith(accepted());
    await createWorkflow(whole).approve(leader, "thang-11");
    expect(house.reports.find("thang-11")?.frozen?.hash).toBe(whole.reports.find("thang-11")?.frozen?.hash);
  });

  it("is undone by a leader with a reason; the hash goes with it", async () => {
    const house = houseWith(accepted());
    const workflow = createWorkflow(house);
    await workflow.approve(leader, "thang-11");
    await workflow.reopen(leader, "thang-11", "Số liệu hộ nghèo còn sai");
    expect(house.reports.find("thang-11")).toMatchObject({ state: "reviewing", frozen: null });
    expect(house.log.at(-1)).toMatchObject({ userId: "leader", action: "report.reopen", detail: "Số liệu hộ nghèo còn sai" });
  });
});

describe("issuing", () => {
  const approved = async (...ids: readonly string[]) => {
    const house = houseWith(...ids.map((id) => accepted(id)));
    const workflow = createWorkflow(house);
    for (const id of ids) await workflow.approve(leader, id);
    return { house, workflow };
  };

  it("writes number and date into the letterhead and leaves the hash as it was", async () => {
    const { house, workflow } = await approved("thang-11");
    const frozen = house.reports.find("thang-11")?.frozen;
    await workflow.issue(clerk, "thang-11", "412", "2026-12-05");
    expect(house.written.get("thang-11/head")?.content?.[0]?.attrs).toMatchObject({
      number: "412",
      day: "5",
      month: "12",
      year: "2026",
      symbol: "BC-UBND",
    });
    expect(house.reports.find("thang-11")).toMatchObject({ state: "issued", number: "412", issuedOn: "2026-12-05", frozen });
    const again = houseWith(accepted());
    again.written.set("thang-11/head", house.written.get("thang-11/head") ?? letterhead);
    await createWorkflow(again).approve(leader, "thang-11");
    expect(again.reports.find("thang-11")?.frozen?.hash).toBe(frozen?.hash);
  });

  it("gives a number once a year, even to two clerks at the same moment", async () => {
    const { house, workflow } = await approved("thang-10", "thang-11", "nam");
    const both = await Promise.allSettled([
      workflow.issue(clerk, "thang-10", "412", "2026-11-05"),
      workflow.issue(clerk, "thang-11", "412", "2026-12-05"),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(house.reports.find("thang-11")?.state).toBe("approved");
    expect(house.written.get("thang-11/head")).toEqual(letterhead);
    await workflow.issue(clerk, "nam", "412", "2027-01-05");
    expect(house.reports.find("nam")?.state).toBe("issued");
  });

  it("takes a number as a number", async () => {
    const { house, workflow } = await approved("thang-11");
    expect(await failureOf(() => workflow.issue(clerk, "thang-11", "000", "2026-12-05"))).toBe("invalid");
    await workflow.issue(clerk, "thang-11", "0087", "2026-12-05");
    expect(house.reports.find("thang-11")?.number).toBe("87");
  });

  it("is for the clerk alone, and only once", async () => {
    const { workflow } = await approved("thang-11");
    expect(await failureOf(() => workflow.issue(office, "thang-11", "412", "2026-12-05"))).toBe("forbidden");
    await workflow.issue(clerk, "thang-11", "412", "2026-12-05");
    expect(await failureOf(() => workflow.issue(clerk, "thang-11", "413", "2026-12-06"))).toBe("wrong_state");
  });

  it("needs a letterhead to write into", async () => {
    const { house, workflow } = await approved("thang-11");
    house.written.set("thang-11/head", words("Không còn phần đầu"));
    expect(await failureOf(() => workflow.issue(clerk, "thang-11", "412", "2026-12-05"))).toBe("incomplete");
  });
});
