import { beforeEach, describe, expect, it } from "vitest";
import type { Indicator } from "../../../../extensions/indicators/indicator.ts";
import { parseSectionContent } from "../../../../extensions/sectionContent.ts";
import { createIndicators, type Indicators } from "../../../../server/domain/indicators.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const office = person({ id: "office", role: "office", departmentId: "vp" });
const drafter = person();
const police = person({ id: "police", departmentId: "congan" });
const body = { name: "Hộ nghèo", unit: "hộ", format: "plain", owner: "ktht", kind: "month" } as const;
const known = (code: string, owner: string): Indicator => ({ ...body, code, owner });

let house: MemoryHouse;
let indicators: Indicators;
const set = (fields: Partial<Report>): void => {
  house = memoryHouse({ reports: [metaReport(fields)] });
  indicators = createIndicators(house);
};
const write = (sectionId: string, ...codes: readonly string[]): void => {
  const figures = codes.map((code) => ({ type: "figure", attrs: { code, value: "1" } }));
  house.written.set(`thang-11/${sectionId}`, parseSectionContent({ type: "doc", content: [{ type: "paragraph", content: figures }] }));
};
const codesFor = async (actor: typeof office): Promise<readonly string[]> =>
  (await indicators.list(actor, "thang-11")).indicators.map(({ code }) => code);

beforeEach(() => set({}));

describe("the catalogue of a report", () => {
  it("takes an indicator that the office adds, and logs and tells it once", async () => {
    const { indicators: list } = await indicators.put(office, "thang-11", "ngheo.ho", body);
    expect(list).toEqual([{ code: "ngheo.ho", ...body }]);
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([["indicator.add", "ngheo.ho"]]);
    await indicators.put(office, "thang-11", "ngheo.ho", body);
    expect(house.log).toHaveLength(1);
    expect(house.told).toEqual(["thang-11"]);
  });

  it("changes name, unit, owner and relation in their place, and takes an indicator away", async () => {
    set({ indicators: [known("a", "ktht"), known("b", "ktht")] });
    const relation = { sum: ["b", "c"] };
    const changed = await indicators.put(office, "thang-11", "a", { ...body, name: "Hộ cận nghèo", owner: "", relation });
    expect(changed.indicators[0]).toEqual({ ...body, code: "a", name: "Hộ cận nghèo", owner: "", relation });
    expect((await indicators.remove(office, "thang-11", "a")).indicators.map(({ code }) => code)).toEqual(["b"]);
    expect(house.log.map(({ action }) => action)).toEqual(["indicator.change", "indicator.remove"]);
  });

  it("is the office's to change, while the report is open", async () => {
    expect(await failureOf(() => indicators.put(drafter, "thang-11", "a", body))).toBe("forbidden");
    expect(await failureOf(() => indicators.changeHistory(drafter, "thang-11", { history: {} }))).toBe("forbidden");
    set({ state: "issued" });
    expect(await failureOf(() => indicators.remove(office, "thang-11", "a"))).toBe("wrong_state");
    expect(house.log).toEqual([]);
  });

  it("refuses owners that the office does not have, and codes that no figure could carry", async () => {
    expect(await failureOf(() => indicators.put(office, "thang-11", "a", { ...body, owner: "nobody" }))).toBe("invalid");
    expect(await failureOf(() => indicators.put(office, "thang-11", "hai từ", body))).toBe("invalid");
  });

  it("keeps values of earlier periods by code; an empty set takes them away, and words that objects inherit are codes like others", async () => {
    set({ history: { a: { previous: "3", plan: "9" }, b: { plan: "1" } } });
    const { history } = await indicators.changeHistory(office, "thang-11", { history: { a: { previous: "4" }, b: {}, constructor: { plan: "2" } } });
    expect(history).toEqual({ a: { previous: "4" }, constructor: { plan: "2" } });
  });
});

describe("what is confidential", () => {
  beforeEach(() => {
    const closed = metaSection({ id: "an-ninh", owners: ["congan"], confidentialTo: ["congan"] });
    set({
      sections: [metaSection(), closed],
      indicators: [known("open", "ktht"), known("secret", "ktht"), known("planned", "congan"), known("shown", "congan")],
      history: { open: { previous: "1" }, secret: { previous: "2" }, planned: { previous: "3" }, shown: { previous: "4" }, stray: { previous: "5" } },
    });
    write("kinh-te", "open", "shown");
    write("an-ninh", "secret");
  });

  it("is told to those who read the section: figures that stand there, and those that may be meant for it", async () => {
    expect(await codesFor(drafter)).toEqual(["open", "shown"]);
    expect(Object.keys((await indicators.list(drafter, "thang-11")).history)).toEqual(["open", "shown"]);
    expect(await codesFor(police)).toHaveLength(4);
    expect(Object.keys((await indicators.list(office, "thang-11")).history)).toHaveLength(5);
  });

  it("stays so if the figure there is about to go", async () => {
    const proposed = { type: "figure", attrs: { code: "open", value: "1", tcDel: "s1|police|2026-11-20T02:00:00.000Z" } };
    house.written.set("thang-11/an-ninh", parseSectionContent({ type: "doc", content: [{ type: "paragraph", content: [proposed] }] }));
    expect(await codesFor(drafter)).not.toContain("open");
  });
});
