import { expect, it } from "vitest";
import { nextWriteAt, UpdateLogQueue } from "../../../../server/storage/updateLogQueue.ts";

/** A disk on which a write takes until it is told that it is done. */
function slowDisk() {
  const batches: (readonly string[])[] = [];
  const waiting: (() => void)[] = [];
  const queue = new UpdateLogQueue<string>(async (entries) => {
    batches.push(entries);
    await new Promise<void>((resolve) => waiting.push(resolve));
  });
  return { queue, batches, finish: () => waiting.shift()?.() };
}

it("[ST2] the first entry does not wait; what comes during a write and while it is told goes together into the next", async () => {
  const { queue, batches, finish } = slowDisk();
  const first = queue.entry("one");
  await expect.poll(() => batches.length).toBe(1);
  const second = queue.entry("two");
  finish();
  await first;
  const third = queue.entry("three");
  await expect.poll(() => batches.length, { interval: 1 }).toBe(2);
  finish();
  await Promise.all([second, third]);
  expect(batches).toEqual([["one"], ["two", "three"]]);
});

it("[ST2] a task does not run before the entries that came before it", async () => {
  const { queue, batches, finish } = slowDisk();
  const done: string[] = [];
  const entries = ["one", "two"].map((name) => queue.entry(name).then(() => done.push(name)));
  const task = queue.task(async () => {
    done.push("task");
  });
  await expect.poll(() => batches.length).toBe(1);
  finish();
  await Promise.all([...entries, task]);
  expect(done).toEqual(["one", "two", "task"]);
});

it("[ST2] a write keeps its distance from the beginning of the one before, which a slow disk has kept already", () => {
  expect(nextWriteAt(100, 100.4, 100.4)).toBe(103);
  expect(nextWriteAt(100, 120, 120)).toBe(120);
});

it("[ST2] after telling many, as long as it took is left to what comes in, within limits", () => {
  expect(nextWriteAt(100, 101, 105)).toBe(109);
  expect(nextWriteAt(100, 101, 301)).toBe(311);
});
