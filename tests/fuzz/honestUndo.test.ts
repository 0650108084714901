import { expect, it } from "vitest";
import * as Y from "yjs";
import { keepUndoneInOrder } from "../../client/editor/undoneInOrder.ts";
import { contentRoot, readSection } from "../../extensions/sectionContent.ts";
import { type Dice, dice } from "../support/randomEdits.ts";
import { type RoomBench, roomBench, type Writer, writer } from "../support/roomBench.ts";
import { paragraphs } from "../support/syncClients.ts";

const runs = process.env["LONG"] === "1" ? 20_000 : 700;

interface Undoer extends Writer {
  readonly history: Y.UndoManager;
}

/** Somebody with an editor and its undo, as the page has it. */
function undoer(userId: string, state: Uint8Array, captureTimeout: number): Undoer {
  const one = writer(userId, state);
  keepUndoneInOrder(one.doc);
  return { ...one, history: new Y.UndoManager(one.doc.getXmlFragment(contentRoot), { captureTimeout, trackedOrigins: new Set([null]) }) };
}

function act(one: Undoer, roll: Dice): void {
  const what = roll(8);
  if (what < 2) one.history.undo();
  else if (what === 2) one.history.redo();
  else one.edit(roll);
}

async function exchange(one: Writer, bench: RoomBench): Promise<void> {
  for (const update of one.unsent.splice(0)) bench.take(one.userId, update);
  Y.applyUpdate(one.doc, await bench.state(), "server");
}

async function session(seed: number): Promise<void> {
  const roll = dice(seed);
  const bench = await roomBench(paragraphs("Thu ngân sách nhà nước", ""));
  const start = await bench.state();
  const people = ["an", "binh"].map((userId) => undoer(userId, start, roll(2) === 0 ? 0 : 500));
  for (let count = 0; count < 30; count += 1) {
    const one = people[roll(people.length)];
    if (one === undefined) continue;
    act(one, roll);
    if (roll(4) === 0) await exchange(one, bench);
  }
  for (const one of [...people, ...people]) await exchange(one, bench);
  const text = readSection(await bench.reopened());
  for (const { doc } of people) expect(readSection(doc)).toEqual(text);
}

it(`[SY10] ${runs} times two people undo and redo against one another: nothing is refused, and all see the same`, {
  timeout: 7_200_000,
}, async () => {
  for (let seed = 1; seed <= runs; seed += 1) {
    await session(seed).catch((cause: unknown) => {
      throw new Error(`seed ${seed}`, { cause });
    });
  }
});
