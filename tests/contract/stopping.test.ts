import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { nodeDisk, type UpdateLogDisk } from "../../server/storage/updateLogDisk.ts";
import { openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { writeParagraph } from "../support/connectAs.ts";
import { runCommand } from "../support/spawnServer.ts";
import { paragraphs, type RawClient, rawClient, wordsOf } from "../support/syncClients.ts";
import { startSyncServer } from "../support/syncServer.ts";

const people = 50;
const clients: RawClient[] = [];
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** The real disk, of which every sync waits until it is let go. */
function waitingDisk(): { readonly disk: UpdateLogDisk; hold(): void; release(): void } {
  let gate: Promise<void> = Promise.resolve();
  let release = (): void => undefined;
  const open: UpdateLogDisk["open"] = async (path) => {
    const file = await nodeDisk.open(path);
    return { ...file, sync: () => gate.then(() => file.sync()) };
  };
  return {
    disk: { ...nodeDisk, open },
    hold: () => {
      gate = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

async function enterAll(url: string, path: string, headersOf: (index: number) => Record<string, string>): Promise<readonly RawClient[]> {
  const entered = Array.from({ length: people }, (_, index) => rawClient(url, path, null, { headers: headersOf(index), live: true }));
  clients.push(...entered);
  await expect.poll(() => entered.filter(({ synced }) => synced).length, { timeout: 20_000 }).toBe(people);
  return entered;
}

describe("[SY17] stopping with fifty people in a text", () => {
  it("saves what waits for the disk, answers their markers, closes with 1012, and is done in five seconds", async () => {
    const { disk, hold, release } = waitingDisk();
    const server = await startSyncServer({ disk, sections: { s1: paragraphs("Bắt đầu.") }, limits: { maxSocketsPerUser: people } });
    cleanups.push(server.close);
    server.office.grant("an", "s1", "write");
    const entered = await enterAll(server.url, "/sync/r1/s1", () => ({ "x-user": "an" }));
    hold();
    for (const [index, client] of entered.entries()) {
      writeParagraph(client.doc, `Câu ${index}.`);
      client.sendMarker(1);
    }
    await expect.poll(() => server.sync.counters().unsaved).toBeGreaterThanOrEqual(people);
    expect(entered.filter(({ markers }) => markers.length > 0)).toEqual([]);
    const startedAt = performance.now();
    const stopped = server.restart();
    release();
    await stopped;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await expect.poll(() => entered.filter(({ closed }) => closed?.code === 1012).length).toBe(people);
    expect(entered.filter(({ markers }) => markers.includes(1))).toHaveLength(people);
    const text = JSON.stringify(await server.sync.texts.read("r1", "s1"));
    for (const index of entered.keys()) expect(text.split(`Câu ${index}.`)).toHaveLength(2);
  });

  it("is done in five seconds though the disk answers nothing any more, and tells nobody that anything was saved", async () => {
    const { disk, hold, release } = waitingDisk();
    const server = await startSyncServer({ disk, sections: { s1: paragraphs("Bắt đầu.") }, limits: { maxSocketsPerUser: people } });
    cleanups.push(server.close);
    server.office.grant("an", "s1", "write");
    const entered = await enterAll(server.url, "/sync/r1/s1", () => ({ "x-user": "an" }));
    hold();
    for (const client of entered) {
      writeParagraph(client.doc, "Không ai biết đã lưu chưa.");
      client.sendMarker(1);
    }
    await expect.poll(() => server.sync.counters().unsaved).toBeGreaterThanOrEqual(people);
    const startedAt = performance.now();
    await server.sync.stop();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await expect.poll(() => entered.filter(({ closed }) => closed?.code === 1012).length).toBe(people);
    expect(entered.filter(({ markers }) => markers.length > 0)).toEqual([]);
    release();
  });

  it("on SIGTERM, just when all of them have typed: nothing that was told to be saved is missing after the next start", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "stopping-"));
    cleanups.push(() => rm(dataDir, { recursive: true, force: true }));
    const settings = { DATA_DIR: dataDir, PORT: "0", SYNC_MAX_SOCKETS_PER_USER: String(people + 1) };
    const start = async () => {
      const child = runCommand(["demo"], settings);
      cleanups.push(async () => void child.kill("SIGKILL"));
      let said = "";
      child.stdout?.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
      await expect.poll(() => /Bản Thảo: (http\S+)/.exec(said)?.[1], { timeout: 20_000 }).toBeDefined();
      return { child, url: /Bản Thảo: (http\S+)/.exec(said)?.[1] ?? "" };
    };
    const first = await start();
    const api = await signInToApi(first.url, "kinhte");
    const report = await openReportOf(api);
    const path = `/sync/${report.id}/${writableSection(report).id}`;
    const entered = await enterAll(first.url.replace("http", "ws"), path, () => ({ Cookie: api.cookie }));
    const exited = once(first.child, "exit");
    const rounds = 5;
    for (let round = 1; round <= rounds; round += 1) {
      for (const [index, client] of entered.entries()) {
        writeParagraph(client.doc, `Câu ${index}.${round}.`);
        client.sendMarker(round);
      }
      if (round < rounds) await expect.poll(() => entered.filter(({ markers }) => markers.includes(round)).length, { timeout: 20_000 }).toBe(people);
    }
    const startedAt = performance.now();
    first.child.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await expect.poll(() => entered.filter(({ closed }) => closed?.code === 1012).length).toBe(people);
    const told = entered.flatMap(({ markers }, index) => Array.from({ length: Math.max(0, ...markers) }, (_, round) => `Câu ${index}.${round + 1}.`));
    expect(told.length).toBeGreaterThanOrEqual(people * (rounds - 1));
    const second = await start();
    const again = await signInToApi(second.url, "kinhte");
    const fresh = rawClient(second.url.replace("http", "ws"), path, null, { headers: { Cookie: again.cookie } });
    clients.push(fresh);
    await expect.poll(() => fresh.synced, { timeout: 20_000 }).toBe(true);
    const text = wordsOf(fresh.doc);
    expect(told.filter((words) => text.split(words).length !== 2)).toEqual([]);
  });
});
