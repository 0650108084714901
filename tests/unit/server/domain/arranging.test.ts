import { describe, expect, it } from "vitest";
import type { SectionContent } from "../../../../extensions/sectionContent.ts";
import { createArranging } from "../../../../server/domain/arranging.ts";
import { failureOf, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const office = person({ id: "office", role: "office", departmentId: "vp" });
const text = (...paragraphs: readonly string[]): SectionContent => ({
  type: "doc",
  content: paragraphs.map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
});

/** A house in which nobody has said anything. */
const noThreads = { copy: () => Promise.resolve(), change: () => Promise.resolve(null) };

function house() {
  const made = memoryHouse({ reports: [metaReport({ sections: [metaSection(), metaSection({ id: "end", kind: "closing", owners: [] })] })] });
  made.written.set("thang-11/kinh-te", text("Một.", "Hai.", "Ba."));
  return made;
}
const outlineOf = (made: ReturnType<typeof house>) => made.reports.find("thang-11")?.sections.map(({ id, title }) => `${id} ${title}`) ?? [];

describe("splitting a section", () => {
  it("moves the end of its text into a new section behind it", async () => {
    const made = house();
    await createArranging(made, noThreads).split(office, "thang-11", "kinh-te", { from: 1, title: "Ngân sách" });
    expect(outlineOf(made)).toEqual(["kinh-te Lĩnh vực kinh tế", "id1 Ngân sách", "end Lĩnh vực kinh tế"]);
    expect(made.written.get("thang-11/kinh-te")).toEqual(text("Một."));
    expect(made.written.get("thang-11/id1")).toEqual(text("Hai.", "Ba."));
    expect(made.log.map(({ action, sectionId, detail }) => [action, sectionId, detail])).toEqual([["section.split", "kinh-te", "Ngân sách"]]);
  });

  it("takes along what somebody typed in the moving words meanwhile", async () => {
    const made = house();
    let typed = false;
    const texts: typeof made.texts = {
      ...made.texts,
      async rewrite(reportId, sectionId, next) {
        if (!typed) made.written.set("thang-11/kinh-te", text("Một.", "Hai, sửa lại.", "Ba."));
        typed = true;
        await made.texts.rewrite(reportId, sectionId, next);
      },
    };
    await createArranging({ ...made, texts }, noThreads).split(office, "thang-11", "kinh-te", { from: 1, title: "Ngân sách" });
    expect(outlineOf(made)).toHaveLength(3);
    const behind = made.reports.find("thang-11")?.sections[1]?.id;
    expect(made.written.get(`thang-11/${behind}`)).toEqual(text("Hai, sửa lại.", "Ba."));
    expect(made.written.get("thang-11/kinh-te")).toEqual(text("Một."));
  });

  it("gives up, with everything as it was, if the typing does not end", async () => {
    const made = house();
    let strokes = 0;
    const texts: typeof made.texts = {
      ...made.texts,
      async rewrite(reportId, sectionId, next) {
        strokes += 1;
        made.written.set("thang-11/kinh-te", text("Một.", `Hai ${strokes}.`));
        await made.texts.rewrite(reportId, sectionId, next);
      },
    };
    expect(
      await failureOf(() => createArranging({ ...made, texts }, noThreads).split(office, "thang-11", "kinh-te", { from: 1, title: "Ngân sách" })),
    ).toBe("conflict");
    expect(outlineOf(made)).toEqual(["kinh-te Lĩnh vực kinh tế", "end Lĩnh vực kinh tế"]);
    expect(made.written.get("thang-11/kinh-te")).toEqual(text("Một.", `Hai ${strokes}.`));
  });

  it("needs words behind the place", async () => {
    expect(await failureOf(() => createArranging(house(), noThreads).split(office, "thang-11", "kinh-te", { from: 3, title: "Ngân sách" }))).toBe(
      "invalid",
    );
  });
});

describe("arranging", () => {
  it("changes nothing of a section's text", async () => {
    const made = house();
    const arranging = createArranging(made, noThreads);
    await arranging.changeSection(office, "thang-11", "kinh-te", { title: "Kinh tế", owners: ["ktht", "vhxh"], confidentialTo: ["ktht"] });
    expect(made.written.get("thang-11/kinh-te")).toEqual(text("Một.", "Hai.", "Ba."));
    expect(made.log.map(({ action, detail }) => `${action}: ${detail}`)).toEqual([
      "section.rename: Kinh tế",
      "section.owners: ktht, vhxh",
      "section.confidential: ktht",
    ]);
  });

  it("is for the office alone, while the report is open", async () => {
    const head = person({ role: "head" });
    expect(await failureOf(() => createArranging(house(), noThreads).remove(head, "thang-11", "kinh-te"))).toBe("forbidden");
    const frozen = memoryHouse({ reports: [metaReport({ state: "approved" })] });
    expect(await failureOf(() => createArranging(frozen, noThreads).remove(office, "thang-11", "kinh-te"))).toBe("wrong_state");
    expect(
      await failureOf(() =>
        createArranging(frozen, noThreads).add(office, "thang-11", { kind: "section", level: 2, title: "Mới", owners: [], after: "kinh-te" }),
      ),
    ).toBe("wrong_state");
    expect(frozen.written.size).toBe(0);
  });

  it("knows the departments of the office only", async () => {
    expect(await failureOf(() => createArranging(house(), noThreads).changeSection(office, "thang-11", "kinh-te", { owners: ["thue"] }))).toBe(
      "invalid",
    );
  });

  it("that changes nothing is not logged and not told", async () => {
    const made = house();
    await createArranging(made, noThreads).change(office, "thang-11", { title: "Báo cáo tháng 11 năm 2026" });
    expect([made.log, made.told]).toEqual([[], []]);
  });
});
