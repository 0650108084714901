import { beforeEach, describe, expect, it } from "vitest";
import { indicatorsSchema } from "../../../../extensions/indicators/indicator.ts";
import type { SectionContent } from "../../../../extensions/sectionContent.ts";
import type { DismissFindingBody } from "../../../../extensions/wire/dismissals.ts";
import { ReportError } from "../../../../extensions/wire/errors.ts";
import { checkReport } from "../../../../server/domain/checks.ts";
import { createDismissals, type Dismissals } from "../../../../server/domain/dismissals.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { createReports } from "../../../../server/domain/reports.ts";
import { createWorkflow, type Workflow } from "../../../../server/domain/workflow.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const drafter = person({ id: "drafter" });
const head = person({ id: "head", role: "head" });
const otherHead = person({ id: "other", role: "head", departmentId: "vhxh" });
const office = person({ id: "office", role: "office", departmentId: "vp" });
const leader = person({ id: "leader", role: "leader", departmentId: null });
const clerk = person({ id: "clerk", role: "clerk", departmentId: "vp" });

const words = (...lines: readonly string[]): SectionContent => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
const wrongSum = "Tiếp nhận 46 hồ sơ, gồm 29 hồ sơ cấp mới, 12 hồ sơ cấp đổi và 07 hồ sơ cấp lại.";
const hint = "Đã giải quyết 88,7 % hồ sơ.";

let house: MemoryHouse;
let dismissals: Dismissals;
let workflow: Workflow;
const open = (report: Report = metaReport(), text: SectionContent = words(wrongSum)): void => {
  house = memoryHouse({ reports: [report] });
  house.written.set("thang-11/kinh-te", text);
  dismissals = createDismissals(house);
  workflow = createWorkflow(house);
};
beforeEach(() => open());

/** The finding with these printed words as a page asks to dismiss it. */
async function asked(printed: string, reason: string): Promise<DismissFindingBody> {
  const report = house.reports.find("thang-11") ?? metaReport();
  const found = [...(await checkReport(house, report)).values()].flat().find((one) => one.printed === printed);
  if (found === undefined) throw new Error(`Nothing was found at ${printed}.`);
  const { rule, expected, about } = found;
  return { rule, printed, expected, about, reason };
}
const dismiss = async (who = drafter, reason = "Ba hồ sơ tính cả kỳ trước", printed = "46") =>
  dismissals.dismiss(who, "thang-11", "kinh-te", await asked(printed, reason));
const submit = () => workflow.moveSection(head, "thang-11", "kinh-te", "section.submit");

describe("[A40] a section with an error", () => {
  it("is not submitted, and the refusal names the error and its place", async () => {
    const refusal = await submit().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ReportError);
    expect(refusal).toMatchObject({ code: "open_errors", findings: [{ sectionId: "kinh-te", printed: "46", expected: "48", about: wrongSum }] });
    expect(house.reports.find("thang-11")?.sections[0]?.state).toBe("drafting");
  });

  it("is submitted once the error is dismissed with a reason, which is kept with author and time and logged", async () => {
    expect(await dismiss()).toMatchObject({ by: "drafter", at: "2026-11-24T02:00:00.000Z", severity: "error", reason: "Ba hồ sơ tính cả kỳ trước" });
    await submit();
    expect(house.reports.find("thang-11")?.sections[0]?.state).toBe("submitted");
    expect(house.log[0]).toMatchObject({ userId: "drafter", action: "finding.dismiss", detail: "46: Ba hồ sơ tính cả kỳ trước" });
    expect(house.told).toHaveLength(2);
  });

  it.each([
    { change: "the sentence changes", text: wrongSum.replace("07", "08") },
    { change: "a number of its sum changes elsewhere in the sentence", text: wrongSum.replace("29", "28") },
  ])("is open again when $change", async ({ text }) => {
    await dismiss();
    house.written.set("thang-11/kinh-te", words(text));
    expect(await failureOf(submit)).toBe("open_errors");
  });

  it("stays dismissed when words around the sentence change", async () => {
    await dismiss();
    house.written.set("thang-11/kinh-te", words("Công tác một cửa nền nếp.", wrongSum, "Không có đơn thư."));
    expect(await failureOf(submit)).toBe("");
  });

  it("is open again when the office takes the dismissal back", async () => {
    const { id } = await dismiss();
    await dismissals.restore(office, "thang-11", "kinh-te", id);
    expect(await failureOf(submit)).toBe("open_errors");
    expect(house.log.at(-1)).toMatchObject({ userId: "office", action: "finding.restore" });
    expect(await failureOf(() => dismissals.restore(office, "thang-11", "kinh-te", id))).toBe("not_found");
  });

  it("keeps the report from being approved", async () => {
    open(metaReport({ state: "reviewing", sections: [metaSection({ state: "accepted" })] }));
    expect(await failureOf(() => workflow.approve(leader, "thang-11"))).toBe("open_errors");
    expect(house.reports.find("thang-11")?.state).toBe("reviewing");
    await dismiss(office);
    await workflow.approve(leader, "thang-11");
    expect(house.reports.find("thang-11")?.state).toBe("approved");
  });

  it("is right if a suggestion puts it right: it is read as it would be printed", async () => {
    const mark = (type: "ins" | "del") => ({ type, attrs: { id: "s1", user: "office", at: 1_795_000_000_000 } });
    const text = (part: string, ...marks: ReturnType<typeof mark>[]) => ({ type: "text" as const, text: part, marks });
    const suggested: SectionContent = {
      type: "doc",
      content: [{ type: "paragraph", content: [text("Tiếp nhận "), text("46", mark("del")), text("48", mark("ins")), text(wrongSum.slice(12))] }],
    };
    house.written.set("thang-11/kinh-te", suggested);
    expect(await failureOf(submit)).toBe("");
  });

  it("is found in numbers that references print", async () => {
    const text: SectionContent = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Tiếp nhận " },
            { type: "figureRef", attrs: { code: "hs" } },
            { type: "text", text: wrongSum.slice("Tiếp nhận 46".length) },
          ],
        },
      ],
    };
    open(metaReport({ sections: [metaSection(), metaSection({ id: "khac", owners: ["vhxh"] })] }), text);
    const figure = (value: string): SectionContent => ({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "figure", attrs: { code: "hs", value, unit: "", format: "plain" } }] }],
    });
    house.written.set("thang-11/khac", figure("46"));
    expect(await failureOf(submit)).toBe("open_errors");
    house.written.set("thang-11/khac", figure("48"));
    expect(await failureOf(submit)).toBe("");
  });
});

describe("a total that contradicts the catalogue", () => {
  const figures = (...given: readonly (readonly [code: string, value: string])[]): SectionContent => ({
    type: "doc",
    content: given.map(([code, value]) => ({
      type: "paragraph",
      content: [{ type: "figure", attrs: { code, value, unit: "hồ sơ", format: "plain" } }],
    })),
  });
  const indicators = indicatorsSchema.parse([{ code: "tong", name: "Tổng số hồ sơ", unit: "hồ sơ", relation: { sum: ["a", "b"] } }]);

  it("holds the section with the total, over sections, until it is right or dismissed", async () => {
    open(metaReport({ indicators, sections: [metaSection(), metaSection({ id: "khac", owners: ["vhxh"] })] }), figures(["tong", "30"]));
    house.written.set("thang-11/khac", figures(["a", "12"], ["b", "19"]));
    expect(await failureOf(submit)).toBe("open_errors");
    await dismiss(drafter, "Một hồ sơ trùng", "30 hồ sơ");
    expect(await failureOf(submit)).toBe("");
  });

  it("is not held against figures that its readers may not know", async () => {
    const secret = metaSection({ id: "khac", owners: ["quansu"], confidentialTo: ["quansu"] });
    open(metaReport({ indicators, sections: [metaSection(), secret] }), figures(["tong", "30"]));
    house.written.set("thang-11/khac", figures(["a", "12"], ["b", "19"]));
    expect(await failureOf(submit)).toBe("");
  });
});

describe("a dismissal", () => {
  it("of an error needs a reason, of a hint it does not", async () => {
    open(metaReport(), words(wrongSum, hint));
    expect(await failureOf(() => dismiss(drafter, ""))).toBe("invalid");
    expect(await dismiss(drafter, "", "88,7 %")).toMatchObject({ reason: "", sectionId: "kinh-te" });
  });

  it("is of something that the checks find in the server's own text, and what they say is theirs", async () => {
    const forged = { ...(await asked("46", "x")), about: "Không có câu này." };
    expect(await failureOf(() => dismissals.dismiss(drafter, "thang-11", "kinh-te", forged))).toBe("conflict");
    expect((await dismiss()).message).toContain("29 + 12 + 7 = 48");
  });

  it("is kept once for each finding, with the last reason", async () => {
    await dismiss(drafter, "Một");
    await dismiss(office, "Hai");
    expect(dismissals.list(drafter, "thang-11")).toMatchObject([{ by: "office", reason: "Hai" }]);
  });

  it.each([
    ["drafting", { drafter: "", head: "", office: "", otherHead: "forbidden", leader: "forbidden", clerk: "forbidden" }],
    ["returned", { drafter: "", head: "", office: "", otherHead: "forbidden", leader: "forbidden", clerk: "forbidden" }],
    ["submitted", { drafter: "wrong_state", head: "wrong_state", office: "", otherHead: "forbidden", leader: "forbidden", clerk: "forbidden" }],
    ["accepted", { drafter: "wrong_state", head: "wrong_state", office: "", otherHead: "forbidden", leader: "forbidden", clerk: "forbidden" }],
  ] as const)("in a section that is %s is for who writes it and the office", async (state, expected) => {
    open(metaReport({ sections: [metaSection({ state })] }));
    const people = { drafter, head, office, otherHead, leader, clerk };
    const answers: Record<string, string> = {};
    for (const [name, who] of Object.entries(people)) answers[name] = await failureOf(() => dismiss(who));
    expect(answers).toEqual(expected);
  });

  it("is not possible in a frozen report", async () => {
    open(metaReport({ state: "approved", sections: [metaSection({ state: "accepted" })] }));
    expect(await failureOf(() => dismiss(office))).toBe("wrong_state");
  });

  it("in a confidential section is known to its readers alone, also in the history", async () => {
    open(metaReport({ sections: [metaSection({ confidentialTo: ["ktht"] })] }));
    const { id } = await dismiss();
    expect(dismissals.list(otherHead, "thang-11")).toEqual([]);
    expect(dismissals.list(leader, "thang-11")).toHaveLength(1);
    expect(await failureOf(() => dismiss(otherHead))).toBe("not_found");
    expect(await failureOf(() => dismissals.restore(otherHead, "thang-11", "kinh-te", id))).toBe("not_found");
    const reports = createReports(house);
    expect(await reports.history(otherHead, "thang-11")).toEqual([]);
    expect(await reports.history(head, "thang-11")).toHaveLength(1);
  });

  it("of a section that was removed is shown to nobody", async () => {
    await dismiss();
    await house.reports.change("thang-11", (report) => ({ ...report, sections: [metaSection({ id: "khac" })] }));
    expect(dismissals.list(office, "thang-11")).toEqual([]);
  });
});
