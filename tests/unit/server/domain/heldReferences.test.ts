import { beforeEach, describe, expect, it } from "vitest";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { checkReport } from "../../../../server/domain/checks.ts";
import { frozenHash } from "../../../../server/domain/frozenHash.ts";
import { createHeldReferences } from "../../../../server/domain/heldReferences.ts";
import type { Report, Section } from "../../../../server/domain/model.ts";
import { reportView } from "../../../../server/domain/views.ts";
import { readWhole } from "../../../../server/domain/wholeText.ts";
import { createWorkflow } from "../../../../server/domain/workflow.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";
import { content, figure, figureRef, p } from "../../../support/reportBuilder.ts";

const office = person({ id: "office", role: "office", departmentId: "vp" });
const drafter = person();
const reportId = "thang-11";

let house: MemoryHouse;
const write = (sectionId: string, ...blocks: readonly ContentNode[]) => house.written.set(`${reportId}/${sectionId}`, content(...blocks));
const source = (value: string) => write("nguon", p("Đã giải quyết ", figure({ code: "hcc.tyle", value, format: "percent" }), "."));
const report = (): Report => {
  const found = house.reports.find(reportId);
  if (found === undefined) throw new Error("The report should be there.");
  return found;
};
const heldIn = (sectionId: string) => reportView(office, report()).sections.find(({ id }) => id === sectionId)?.held ?? [];
const setUp = (sections: readonly Section[]) => {
  house = memoryHouse({ reports: [metaReport({ sections: [...sections] })] });
  write("dan", p("Tỷ lệ đạt ", figureRef("hcc.tyle"), "."));
  source("88.7");
};
const accept = () => createWorkflow(house).moveSection(office, reportId, "dan", "section.accept");
const printed = async (): Promise<string> => JSON.stringify(outlineOf(await readWhole(house.texts, report())).blocks);
/** Of the section that refers alone. */
const hashOfReferring = async (): Promise<string> => {
  const { title, sections } = await readWhole(house.texts, report());
  return frozenHash({ title, sections: sections.filter(({ id }) => id === "dan") });
};
const found = async () => (await checkReport(house, report())).get("dan")?.filter(({ rule }) => rule === "held-reference") ?? [];

beforeEach(() => setUp([metaSection({ id: "nguon" }), metaSection({ id: "dan", state: "submitted" })]));

describe("[A39] the references of a section that was accepted", () => {
  it("keep what they printed when their source changes, on paper and in the approved hash, and are told of as differing", async () => {
    await accept();
    const accepted = await hashOfReferring();
    expect(await found()).toEqual([]);
    source("88.8");
    expect(await printed()).toContain("Tỷ lệ đạt 88,7%.");
    expect(await hashOfReferring()).toBe(accepted);
    expect((await found()).map(({ severity, printed, expected, about }) => [severity, printed, expected, about])).toEqual([
      ["warning", "88,7%", "88,8%", "Tỷ lệ đạt 88,7%."],
    ]);
  });

  it("follow their source again once the section is open", async () => {
    await accept();
    source("88.8");
    await createWorkflow(house).moveSection(office, reportId, "dan", "section.reopen", "Sửa số");
    expect(heldIn("dan")).toEqual([]);
    expect(await printed()).toContain("Tỷ lệ đạt 88,8%.");
  });

  it("keep what they printed when the source is taken away, and say that it is gone", async () => {
    await accept();
    write("nguon", p("Không còn số."));
    expect(await printed()).toContain("Tỷ lệ đạt 88,7%.");
    expect((await found()).map(({ expected, message }) => [expected, message.includes("không còn")])).toEqual([["", true]]);
  });

  it("take the new value when the office says so, which is logged once", async () => {
    await accept();
    source("88.8");
    const references = createHeldReferences(house);
    await references.refresh(office, reportId, "dan", ["hcc.tyle"]);
    await references.refresh(office, reportId, "dan", ["hcc.tyle"]);
    expect(heldIn("dan").map(({ attributes }) => attributes.value)).toEqual(["88.8"]);
    expect(await found()).toEqual([]);
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([
      ["section.accept", ""],
      ["section.refresh", "hcc.tyle"],
    ]);
  });

  it("are not for departments to refresh, nor while the section is open", async () => {
    const references = createHeldReferences(house);
    expect(await failureOf(() => references.refresh(office, reportId, "dan", ["hcc.tyle"]))).toBe("wrong_state");
    await accept();
    expect(await failureOf(() => references.refresh(drafter, reportId, "dan", ["hcc.tyle"]))).toBe("forbidden");
  });

  it("hold nothing of their own section, and nothing that their readers may not know", async () => {
    setUp([metaSection({ id: "nguon", confidentialTo: ["congan"] }), metaSection({ id: "dan", state: "submitted" })]);
    await accept();
    expect(heldIn("dan")).toEqual([]);
    setUp([metaSection({ id: "nguon" }), metaSection({ id: "dan", state: "submitted" })]);
    write("dan", p(figure({ code: "rieng", value: "3" }), " và ", figureRef("rieng")));
    await accept();
    expect(heldIn("dan")).toEqual([]);
  });

  it("are withheld once their source has fewer readers", async () => {
    await accept();
    expect(heldIn("dan")).toHaveLength(1);
    await house.reports.change(reportId, (old) => ({
      ...old,
      sections: old.sections.map((section) => (section.id === "nguon" ? { ...section, confidentialTo: ["congan"] } : section)),
    }));
    expect(heldIn("dan")).toEqual([]);
  });
});
