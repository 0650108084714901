import { beforeEach, describe, expect, it } from "vitest";
import type { ReportLog } from "../../../../server/domain/updateLogs.ts";
import { openFileUpdateLogs } from "../../../../server/storage/fileUpdateLogs.ts";
import { diskError, type MemoryDisk, memoryDisk } from "../../../support/memoryDisk.ts";
import { dice } from "../../../support/randomEdits.ts";
import { appendAll, entry, textsOf } from "../../../support/updateLogContract.ts";

const folder = "/data/reports/r1/text";
const firstFile = `${folder}/updates-000000000000001.log`;
const texts = Array.from({ length: 12 }, (_, index) => `mục ${index} ${"x".repeat(index * 7)}`);
const snapshotOf = (text: string) => ({ state: Buffer.from(text), owners: new Map<number, string>() });

let disk: MemoryDisk;
const open = async (on: MemoryDisk = disk): Promise<ReportLog> => (await openFileUpdateLogs({ directory: "/data", disk: on })).open("r1");
const stored = async (on: MemoryDisk = disk) => textsOf(await (await open(on)).load("s1"));
/** Put what is on a disk on a new one, with one file changed. */
const copyOf = (from: MemoryDisk, path: string, data: Uint8Array): MemoryDisk => {
  const to = memoryDisk();
  for (const name of from.paths()) to.set(name, from.get(name));
  to.set(path, data);
  return to;
};

beforeEach(() => {
  disk = memoryDisk();
});

describe("[ST2] a power cut", () => {
  it("leaves everything whose promise has resolved", async () => {
    const log = await open();
    await log.load("s1");
    const saved: string[] = [];
    for (const text of texts) {
      const append = log.append(entry("s1", text));
      if (text !== texts.at(-1)) {
        await append;
        saved.push(text);
      }
    }
    disk.crash();
    expect((await stored()).slice(0, saved.length)).toEqual(saved);
  });

  it("leaves the report openable after any call of the disk", async () => {
    const whole = memoryDisk();
    const run = async (on: MemoryDisk, saved: string[]) => {
      const log = await open(on);
      await log.load("s1");
      for (const [index, text] of texts.entries()) {
        await log.append(entry("s1", text));
        saved.push(text);
        if (index % 4 === 3) {
          const state = saved.join("|");
          await log.snapshot("s1", () => snapshotOf(state));
          await log.rotate();
        }
      }
    };
    await run(whole, []);
    for (let stopAt = 1; stopAt <= whole.calls.length; stopAt += 1) {
      const cut = memoryDisk();
      const saved: string[] = [];
      cut.fault = () => {
        if (cut.calls.length >= stopAt) throw diskError("EIO");
      };
      await run(cut, saved).catch(() => {});
      cut.fault = () => {};
      cut.crash();
      const { snapshot, entries } = await (await open(cut)).load("s1");
      const found = [...(snapshot === null ? [] : Buffer.from(snapshot.state).toString().split("|")), ...textsOf({ snapshot: null, entries })];
      expect(found.slice(0, saved.length), `after call ${stopAt}`).toEqual(saved);
    }
  });

  it("syncs the bytes before it says that they are saved, and a new file's name before anything is in it", async () => {
    const log = await open();
    await log.load("s1");
    const begun = disk.calls.map(({ call }) => call);
    expect(begun.indexOf("sync")).toBeLessThan(begun.indexOf("rename"));
    expect(begun.indexOf("rename")).toBeLessThan(begun.indexOf("syncDirectory"));
    disk.calls.length = 0;
    await log.append(entry("s1", "x"));
    expect(disk.calls.map(({ call }) => call)).toEqual(["write", "sync"]);
  });

  it("writes what came together with one sync", async () => {
    const log = await open();
    await log.load("s1");
    disk.calls.length = 0;
    await Promise.all(texts.map((text) => log.append(entry("s1", text))));
    expect(disk.calls.map(({ call }) => call)).toEqual(["write", "sync"]);
  });
});

describe("[ST3] what is not whole", () => {
  let whole: Uint8Array;
  let begin: number;
  beforeEach(async () => {
    const log = await open();
    begin = log.size.bytes;
    await appendAll(log, "s1", ...texts);
    await log.close();
    whole = disk.get(firstFile);
  });

  it("a last write that was cut off anywhere is taken away, and all before it is there", async () => {
    for (let length = begin; length < whole.length; length += 1) {
      const cut = copyOf(disk, firstFile, whole.slice(0, length));
      const found = await stored(cut);
      expect(found).toEqual(texts.slice(0, found.length));
      const kept = cut.paths().find((path) => path.endsWith(".torn"));
      const rest = length - cut.get(firstFile).length;
      expect(kept === undefined ? 0 : cut.get(kept).length).toBe(rest);
    }
  });

  it("zeros at the end, as a power cut leaves them, are no entries", async () => {
    for (const zeros of [1, 8, 64, 4096]) {
      const padded = copyOf(disk, firstFile, Buffer.concat([whole, Buffer.alloc(zeros)]));
      const log = await open(padded);
      expect(textsOf(await log.load("s1"))).toEqual(texts);
      await log.append(entry("s1", "danach"));
      await log.close();
      expect(await stored(padded)).toEqual([...texts, "danach"]);
    }
  });

  it("[A30] a flipped bit anywhere is found: the report stays closed, or only the last entry is taken for a write that was cut off", async () => {
    const roll = dice(7);
    const lastBegins = whole.length - Buffer.byteLength(texts.at(-1) ?? "") - 8 - 16 - 4;
    for (let round = 0; round < 1_500; round += 1) {
      const flipped = whole.slice();
      const at = roll(whole.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << roll(8));
      const broken = copyOf(disk, firstFile, flipped);
      if (at >= lastBegins) {
        expect(await stored(broken)).toEqual(texts.slice(0, -1));
        continue;
      }
      await expect(stored(broken), `byte ${at}`).rejects.toMatchObject({ code: "storage_damaged" });
      expect(broken.get(firstFile)).toEqual(flipped);
      expect(broken.get(`${firstFile}.damaged`)).toEqual(flipped);
    }
  });

  it("[A30] says which file is damaged and where, that nothing was changed, and what to do", async () => {
    const flipped = whole.slice();
    const at = begin + 30;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    await expect(stored(copyOf(disk, firstFile, flipped))).rejects.toThrow(
      /updates-000000000000001\.log: The log is damaged at byte \d+.*nothing was changed.*from a backup/,
    );
  });

  it("[A30] a file that cannot be read keeps the report closed", async () => {
    disk.fault = (call) => {
      if (call === "read") throw diskError("EIO");
    };
    await expect(open()).rejects.toMatchObject({ code: "storage_damaged" });
  });

  it("[A30] a missing log file, a missing snapshot and a missing log keep the report closed", async () => {
    const log = await open();
    await log.load("s1");
    for (const round of [1, 2, 3]) {
      await log.append(entry("s1", `${round}`));
      await log.snapshot("s1", () => snapshotOf(`${round}`));
      await log.rotate();
    }
    await log.append(entry("s1", "4"));
    await log.close();
    const paths = disk.paths().filter((path) => path.startsWith(folder));
    const snapshots = paths.filter((path) => path.endsWith(".snapshot"));
    const logs = paths.filter((path) => path.endsWith(".log"));
    expect([snapshots.length, logs.length]).toEqual([2, 2]);
    for (const missing of [logs, [snapshots.at(-1)], [logs.at(-1)], paths.filter((path) => path !== logs[0])]) {
      const left = memoryDisk();
      for (const path of paths) if (!missing.includes(path)) left.set(path, disk.get(path));
      const opening = open(left).then((opened) => opened.load("s1"));
      await expect(opening).rejects.toMatchObject({ code: "storage_damaged" });
    }
  });

  it("[A30] a damaged snapshot keeps the room closed, and the snapshot before it and the log behind that are kept", async () => {
    const log = await open();
    await log.load("s1");
    await log.snapshot("s1", () => snapshotOf("một"));
    await log.rotate();
    await log.append(entry("s1", "hai"));
    await log.snapshot("s1", () => snapshotOf("một hai"));
    await log.close();
    const [older, newest] = disk.paths().filter((path) => path.endsWith(".snapshot"));
    if (older === undefined || newest === undefined) throw new Error("There are no two snapshots.");
    const flipped = disk.get(newest).slice();
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 4;
    disk.set(newest, flipped);
    await expect(stored()).rejects.toMatchObject({ code: "storage_damaged" });
    expect(disk.get(newest)).toEqual(flipped);
    const repaired = memoryDisk();
    for (const path of disk.paths()) if (!path.startsWith(newest)) repaired.set(path, disk.get(path));
    expect(await stored(repaired)).toEqual(["hai"]);
  });
});

describe("[A31] [ST6] a full disk", () => {
  it("fails with storage_full, damages nothing, and takes entries again when there is space", async () => {
    const log = await open();
    await appendAll(log, "s1", "một");
    disk.capacity = disk.paths().reduce((sum, path) => sum + disk.get(path).length, 0) + 20;
    await expect(log.append(entry("s1", "hai".repeat(100)))).rejects.toMatchObject({ code: "storage_full" });
    expect(log.condition).toBe("full");
    expect(await stored()).toEqual(["một"]);
    await expect(log.recover()).rejects.toMatchObject({ code: "storage_full" });
    disk.capacity = 10_000_000;
    await log.recover();
    expect(log.condition).toBe("open");
    await appendAll(log, "s1", "ba");
    expect(await stored()).toEqual(["một", "ba"]);
  });

  it("does not take what follows an entry that failed, until its room is loaded again", async () => {
    const log = await open();
    await appendAll(log, "s1", "một");
    disk.capacity = 0;
    const failing = log.append(entry("s1", "hai"));
    const behind = log.append(entry("s1", "ba"));
    await expect(failing).rejects.toMatchObject({ code: "storage_full" });
    disk.capacity = 10_000_000;
    await expect(behind).rejects.toMatchObject({ code: "storage_full" });
    await expect(log.append(entry("s1", "bốn"))).rejects.toMatchObject({ code: "storage_full" });
    expect(await stored()).toEqual(["một"]);
  });

  it("a snapshot that finds no space leaves the log and the snapshot before it", async () => {
    const log = await open();
    await appendAll(log, "s1", "một");
    await log.snapshot("s1", () => snapshotOf("một"));
    await log.append(entry("s1", "hai"));
    disk.capacity = 0;
    await expect(log.snapshot("s1", () => snapshotOf("một hai"))).rejects.toMatchObject({ code: "storage_full" });
    disk.crash();
    expect(await stored()).toEqual(["hai"]);
  });

  it("a new file that finds no space leaves the old one in use", async () => {
    const log = await open();
    await appendAll(log, "s1", "một");
    disk.capacity = 0;
    await expect(log.rotate()).rejects.toMatchObject({ code: "storage_full" });
    disk.capacity = 10_000_000;
    await log.append(entry("s1", "hai"));
    expect(await stored()).toEqual(["một", "hai"]);
  });
});

describe("[ST5] a new file that cannot be begun", () => {
  it("leaves nothing behind: entries go on in the present file", async () => {
    for (const failing of ["sync", "rename", "syncDirectory"] as const) {
      const broken = memoryDisk();
      const log = await open(broken);
      await appendAll(log, "s1", "một");
      let left = 1;
      broken.fault = (call) => {
        if (call === failing && left > 0) {
          left -= 1;
          throw diskError("EIO");
        }
      };
      await expect(log.rotate()).rejects.toThrow("EIO");
      await log.append(entry("s1", "hai"));
      broken.crash();
      expect(await stored(broken), failing).toEqual(["một", "hai"]);
    }
  });
});

describe("[ST7] a disk that does not keep what is written", () => {
  it("takes nothing more after a sync that failed, and says so", async () => {
    const log = await open();
    await appendAll(log, "s1", "một");
    disk.fault = (call) => {
      if (call === "sync") throw diskError("EIO");
    };
    await expect(log.append(entry("s1", "hai"))).rejects.toMatchObject({ code: "storage_damaged" });
    disk.fault = () => {};
    expect(log.condition).toBe("failed");
    await log.load("s1");
    await expect(log.append(entry("s1", "ba"))).rejects.toMatchObject({ code: "storage_damaged" });
    await expect(log.recover()).rejects.toMatchObject({ code: "storage_damaged" });
    expect(textsOf(await log.load("s1"))).toEqual(["một"]);
  });
});
