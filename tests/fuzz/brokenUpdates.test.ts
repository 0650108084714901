import { expect, it } from "vitest";
import * as Y from "yjs";
import { readSection } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { type RoomBench, roomBench, writer } from "../support/roomBench.ts";
import { paragraphs } from "../support/syncClients.ts";

const rounds = process.env["LONG"] === "1" ? 40_000 : 3_000;
/** So many broken updates go to one room before the next one is begun. */
const perRoom = 100;

/** Updates as editors send them, single ones and whole states. */
async function honestUpdates(bench: RoomBench, roll: Dice): Promise<readonly Uint8Array[]> {
  const an = writer("an", await bench.state());
  const updates: Uint8Array[] = [];
  // The room has the first ones; the others are still to come.
  for (let count = 0; count < 25; count += 1) {
    an.edit(roll);
    for (const update of an.unsent.splice(0)) {
      updates.push(update);
      if (count < 12) bench.take("an", update);
    }
  }
  return [...updates, Y.encodeStateAsUpdate(an.doc)];
}

const mutations: readonly ((bytes: Uint8Array, roll: Dice) => Uint8Array)[] = [
  (bytes, roll) => bytes.map((byte, index) => (index === at(bytes, roll) ? byte ^ (1 << roll(8)) : byte)),
  (bytes, roll) => {
    const changed = bytes.slice();
    changed[at(bytes, roll)] = 1 << roll(8);
    return changed;
  },
  (bytes, roll) => {
    const changed = bytes.slice();
    changed.fill(0xff, at(bytes, roll), at(bytes, roll) + 1 + roll(6));
    return changed;
  },
  (bytes, roll) => bytes.slice(0, at(bytes, roll)),
  (bytes, roll) => {
    const place = at(bytes, roll);
    return Uint8Array.from([...bytes.slice(0, place), roll(256), roll(256), ...bytes.slice(place)]);
  },
  (bytes, roll) => {
    const place = at(bytes, roll);
    return Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + 1 + roll(4))]);
  },
];
const at = (bytes: Uint8Array, roll: Dice): number => roll(Math.max(1, bytes.length));

it("[SY15] broken bytes are refused or are valid edits; nothing is left pending, and no text stops fitting the schema", {
  timeout: 600_000,
}, async () => {
  const roll = dice(20_261_124);
  let refused = 0;
  for (let round = 0; round < rounds; round += perRoom) {
    const bench = await roomBench(paragraphs("Thu ngân sách nhà nước", "Tiếp nhận hồ sơ"));
    const updates = await honestUpdates(bench, roll);
    for (let count = 0; count < perRoom; count += 1) {
      const mutate = mutations[roll(mutations.length)];
      const update = updates[roll(updates.length)];
      if (mutate === undefined || update === undefined) throw new Error("There is nothing to break.");
      const bytes = mutate(update, roll);
      try {
        bench.take(roll(2) === 0 ? "an" : "binh", bytes);
      } catch (error) {
        if (!(error instanceof ReportError) || error.code === "internal")
          throw new Error(`round ${round + count}: ${Buffer.from(bytes).toString("hex")}`, { cause: error });
        refused += 1;
      }
    }
    const restored = await bench.reopened();
    expect(await bench.room.read((shared) => Y.equalSnapshots(Y.snapshot(shared), Y.snapshot(restored)))).toBe(true);
    expect(() => readSection(restored)).not.toThrow();
    const pending = await bench.room.read((shared) => [shared.store.pendingStructs, shared.store.pendingDs]);
    expect(pending).toEqual([null, null]);
  }
  expect(refused).toBeGreaterThan(rounds / 2);
});
