import { expect, it } from "vitest";
import type { RoomState } from "../../../../client/sync/connection.ts";
import { type SaveFacts, saveStateOf } from "../../../../client/sync/saveStateOf.ts";

const synced: RoomState = { state: "synced", access: "write", unsaved: 0 };
const facts = (changes: Partial<SaveFacts>): SaveFacts => ({
  line: { state: "up" },
  reportRoom: synced,
  cutSince: [],
  unsaved: 0,
  savedAt: 1,
  ...changes,
});

it("says saved with the time when nothing is unanswered", () => {
  expect(saveStateOf(facts({}))).toEqual({ state: "saved", savedAt: 1 });
});

it("says saving with the number of changes", () => {
  expect(saveStateOf(facts({ unsaved: 3 }))).toEqual({ state: "saving", unsaved: 3 });
});

it("says loading until the report's room is there", () => {
  expect(saveStateOf(facts({ reportRoom: { state: "opening" } }))).toEqual({ state: "loading" });
});

it.each(["down", "stalled"] as const)("never says saved on a line that is %s", (state) => {
  expect(saveStateOf(facts({ line: { state, since: 5 } }))).toEqual({ state: "offline", unsaved: 0, since: 5 });
});

it("never says saved while one room takes no changes", () => {
  expect(saveStateOf(facts({ cutSince: [9, 7] }))).toEqual({ state: "offline", unsaved: 0, since: 7 });
});
