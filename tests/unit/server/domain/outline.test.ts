import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../../server/domain/model.ts";
import { reordered, withoutSection, withSection, withSectionChanged, withSplitOff } from "../../../../server/domain/outline.ts";
import { publicReport } from "../../../../server/domain/views.ts";
import { failureOf, metaReport, metaSection } from "../../../support/memoryHouse.ts";

const now = "2026-11-24T02:00:00.000Z";
const report = metaReport({
  sections: [
    metaSection({ id: "head", kind: "letterhead", level: 1, title: "Đầu văn bản", owners: [] }),
    metaSection({ id: "intro", kind: "opening", level: 1, title: "Mở đầu", owners: [] }),
    metaSection({ id: "I", kind: "part", level: 1, title: "KẾT QUẢ", owners: [] }),
    metaSection({ id: "a", title: "Kinh tế" }),
    metaSection({ id: "b", title: "Văn hóa", owners: ["vhxh"], confidentialTo: ["vhxh"], state: "accepted" }),
    metaSection({ id: "II", kind: "part", level: 1, title: "NHIỆM VỤ", owners: [] }),
    metaSection({ id: "c", title: "Kinh tế" }),
    metaSection({ id: "end", kind: "closing", level: 1, title: "Nơi nhận", owners: [] }),
  ],
});
const ids = (changed: Report): string => changed.sections.map(({ id }) => id).join(" ");
const numbers = (changed: Report): string =>
  publicReport(changed)
    .sections.map(({ id, number }) => `${id}=${number}`)
    .join(" ");

describe("the outline of a report", () => {
  it("is numbered by its order", () => {
    expect(numbers(report)).toBe("head= intro= I=I. a=1. b=2. II=II. c=1. end=");
  });

  it("counts anew when sections move, and keeps each section as it was", () => {
    const moved = reordered(report, ["head", "intro", "I", "b", "a", "c", "II", "end"]);
    expect(numbers(moved)).toBe("head= intro= I=I. b=1. a=2. c=3. II=II. end=");
    for (const section of moved.sections) expect(section).toBe(report.sections.find(({ id }) => id === section.id));
  });

  it("takes any order of its parts and sections, and the same sections are there afterwards", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["I", "a", "b", "II", "c"], { minLength: 5 }), (middle) => {
        const moved = reordered(report, ["head", "intro", ...middle, "end"]);
        expect(ids(moved)).toBe(`head intro ${middle.join(" ")} end`);
      }),
    );
  });

  it("refuses an order that lacks, doubles or invents a section, for somebody else may have changed it", async () => {
    for (const order of [
      ["head", "intro", "I", "a", "b", "II", "end"],
      ["head", "intro", "I", "a", "a", "b", "II", "c", "end"],
      ["head", "intro", "I", "a", "b", "II", "c", "x", "end"],
    ]) {
      expect(await failureOf(() => reordered(report, order))).toBe("conflict");
    }
  });

  it("keeps the letterhead first, the opening behind it and the signature last", async () => {
    for (const order of ["intro head I a b II c end", "head I intro a b II c end", "head intro I a b II end c"]) {
      expect(await failureOf(() => reordered(report, order.split(" ")))).toBe("invalid");
    }
  });

  it("is the same value if the order is", () => {
    expect(reordered(report, ids(report).split(" "))).toBe(report);
  });

  it("takes a new section behind any other, but not behind the signature", async () => {
    const body = { kind: "section", level: 2, title: "Mới", owners: ["hcc"] } as const;
    expect(ids(withSection(report, { ...body, owners: ["hcc"], after: "a" }, "new", now))).toBe("head intro I a new b II c end");
    expect(ids(withSection(report, { ...body, owners: [], after: "head" }, "new", now))).toBe("head intro new I a b II c end");
    expect(await failureOf(() => withSection(report, { ...body, owners: [], after: "end" }, "new", now))).toBe("invalid");
    expect(await failureOf(() => withSection(report, { ...body, owners: [], after: "nowhere" }, "new", now))).toBe("not_found");
  });

  it("a section that is split off stays as confidential and as far as its origin", () => {
    const origin = report.sections[4];
    if (origin === undefined) throw new Error("There is no section b.");
    const split = withSplitOff(report, origin, { id: "new", title: "Thể thao", layout: "block", owners: undefined }, now);
    expect(ids(split)).toBe("head intro I a b new II c end");
    expect(split.sections[5]).toMatchObject({ owners: ["vhxh"], confidentialTo: ["vhxh"], state: "accepted", level: 2 });
    expect(withSplitOff(report, origin, { id: "new", title: "Thể thao", layout: "block", owners: ["hcc"] }, now).sections[5]).toMatchObject({
      owners: ["hcc"],
      confidentialTo: ["vhxh"],
      state: "drafting",
    });
  });

  it("loses parts and sections, never what belongs to every report", async () => {
    expect(ids(withoutSection(report, "I"))).toBe("head intro a b II c end");
    for (const id of ["head", "intro", "end"]) expect(await failureOf(() => withoutSection(report, id))).toBe("invalid");
  });

  it("a change to what a section is already is none", () => {
    expect(withSectionChanged(report, "a", { title: "Kinh tế", owners: ["ktht"] }, now)).toBe(report);
    expect(withSectionChanged(report, "a", { title: "Ngân sách" }, now).sections[3]).toMatchObject({
      title: "Ngân sách",
      owners: ["ktht"],
      changedAt: now,
    });
  });

  it("the signature's owner can't change, nor can a part become somebody's", async () => {
    expect(await failureOf(() => withSectionChanged(report, "end", { owners: ["ktht"] }, now))).toBe("invalid");
    expect(await failureOf(() => withSectionChanged(report, "I", { owners: ["ktht"] }, now))).toBe("invalid");
  });
});

describe("what everybody may know of a report", () => {
  it("holds no word of why a confidential section was returned", () => {
    const returned = metaReport({ sections: [metaSection({ confidentialTo: ["ktht"], state: "returned", reason: "số quân sai" })] });
    expect(JSON.stringify(publicReport(returned))).not.toContain("số quân sai");
    expect(publicReport(returned).sections[0]).toMatchObject({ confidential: true, state: "returned", title: "Lĩnh vực kinh tế" });
  });
});
