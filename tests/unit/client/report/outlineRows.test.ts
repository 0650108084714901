import { describe, expect, it } from "vitest";
import { everybodyIn } from "../../../../client/pages/report/bar/everybodyIn.ts";
import { outlineRows } from "../../../../client/pages/report/outline/outlineRows.ts";
import type { Department, SectionView } from "../../../../extensions/wire/http.ts";
import type { PresenceUser } from "../../../../extensions/wire/sync.ts";
import { sectionView } from "../../../support/sectionView.ts";

const section = (id: string, given: Partial<SectionView> = {}): SectionView => sectionView({ id, deadline: "2026-11-18", ...given });

const department = (id: string): Department => ({ id, name: id, shortName: id, symbol: id, color: "#123456", head: "" });
const person = (id: string, name: string): PresenceUser => ({ id, name, department: "", color: "#123456" });
const departments = [department("ktht"), department("vhxh")];

describe("the rows of the outline", () => {
  it("name the owners in the section's own order, without departments that no longer exist", () => {
    const [row] = outlineRows({ state: "collecting", sections: [section("a", { owners: ["vhxh", "cu", "ktht"] })] }, departments, new Map());
    expect(row?.owners.map(({ id }) => id)).toEqual(["vhxh", "ktht"]);
  });

  it("show who is inside each section", () => {
    const presence = new Map([["a", [person("u1", "Vũ Mai Phương")]]]);
    const rows = outlineRows({ state: "collecting", sections: [section("a"), section("b")] }, departments, presence);
    expect(rows.map(({ people }) => people.length)).toEqual([1, 0]);
  });

  it("have met their deadline once submitted or accepted, or when the report is frozen", () => {
    const metWith = (state: SectionView["state"], report: "collecting" | "approved"): boolean | undefined =>
      outlineRows({ state: report, sections: [section("a", { state })] }, departments, new Map())[0]?.met;
    expect(metWith("drafting", "collecting")).toBe(false);
    expect(metWith("returned", "collecting")).toBe(false);
    expect(metWith("submitted", "collecting")).toBe(true);
    expect(metWith("accepted", "collecting")).toBe(true);
    expect(metWith("returned", "approved")).toBe(true);
  });

  it("are indented below a part, and fixed if they frame the report", () => {
    const rows = outlineRows(
      { state: "collecting", sections: [section("h", { kind: "letterhead", level: 1 }), section("p", { kind: "part", level: 1 }), section("s")] },
      departments,
      new Map(),
    );
    expect(rows.map(({ depth, fixed }) => [depth, fixed])).toEqual([
      [0, true],
      [0, false],
      [1, false],
    ]);
  });
});

describe("everybody in a report", () => {
  it("is counted once, though two tabs are in two sections", () => {
    const presence = new Map([
      ["a", [person("u2", "Trịnh Khánh Linh"), person("u1", "Bùi Thanh Tùng")]],
      ["b", [person("u2", "Trịnh Khánh Linh")]],
    ]);
    expect(everybodyIn(presence).map(({ id }) => id)).toEqual(["u1", "u2"]);
  });
});
