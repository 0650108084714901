import { expect, it } from "vitest";
import type { SectionChanges } from "../../../../client/review/changesOf.ts";
import { authorsIn, everyChange, filterChanges } from "../../../../client/review/filterChanges.ts";
import { neighbour } from "../../../../client/review/neighbour.ts";
import type { Change, Effect } from "../../../../extensions/suggestions/change.ts";
import { sectionView } from "../../../support/sectionView.ts";

const change = (key: string, user: string, ...effects: readonly Effect[]): Change => ({
  key,
  id: key,
  user,
  at: 1,
  stretches: [{ from: 1, to: 2 }],
  effects,
  records: new Set(),
  block: 0,
});
const all: readonly SectionChanges[] = [
  {
    section: sectionView({ id: "s1" }),
    changes: [
      change("1", "an", { kind: "insert", text: "chữ" }),
      change("2", "binh", { kind: "figure", before: "55", after: "57" }),
      change("3", "an", { kind: "insertNode", node: "figure", text: "7" }),
    ],
    malformed: [{ kind: "ins", from: 1, to: 2, text: "hỏng" }],
  },
  { section: sectionView({ id: "s2" }), changes: [change("4", "an", { kind: "split" }, { kind: "insert", text: "x" })], malformed: [] },
];
const keys = (sections: readonly SectionChanges[]) => sections.flatMap(({ changes }) => changes.map(({ key }) => key));

it("shows everything without a filter, unreadable records too", () => {
  expect(filterChanges(all, everyChange)).toEqual(all);
});

it("filters by author, kind and section together", () => {
  expect(keys(filterChanges(all, { ...everyChange, author: "an" }))).toEqual(["1", "3", "4"]);
  expect(keys(filterChanges(all, { ...everyChange, kind: "figure" }))).toEqual(["2", "3"]);
  expect(keys(filterChanges(all, { ...everyChange, kind: "structure" }))).toEqual(["4"]);
  expect(keys(filterChanges(all, { author: "an", kind: "text", sectionId: "s2" }))).toEqual(["4"]);
  expect(filterChanges(all, { ...everyChange, author: "chi" })).toEqual([]);
});

it("names each author once", () => {
  expect(authorsIn(all)).toEqual(["an", "binh"]);
});

it("goes to the next and previous change around the ends", () => {
  const row = ["a", "b", "c"];
  expect(neighbour(row, { index: 1, on: true }, 1)).toBe("c");
  expect(neighbour(row, { index: 1, on: false }, 1)).toBe("b");
  expect(neighbour(row, { index: 0, on: true }, -1)).toBe("c");
  expect(neighbour(row, { index: 3, on: false }, 1)).toBe("a");
  expect(neighbour([], { index: 0, on: false }, 1)).toBeUndefined();
});
