import { beforeEach, describe, expect, it } from "vitest";
import type { Indicator } from "../../../../extensions/indicators/indicator.ts";
import { parseSectionContent } from "../../../../extensions/sectionContent.ts";
import { createIndicators, type Indicators } from "../../../../server/domain/indicators.ts";
import type { Report } from "../../../../server/domain/model.ts";
import { failureOf, type MemoryHouse, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";
import { content, figureRef, p } from "../../../support/reportBuilder.ts";

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
  it("takes an indicator that the office adds, logs and tells it, and takes no second one of that code", async () => {
    const { indicators: list } = await indicators.add(office, "thang-11", { code: "ngheo.ho", ...body });
    expect(list).toEqual([{ code: "ngheo.ho", ...body }]);
    expect(await failureOf(() => indicators.add(office, "thang-11", { code: "ngheo.ho", ...body, name: "Khác" }))).toBe("conflict");
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([["indicator.add", "ngheo.ho"]]);
    expect(house.told).toEqual(["thang-11"]);
  });

  it("changes what is named and leaves the rest, and logs what it was", async () => {
    set({ indicators: [known("a", "ktht"), known("b", "ktht")] });
    const relation = { sum: ["b", "c"] };
    const change = { name: { from: "Hộ nghèo", to: "Hộ cận nghèo" }, relation: { from: null, to: relation } };
    const changed = await indicators.change(office, "thang-11", "a", change);
    expect(changed.indicators[0]).toEqual({ ...body, code: "a", name: "Hộ cận nghèo", relation });
    const without = await indicators.change(office, "thang-11", "a", { relation: { from: relation, to: null } });
    expect(without.indicators[0]).toEqual({ ...body, code: "a", name: "Hộ cận nghèo" });
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([
      ["indicator.change", "a: name, relation"],
      ["indicator.change", "a: relation"],
    ]);
  });

  it("lets two people change different things, and writes nothing over what one of them did not see", async () => {
    set({ indicators: [known("a", "ktht")] });
    await indicators.change(office, "thang-11", "a", { name: { from: "Hộ nghèo", to: "Hộ nghèo đa chiều" } });
    await indicators.change(office, "thang-11", "a", { unit: { from: "hộ", to: "gia đình" } });
    const late = { name: { from: "Hộ nghèo", to: "Số hộ nghèo" }, owner: { from: "ktht", to: "" } };
    expect(await failureOf(() => indicators.change(office, "thang-11", "a", late))).toBe("conflict");
    const { indicators: list } = await indicators.list(office, "thang-11");
    expect(list).toEqual([{ ...body, code: "a", name: "Hộ nghèo đa chiều", unit: "gia đình" }]);
    await indicators.change(office, "thang-11", "a", { unit: { from: "hộ", to: "gia đình" } });
    expect(house.log).toHaveLength(2);
  });

  it("puts an indicator behind another or first, and says so if one of them is gone", async () => {
    set({ indicators: ["a", "b", "c"].map((code) => known(code, "")) });
    const order = async (code: string, after: string | null) =>
      (await indicators.place(office, "thang-11", code, after)).indicators.map((one) => one.code).join("");
    expect(await order("a", "c")).toBe("bca");
    expect(await order("a", null)).toBe("abc");
    expect(await order("a", null)).toBe("abc");
    expect(house.log).toHaveLength(2);
    expect(await failureOf(() => indicators.place(office, "thang-11", "a", "x"))).toBe("conflict");
  });

  it("lets an indicator go with its values, but not while figures, references or relations use it", async () => {
    set({
      indicators: [known("a", ""), known("b", ""), { ...known("c", ""), relation: { sum: ["b@previous", "x"] } }],
      history: { a: { plan: "3" } },
    });
    write("kinh-te", "a");
    expect(await failureOf(() => indicators.remove(office, "thang-11", "a"))).toBe("conflict");
    house.written.set("thang-11/kinh-te", content(p(figureRef("a"))));
    expect(await failureOf(() => indicators.remove(office, "thang-11", "a"))).toBe("conflict");
    expect(await failureOf(() => indicators.remove(office, "thang-11", "b"))).toBe("conflict");
    write("kinh-te");
    const left = await indicators.remove(office, "thang-11", "a");
    expect([left.indicators.map(({ code }) => code), left.history]).toEqual([["b", "c"], {}]);
    await indicators.remove(office, "thang-11", "a");
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([["indicator.remove", "a"]]);
  });

  it("is the office's to change, while the report is open", async () => {
    set({ indicators: [known("a", "ktht")] });
    expect(await failureOf(() => indicators.add(drafter, "thang-11", { code: "b", ...body }))).toBe("forbidden");
    expect(await failureOf(() => indicators.change(drafter, "thang-11", "a", {}))).toBe("forbidden");
    expect(await failureOf(() => indicators.place(drafter, "thang-11", "a", null))).toBe("forbidden");
    expect(await failureOf(() => indicators.remove(drafter, "thang-11", "a"))).toBe("forbidden");
    expect(await failureOf(() => indicators.changeHistory(drafter, "thang-11", { history: {} }))).toBe("forbidden");
    set({ state: "issued" });
    expect(await failureOf(() => indicators.remove(office, "thang-11", "a"))).toBe("wrong_state");
    expect(house.log).toEqual([]);
  });

  it("refuses owners that the office does not have, and what follows from itself", async () => {
    expect(await failureOf(() => indicators.add(office, "thang-11", { code: "a", ...body, owner: "nobody" }))).toBe("invalid");
    expect(await failureOf(() => indicators.add(office, "thang-11", { code: "a", ...body, relation: { sum: ["a", "b"] } }))).toBe("invalid");
  });

  it("keeps values of earlier periods, changes those that are named, and all of them or none", async () => {
    set({ history: { a: { previous: "3", plan: "9" }, b: { plan: "1" } } });
    const { history } = await indicators.changeHistory(office, "thang-11", {
      history: { a: { previous: { from: "3", to: "4" } }, b: { plan: { from: "1", to: null } }, constructor: { plan: { from: null, to: "2" } } },
    });
    expect(history).toEqual({ a: { previous: "4", plan: "9" }, constructor: { plan: "2" } });
    const late = { a: { plan: { from: "9", to: "10" }, previous: { from: "3", to: "5" } } };
    expect(await failureOf(() => indicators.changeHistory(office, "thang-11", { history: late }))).toBe("conflict");
    expect((await indicators.list(office, "thang-11")).history).toEqual(history);
    expect(house.log.map(({ action, detail }) => [action, detail])).toEqual([["indicator.values", "a, b, constructor"]]);
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
