import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { paragraphs, type RawClient, rawClient, type as typeText, wordsOf, write } from "../support/syncClients.ts";
import { startTracedServer, type TracedCall, type TracedServer } from "../support/tracedServer.ts";

const edits = 420;
const clients: RawClient[] = [];
let directory = "";
const servers: TracedServer[] = [];
let working: readonly TracedCall[] = [];
let recovering: readonly TracedCall[] = [];

/** Wait in a hook, where `expect.poll` is not to be had. */
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!holds()) throw new Error(`Not within the time: ${holds.toString()}`);
    },
    { timeout: 20_000, interval: 1 },
  );

async function enter(url: string, user: string): Promise<RawClient> {
  const client = rawClient(url, "/sync/r1/s1", user, { live: true });
  clients.push(client);
  await until(() => client.synced);
  return client;
}

/** Type through four compactions, kill, leave an unfinished write behind, start again. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "order-"));
  const start = async () => {
    const started = await startTracedServer(directory, ["an", "binh"]);
    servers.push(started);
    return started;
  };
  const server = await start();
  const [an, binh] = [await enter(server.url, "an"), await enter(server.url, "binh")];
  write(an.doc, paragraphs("Bắt đầu."));
  await until(() => wordsOf(binh.doc) === "Bắt đầu.");
  for (let count = 1; count <= edits; count += 1) {
    typeText(an.doc, ` ${count}`);
    an.sendMarker(count);
    // One at a time, so that what is heard can only be of the entry written last.
    await until(() => an.markers.includes(count) && wordsOf(binh.doc).endsWith(` ${count}`));
  }
  working = await server.kill();
  const text = join(directory, "reports", "r1", "text");
  const newest =
    (await readdir(text))
      .filter((name) => name.endsWith(".log"))
      .toSorted()
      .at(-1) ?? "";
  await appendFile(join(text, newest), Buffer.from([0, 0, 1, 4, 9, 9, 9]));
  const again = await start();
  await enter(again.url, "an");
  recovering = await again.kill();
}, 120_000);
afterAll(async () => {
  for (const client of clients) client.terminate();
  for (const server of servers) await server.kill();
  if (directory !== "") await rm(directory, { recursive: true, force: true });
});

const isWrite = ({ call }: TracedCall): boolean => /^(pwrite64|pwritev|write|writev)$/.test(call);
const isSync = ({ call }: TracedCall): boolean => call === "fdatasync" || call === "fsync";
/** The file behind the number that a call names first. */
const fileOf = ({ what }: TracedCall): string => /^\d+<([^>]*)>/.exec(what)?.[1] ?? "";
const pathsOf = ({ what }: TracedCall): readonly string[] => [...what.matchAll(/"([^"]*)"/g)].map(([, path = ""]) => path);
const isRename = ({ call }: TracedCall): boolean => call.startsWith("rename");
const isRemoval = ({ call }: TracedCall): boolean => call.startsWith("unlink");
const isSocket = (call: TracedCall): boolean => /^(socket|TCP)/.test(fileOf(call));

/** Whether a file was synced, wholly after `from` and wholly before `to`. */
const syncedBetween = (calls: readonly TracedCall[], path: string, from: number, to: number): boolean =>
  calls.some((call) => isSync(call) && fileOf(call) === path && call.from > from && call.to < to);

describe("the order of calls to the disk, as the system saw it", () => {
  it("[ST2] [SY4] an entry is synced before its author hears that it is saved, and before anybody else hears of it", () => {
    // The seal of a file that another one follows holds nothing.
    const entries = working.filter((call) => isWrite(call) && /updates-\d+\.log$/.test(fileOf(call)) && !call.what.includes("@sealed"));
    const echoes = working.filter((call) => isSocket(call) && /(iov_base="|\\202\\\d+)f\\/.test(call.what));
    const told = working.filter((call) => isSocket(call) && /(iov_base="|\\202(\\\d+|.))\\0\\2/.test(call.what));
    expect(entries.length).toBeGreaterThanOrEqual(edits);
    expect(echoes.length).toBeGreaterThanOrEqual(edits);
    expect(told.length).toBeGreaterThan(100);
    for (const heard of [...echoes, ...told]) {
      const last = entries.findLast(({ from }) => from < heard.from);
      if (last === undefined) throw new Error("Something was said before anything was written.");
      expect([heard.from, syncedBetween(working, fileOf(last), last.to, heard.from)]).toEqual([heard.from, true]);
    }
  });

  it("[ST2] a file gets its name when its bytes are synced, and the name is synced before anything relies on it", () => {
    const renames = working.filter((call) => isRename(call) && (pathsOf(call)[0] ?? "").endsWith(".tmp"));
    const names = renames.map((call) => basename(pathsOf(call)[1] ?? "").replace(/[0-9]{15}/, "N"));
    expect(names.filter((name) => name === "updates-N.log").length).toBeGreaterThanOrEqual(3);
    expect(names.filter((name) => name === "s1.N.snapshot").length).toBeGreaterThanOrEqual(2);
    for (const renamed of renames) {
      const [beside = "", path = ""] = pathsOf(renamed);
      const written = working.findLast((call) => isWrite(call) && fileOf(call) === beside && call.to < renamed.from);
      if (written === undefined) throw new Error(`${path} was never written.`);
      expect([path, syncedBetween(working, beside, written.to, renamed.from)]).toEqual([path, true]);
      const next = working.find((call) => call.from > renamed.to && (isRemoval(call) || (isWrite(call) && fileOf(call) === path)));
      if (next !== undefined) expect([path, syncedBetween(working, join(path, ".."), renamed.to, next.from)]).toEqual([path, true]);
    }
  });

  it("[ST5] an old log file goes only after two newer snapshots of its text and the next log file have their names for good", () => {
    const removed = working.filter((call) => isRemoval(call) && (pathsOf(call)[0] ?? "").endsWith(".log"));
    expect(removed.length).toBeGreaterThanOrEqual(1);
    for (const removal of removed) {
      const before = working.filter((call) => isRename(call) && call.to < removal.from);
      const snapshots = before.filter((call) => (pathsOf(call)[1] ?? "").endsWith(".snapshot"));
      expect(snapshots.filter((call) => /\/s1\./.test(pathsOf(call)[1] ?? "")).length).toBeGreaterThanOrEqual(2);
      const last = before.at(-1);
      if (last === undefined) throw new Error("Nothing was named before.");
      expect(syncedBetween(working, join(pathsOf(last)[1] ?? "", ".."), last.to, removal.from)).toBe(true);
    }
  });

  it("[ST3] after a kill the unfinished write is kept beside, for good, before it is cut away; and the cut is synced before anything is written", () => {
    const cut = recovering.find((call) => call.call === "ftruncate" && /updates-\d+\.log$/.test(fileOf(call)));
    if (cut === undefined) throw new Error("Nothing was cut.");
    const kept = recovering.find((call) => isRename(call) && (pathsOf(call)[1] ?? "").endsWith(".torn"));
    if (kept === undefined) throw new Error("Nothing was kept.");
    expect(syncedBetween(recovering, pathsOf(kept)[0] ?? "", -1, kept.from)).toBe(true);
    expect(syncedBetween(recovering, join(pathsOf(kept)[1] ?? "", ".."), kept.to, cut.from)).toBe(true);
    const next = recovering.find((call) => isWrite(call) && fileOf(call) === fileOf(cut) && call.from > cut.to);
    expect(syncedBetween(recovering, fileOf(cut), cut.to, next?.from ?? Number.POSITIVE_INFINITY)).toBe(true);
  });
});
