import fc from "fast-check";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { readSection } from "../../extensions/sectionContent.ts";
import { dice } from "../support/randomEdits.ts";
import { roomBench, type Writer, writer } from "../support/roomBench.ts";
import { paragraphs } from "../support/syncClients.ts";

const rounds = process.env["LONG"] === "1" ? 20 : 1;

/** Three people edit, each hears of the others only now and then. All they send has to be taken, and all have to end with the same text. */
async function session(seed: number, edits: number): Promise<void> {
  const roll = dice(seed);
  const bench = await roomBench(paragraphs("Thu ngân sách nhà nước", "Tiếp nhận hồ sơ", ""));
  const start = await bench.state();
  const writers = ["an", "binh", "chi"].map((userId) => writer(userId, start));
  const exchange = async (one: Writer) => {
    for (const update of one.unsent.splice(0)) bench.take(one.userId, update);
    Y.applyUpdate(one.doc, await bench.state(), "server");
    // What a stock client answers to the server's question: everything it has, also of others.
    bench.take(one.userId, Y.encodeStateAsUpdate(one.doc));
  };
  for (let count = 0; count < edits; count += 1) {
    const one = writers[roll(writers.length)];
    one?.edit(roll);
    if (one !== undefined && roll(4) === 0) await exchange(one);
    if (roll(25) === 0) await bench.room.snapshot();
  }
  for (const one of [...writers, ...writers]) await exchange(one);
  const text = readSection(await bench.reopened());
  for (const one of writers) expect(readSection(one.doc)).toEqual(text);
}

it("[SY10] what editors write is never refused, converges, and is what the disk has", { timeout: 120_000 * rounds }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => session(seed, 60)),
    { numRuns: 25 * rounds },
  );
});
