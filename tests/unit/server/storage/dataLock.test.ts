import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DataLock, lockDataFolder } from "../../../../server/storage/dataLock.ts";
import { failureOf } from "../../../support/memoryHouse.ts";

let folder = "";
let held: DataLock[] = [];
const path = () => join(folder, "lock");
const lock = async (): Promise<DataLock> => {
  const taken = await lockDataFolder(folder);
  held.push(taken);
  return taken;
};
const contentNow = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(path(), "utf8"));
/** A lock as another process would have left it. */
const leave = async (fields: Record<string, unknown>, ageMs = 0): Promise<void> => {
  await writeFile(path(), JSON.stringify({ ...ownFields, ...fields }));
  const then = new Date(Date.now() - ageMs);
  await utimes(path(), then, then);
};
let ownFields: Record<string, unknown> = {};
/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-lock-"));
  const first = await lockDataFolder(folder);
  ownFields = await contentNow();
  await first.release();
});
afterEach(async () => {
  for (const taken of held) await taken.release();
  held = [];
  await rm(folder, { recursive: true, force: true });
});

describe("the lock on a data folder", () => {
  it("[A32] keeps a second server out and names the first", async () => {
    await lock();
    await expect(lock()).rejects.toThrow(`is in use by process ${process.pid} on ${hostname()}`);
    expect(await failureOf(lock)).toBe("conflict");
  });

  it("is free again when it was released, and leaves nothing behind", async () => {
    await (await lock()).release();
    expect(await readdir(folder)).toEqual([]);
    await lock();
  });

  it("of a process that is dead is taken over", async () => {
    await leave({ pid: deadPid() });
    await lock();
    expect(await contentNow()).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(["lock"]);
  });

  it.skipIf(!existsSync("/proc/self/stat"))("of a dead process whose number was given to another one is taken over", async () => {
    await leave({ pid: process.pid, started: "1" });
    await lock();
    expect(await contentNow()).toMatchObject({ started: ownFields["started"] });
  });

  it("from before the machine was started anew is taken over", async () => {
    await leave({ boot: "another start" });
    await lock();
  });

  it("of a server on another machine holds as long as it shows signs of life", async () => {
    await leave({ host: "another-machine" });
    expect(await failureOf(lock)).toBe("conflict");
    await leave({ host: "another-machine" }, 120_000);
    await lock();
  });

  it("that can't be understood is no lock of ours", async () => {
    await writeFile(path(), "");
    await lock();
  });

  it("is won by one of many that take over at the same moment", async () => {
    await leave({ pid: deadPid() });
    const tries = await Promise.allSettled(Array.from({ length: 12 }, lock));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await contentNow()).toMatchObject({ pid: process.pid });
  });

  it("of somebody else is not removed by a late release", async () => {
    const first = await lock();
    await leave({ pid: 1, host: "another-machine" });
    await first.release();
    expect(await contentNow()).toMatchObject({ host: "another-machine" });
  });
});
