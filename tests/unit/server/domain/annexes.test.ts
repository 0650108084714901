import { describe, expect, it } from "vitest";
import type { SectionContent } from "../../../../extensions/sectionContent.ts";
import { frozenHash } from "../../../../server/domain/frozenHash.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { reordered, withoutSection, withSection, withSectionChanged } from "../../../../server/domain/outline.ts";
import { rolledReport } from "../../../../server/domain/rollForward/rolledReport.ts";
import { publicReport } from "../../../../server/domain/views.ts";
import { readWhole } from "../../../../server/domain/wholeText.ts";
import { failureOf, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const now = "2026-11-24T02:00:00.000Z";
const report = metaReport({
  sections: [
    metaSection({ id: "head", kind: "letterhead", level: 1, title: "Đầu văn bản", owners: [] }),
    metaSection({ id: "a", title: "Kinh tế" }),
    metaSection({ id: "end", kind: "closing", level: 1, title: "Nơi nhận", owners: [] }),
  ],
});
const annex = (title: string, after: string, landscape = false) => ({
  kind: "annex" as const,
  level: 1 as const,
  title,
  owners: ["kinhte"],
  after,
  landscape,
});
const numbered = (changed: Report): readonly string[] => publicReport(changed).sections.map(({ id, number }) => `${id}=${number}`);
const one = withSection(report, annex("Biểu số liệu", "a", true), "p", now);
const two = withSection(one, annex("Danh mục", "end"), "q", now);

describe("annexes in the outline", () => {
  it("stand behind the closing, and are numbered once there are several", () => {
    expect(numbered(one)).toEqual(["head=", "a=1.", "end=", "p=Phụ lục"]);
    expect(numbered(two)).toEqual(["head=", "a=1.", "end=", "q=Phụ lục I", "p=Phụ lục II"]);
    expect(numbered(withoutSection(two, "q"))).toEqual(numbered(one));
  });

  it("change places among themselves only, and no section stands behind them", async () => {
    expect(numbered(reordered(two, ["head", "a", "end", "p", "q"]))).toEqual(["head=", "a=1.", "end=", "p=Phụ lục I", "q=Phụ lục II"]);
    expect(await failureOf(() => reordered(two, ["head", "p", "a", "end", "q"]))).toBe("invalid");
    const body = { kind: "section" as const, level: 2 as const, title: "Mục", owners: [], after: "p" };
    expect(await failureOf(() => withSection(two, body, "x", now))).toBe("invalid");
  });

  it("are turned, and nothing else is", async () => {
    const turned = withSectionChanged(one, "p", { landscape: false }, now);
    expect(publicReport(one).sections.at(-1)?.landscape).toBe(true);
    expect(publicReport(turned).sections.at(-1)?.landscape).toBeUndefined();
    expect(await failureOf(() => withSectionChanged(one, "a", { landscape: true }, now))).toBe("invalid");
    expect(await failureOf(() => withSectionChanged(one, "p", { layout: "run-in" }, now))).toBe("invalid");
  });

  it("come along into the report of the next period, with how their paper lies", () => {
    const words: SectionContent = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Đạt kế hoạch." }] }] };
    const house = memoryHouse();
    const template = { id: "thang", name: "", description: "", periodKind: "month" as const, title: "", sections: [], closing: [], indicators: [] };
    const next = {
      period: { kind: "month" as const, year: 2026, month: 12 },
      title: "Tháng 12",
      deadline: null,
      departments: new Set<string>(),
      history: {},
    };
    const origin = {
      ...house,
      actor: person(),
      template: { ...template, letterhead: { kind: "BÁO CÁO", symbol: "", abstract: "", decidedBy: "", addressees: [] } },
    };
    const { report: rolled, texts } = rolledReport(origin, one, new Map([["p", words]]), next);
    const last = rolled.sections.at(-1);
    expect(last).toMatchObject({ kind: "annex", title: "Biểu số liệu", landscape: true, carried: [expect.anything()] });
    expect(texts.get(last?.id ?? "")).toMatchObject(words);
  });

  it("are part of what is approved, with how their paper lies; without them the hash is what it was", async () => {
    const house = memoryHouse();
    const hashOf = async (of: Report): Promise<string> => frozenHash(await readWhole(house.texts, of));
    expect((await readWhole(house.texts, one)).sections.at(-1)).toMatchObject({ kind: "annex", number: "Phụ lục", landscape: true });
    expect(await hashOf(one)).not.toBe(await hashOf(withSectionChanged(one, "p", { landscape: false }, now)));
    expect(await hashOf(withoutSection(one, "p"))).toBe(await hashOf(report));
  });
});
