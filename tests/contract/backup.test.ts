import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { backUp } from "../../server/storage/doctor/backUp.ts";
import { newEpochs } from "../../server/storage/doctor/newEpochs.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, wordsOfDoc, writeParagraph } from "../support/connectAs.ts";
import { asServerFinds, examine, problemsIn } from "../support/doctoring.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import { wordsOf } from "../support/syncClients.ts";

const users = ["kinhte", "vanhoa", "hcc", "congan", "quansu"];
let server: TestServer;
let folder = "";

beforeAll(async () => {
  // Logs are begun anew every second or so, which is what a copy has to get along with.
  server = await startTestServer({ demo: true, settings: { SYNC_COMPACT_ENTRIES: "60" } });
  folder = await mkdtemp(join(tmpdir(), "backup-"));
});
const pages: ConnectedPage[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.connection.destroy();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Writer {
  readonly page: ConnectedPage;
  readonly reportId: string;
  readonly sectionId: string;
  /** What was shown as saved. */
  readonly saved: string[];
}

async function sitDown(username: string, at: string = server.url): Promise<Writer & { readonly client: ApiClient }> {
  const client = await signInToApi(at, username);
  const report = await openReportOf(client);
  const sectionId = writableSection(report).id;
  // The server has another port after a new start; to the page it is the same one.
  const followed = {
    ...client,
    get url() {
      return server.url;
    },
  };
  const page = connectAs(followed, report.id, { rewriteUrl: (url) => url.replace(/^ws:\/\/[^/]+/, server.url.replace("http", "ws")) });
  pages.push(page);
  await page.when((live) => live.room(sectionId).current.state === "synced");
  return { client, page, reportId: report.id, sectionId, saved: [] };
}

async function writeAndSave({ page, sectionId, saved }: Writer, words: string): Promise<void> {
  writeParagraph(page.connection.room(sectionId).doc, words);
  await page.saved();
  saved.push(words);
}

describe("[A59] [DR7] a backup made while five people type", () => {
  it("is whole each time, and holds everything that was saved before it began", async () => {
    const writers = await Promise.all(users.map((username) => sitDown(username)));
    let stop = false;
    const typing = writers.map(async (writer, person) => {
      for (let count = 0; !stop; count += 1) await writeAndSave(writer, `Người ${person} câu ${count}.`);
    });
    for (let round = 0; round < 8; round += 1) {
      await expect.poll(() => writers.every(({ saved }) => saved.length > round * 3)).toBe(true);
      const before = writers.map(({ saved }) => [...saved]);
      const target = join(folder, `round-${round}`);
      await backUp(server.dataDir, target);
      expect(problemsIn(await examine(target)).filter((kind) => kind !== "logTorn")).toEqual([]);
      const { texts, refused } = await asServerFinds(target);
      expect(refused).toEqual([]);
      for (const [person, words] of before.entries()) {
        const writer = writers[person];
        const text = texts.get(`${writer?.reportId}/${writer?.sectionId}`);
        const found = text === undefined ? "" : wordsOf(text);
        expect(words.filter((sentence) => found.split(sentence).length !== 2)).toEqual([]);
      }
    }
    stop = true;
    await Promise.all(typing);
  });

  it("put back on an empty machine: same frozen hashes, all texts open; a page that has later words merges none of them, and keeps those that were not saved", async () => {
    const writer = await sitDown("kinhte");
    await writeAndSave(writer, "Trước khi sao lưu.");
    const target = join(folder, "kept");
    await backUp(server.dataDir, target);
    await writeAndSave(writer, "Sau khi sao lưu.");
    writer.page.cut(true);
    writeParagraph(writer.page.connection.room(writer.sectionId).doc, "Chưa kịp lưu.");
    const frozen = await hashesIn(server.dataDir);
    expect(frozen.length).toBeGreaterThan(0);

    await newEpochs(target, new Date());
    expect(await hashesIn(target)).toEqual(frozen);
    await server.restart(async () => {
      for (const name of await readdir(server.dataDir)) await rm(join(server.dataDir, name), { recursive: true });
      await cp(target, server.dataDir, { recursive: true });
    });
    writer.page.cut(false);
    await writer.page.when((live) => live.recovered().some(({ text }) => text.includes("Chưa kịp lưu.")), 20_000);
    await writer.page.when((live) => live.room(writer.sectionId).current.state === "synced");
    const office = await server.signIn("vanphong");
    for (const { id } of await office.get<{ id: string }[]>("/api/reports")) {
      expect((await office.send("POST", `/api/reports/${id}/exports`, { format: "docx" })).status).toBe(200);
    }
    const fresh = await sitDown("kinhte", server.url);
    const words = wordsOfDoc(fresh.page.connection.room(fresh.sectionId).doc);
    expect([words.split("Trước khi sao lưu.").length, words.includes("Sau khi sao lưu."), words.includes("Chưa kịp lưu.")]).toEqual([
      2,
      false,
      false,
    ]);
  });

  it("is not put into a folder that holds something", async () => {
    await expect(backUp(server.dataDir, folder)).rejects.toMatchObject({ code: "conflict" });
  });
});

/** The hashes of approved and issued reports, as the server keeps them. */
async function hashesIn(directory: string): Promise<readonly string[]> {
  const ids = (await readdir(join(directory, "reports"))).toSorted();
  const texts = await Promise.all(ids.map((id) => readFile(join(directory, "reports", id, "report.json"), "utf8")));
  return texts.flatMap((text) => /"hash": "([0-9a-f]{64})"/.exec(text)?.[1] ?? []);
}
