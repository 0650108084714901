import { describe, expect, it } from "vitest";
import { cellState, changesOf, contestedFields, shownIndicator, type TypedCell } from "../../../../client/figures/catalogue/catalogueEdits.ts";
import { newIndicator } from "../../../../client/figures/catalogue/newIndicator.ts";
import { pickedOf, relationOf } from "../../../../client/figures/catalogue/pickedRelation.ts";
import { changesBetween, withChanges } from "../../../../extensions/indicators/catalogue.ts";
import type { Relation } from "../../../../extensions/indicators/indicator.ts";

const opened = newIndicator({ code: "ngheo.ho", name: "Hộ nghèo", unit: "hộ" });

describe("an indicator that two people change", () => {
  it("shows at once what the other saved, and marks only what both changed", () => {
    const current = { ...opened, name: "Hộ nghèo đa chiều", owner: "vhxh" };
    const typed = { name: "Số hộ nghèo", unit: "gia đình" };
    expect(shownIndicator(current, typed)).toEqual({ ...current, name: "Số hộ nghèo", unit: "gia đình" });
    expect(contestedFields(opened, current, typed)).toEqual(["name"]);
    expect(contestedFields(opened, current, { name: "Hộ nghèo đa chiều" })).toEqual([]);
  });

  it("is saved from what is seen, so that the server refuses what was not", () => {
    const typed = shownIndicator(opened, { name: "Số hộ nghèo", relation: { sum: ["a", "b"] } });
    const changes = changesBetween(opened, typed);
    expect(withChanges(opened, changes)).toEqual({ state: "changed", value: typed });
    expect(withChanges({ ...opened, name: "Khác" }, changes)).toEqual({ state: "stale" });
    expect(withChanges(typed, changesBetween(typed, shownIndicator(typed, { relation: null })))).toMatchObject({
      state: "changed",
      value: { name: "Số hộ nghèo" },
    });
    expect(shownIndicator(typed, { relation: null })).not.toHaveProperty("relation");
  });
});

describe("a relation that is picked", () => {
  it("is one only once all of its terms are there", () => {
    expect(relationOf({ kind: "sum", terms: ["a"] })).toBeUndefined();
    expect(relationOf({ kind: "ratio", terms: ["a", ""] })).toBeUndefined();
    expect(relationOf({ kind: "none", terms: ["a", "b"] })).toBeNull();
    const relations: readonly Relation[] = [{ sum: ["a", "b", "c"] }, { ratio: ["a", "b"] }, { difference: ["a@previous", "a"] }];
    for (const relation of relations) expect(relationOf(pickedOf(relation))).toEqual(relation);
  });
});

describe("a cell of the grid of other values", () => {
  const cell = (text: string, before: string | null): TypedCell => ({ code: "a", name: "plan", text, before });

  it("is sent from what stands there to what was typed, and left out if it says the same", () => {
    expect(changesOf([cell("1.200,5", "3")], { a: { plan: "3" } })).toEqual({ a: { plan: { from: "3", to: "1200.5" } } });
    expect(changesOf([cell("", "3")], { a: { plan: "3" } })).toEqual({ a: { plan: { from: "3", to: null } } });
    expect(changesOf([cell("3", null)], { a: { plan: "3" } })).toEqual({});
  });

  it("asks about two readings, and tells what somebody else wrote meanwhile", () => {
    expect(cellState(cell("1.234", null), {}).state).toBe("ambiguous");
    expect(cellState(cell("ba", null), {}).state).toBe("unreadable");
    expect(cellState(cell("5", "3"), { a: { plan: "4" } })).toEqual({ state: "contested", now: "4" });
    expect(cellState(cell("4", "3"), { a: { plan: "4" } })).toEqual({ state: "fine" });
  });
});
