import { beforeEach, describe, expect, it } from "vitest";
import type { ReportLog } from "../../../../server/domain/updateLogs.ts";
import { openFileUpdateLogs } from "../../../../server/storage/fileUpdateLogs.ts";
import { type MemoryDisk, memoryDisk } from "../../../support/memoryDisk.ts";
import { entry } from "../../../support/updateLogContract.ts";

let disk: MemoryDisk;
let log: ReportLog;
const open = async (): Promise<ReportLog> => (await openFileUpdateLogs({ directory: "/data", disk })).open("r1");
const snapshotOf = (text: string) => ({ state: Buffer.from(text), owners: new Map<number, string>() });
const names = (ending: string): readonly string[] => disk.paths().filter((path) => path.endsWith(ending));

beforeEach(async () => {
  disk = memoryDisk();
  log = await open();
  for (const room of ["s1", "s2"]) await log.load(room);
});

describe("[ST5] an old log file", () => {
  it("stays while only the newest snapshot of a text holds what is in it, and that text is named as one that needs another", async () => {
    await log.append(entry("s1", "một"));
    await log.append(entry("s2", "hai"));
    for (const room of ["s1", "s2"]) await log.snapshot(room, () => snapshotOf(room));
    await log.rotate();
    await log.append(entry("s1", "ba"));
    expect(log.behind()).toEqual(["s1", "s2"]);
    await log.snapshot("s1", () => snapshotOf("s1 ba"));
    await log.rotate();
    expect(names(".log")).toHaveLength(3);
    await log.append(entry("s1", "bốn"));
    for (const room of log.behind()) await log.snapshot(room, () => snapshotOf(`${room} again`));
    await log.rotate();
    expect(names(".log")).toHaveLength(2);
    expect(names(".snapshot").filter((path) => path.includes("/s2."))).toHaveLength(2);
  });

  it("does not pile up behind texts in which nobody writes", async () => {
    await log.append(entry("s2", "im lặng"));
    for (let round = 0; round < 6; round += 1) {
      await log.append(entry("s1", `${round}`));
      for (const room of log.behind()) await log.snapshot(room, () => snapshotOf(`${room} ${round}`));
      await log.rotate();
    }
    expect(names(".log")).toHaveLength(2);
    expect(names(".snapshot")).toHaveLength(4);
  });
});

it("[ST3] [A30] a log that ends before a snapshot does keeps the report closed: new entries under numbers that it has passed would be lost", async () => {
  await log.append(entry("s1", "một"));
  const path = names(".log")[0] ?? "";
  const head = disk.get(path).length;
  await log.append(entry("s1", "hai"));
  await log.snapshot("s1", () => snapshotOf("một hai"));
  await log.close();
  disk.set(path, disk.get(path).slice(0, head));
  await expect(open()).rejects.toMatchObject({ code: "storage_damaged", message: expect.stringContaining("Entries from 2 on") });
});
