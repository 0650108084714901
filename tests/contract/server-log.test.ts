import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { z } from "zod";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { readConfig } from "../../server/config.ts";
import { demoReports } from "../../server/demo/demoReports.ts";
import { startServer } from "../../server/start.ts";
import { openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { connectAs, writeParagraph } from "../support/connectAs.ts";
import { rawClient } from "../support/syncClients.ts";
import { TestClient } from "../support/testClient.ts";

const lineSchema = z.looseObject({ level: z.number(), msg: z.string() });
type Line = z.output<typeof lineSchema>;

const secretWords = "lời lẽ riêng của mục này";
const newPassword = "mật khẩu không ai biết";
const metricsToken = "token-of-the-monitor-42";

let directory = "";
let text = "";
let lines: readonly Line[] = [];
const secrets = new Map<string, string>();
let reportId = "";
let sectionId = "";

/** Wait in a hook, where `expect.poll` is not to be had. */
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!holds()) throw new Error(`Not within the time: ${holds.toString()}`);
    },
    { timeout: 20_000 },
  );

/** A day in the life of a server: people write, some try what they may not, somebody does not read, the log is begun anew, everything stops. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "log-"));
  const settings = {
    PORT: "0",
    DATA_DIR: directory,
    METRICS_TOKEN: metricsToken,
    SYNC_COMPACT_ENTRIES: "10",
    SYNC_UNLOAD_MS: "0",
    SYNC_CONGESTED_BYTES: "65536",
    SYNC_CUT_OFF_MS: "1000",
    SYNC_BEAT_MS: "100",
  };
  const write = (chunk: string): void => {
    text += chunk;
  };
  const server = await startServer(readConfig(settings, { demo: true }), pino({ level: "debug" }, { write }));
  const socketUrl = server.url.replace("http", "ws");
  const [kinhte, vanhoa] = [await signInToApi(server.url, "kinhte"), await signInToApi(server.url, "vanhoa")];
  const report = await openReportOf(kinhte);
  reportId = report.id;
  sectionId = writableSection(report).id;
  const path = `/sync/${report.id}/${sectionId}`;
  secrets.set("a session's token", kinhte.cookie.split("=")[1] ?? "");

  const page = connectAs(kinhte, report.id);
  await page.when((live) => live.room(sectionId).current.state === "synced");
  const { doc } = page.connection.room(sectionId);
  for (let count = 0; count < 15; count += 1) {
    writeParagraph(doc, `${secretWords} ${count}`);
    await page.saved();
  }
  // Does not fit the schema, and says so with the words in it.
  const forger = rawClient(socketUrl, path, null, { headers: { Cookie: kinhte.cookie }, live: true });
  await until(() => forger.synced);
  const wrong = new Y.XmlElement("paragraph");
  wrong.insert(0, [new Y.XmlText(secretWords), new Y.XmlElement("table")]);
  forger.doc.getXmlFragment(contentRoot).push([wrong]);
  await until(() => forger.closed !== undefined);
  // Writes where it may only read.
  const reader = rawClient(socketUrl, path, null, { headers: { Cookie: vanhoa.cookie }, live: true });
  await until(() => reader.synced || reader.closed !== undefined);
  writeParagraph(reader.doc, secretWords);
  await until(() => reader.closed !== undefined);
  const nobody = rawClient(socketUrl, path, null);
  await until(() => nobody.closed !== undefined);
  const foreign = rawClient(socketUrl, path, null, { headers: { Cookie: kinhte.cookie, Origin: "https://elsewhere.example" } });
  await until(() => foreign.closed !== undefined);
  // Does not read.
  const slow = rawClient(socketUrl, path, null, { headers: { Cookie: kinhte.cookie } });
  await until(() => slow.synced);
  slow.pause();
  while (!text.includes("a reader is slow")) {
    writeParagraph(doc, secretWords.repeat(20_000));
    await page.saved();
  }
  await until(() => text.includes("too_slow"));
  slow.terminate();
  page.connection.destroy();

  const visitor = new TestClient(() => server.url);
  visitor.cookie = kinhte.cookie;
  await visitor.send("POST", `/api/reports/${report.id}/exports`, { format: "docx" });
  await visitor.send("POST", "/api/session", { username: "kinhte", password: newPassword });
  await visitor.fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"username": "kinhte", "password": "${newPassword}`,
  });
  await visitor.fetch("/metrics", { headers: { authorization: `Bearer ${metricsToken}` } });
  await kinhte.call("POST", "/api/me/password", { current: "demo", next: newPassword });
  await until(() => text.includes("left the memory"));
  secrets.set("the key of the audit log", (await readFile(join(directory, "secrets", "audit.key"), "utf8")).trim());
  await server.stop();
  lines = text
    .trimEnd()
    .split("\n")
    .map((line) => lineSchema.parse(JSON.parse(line)));
}, 90_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

const said = (words: string): readonly Line[] => lines.filter(({ msg }) => msg.includes(words));

describe("the log of a server", () => {
  it("has one line of JSON for each room that is loaded and unloaded, and each log begun anew, with their ids", () => {
    expect(said("a room was loaded")).toContainEqual(expect.objectContaining({ reportId, room: sectionId, ms: expect.any(Number) }));
    expect(said("a room left the memory")).toContainEqual(expect.objectContaining({ reportId, room: sectionId }));
    expect(said("a log was begun anew")).toContainEqual(expect.objectContaining({ reportId, entries: expect.any(Number) }));
  });

  it("has one for each refusal, with who, where and why", () => {
    const refused = said("a message was refused");
    expect(refused).toContainEqual(expect.objectContaining({ code: "bad_update", reportId, sectionId, userId: "user-kinhte" }));
    expect(refused).toContainEqual(expect.objectContaining({ code: "not_yours", reportId, sectionId, userId: "user-vanhoa" }));
    expect(said("refused at the door")).toContainEqual(expect.objectContaining({ code: "unauthenticated" }));
    expect(said("another site was turned away")).toHaveLength(1);
  });

  it("has one for a reader that is slow, and one when it is cut off", () => {
    expect(said("a reader is slow")).toContainEqual(expect.objectContaining({ reportId, userId: "user-kinhte" }));
    expect(said("a socket was closed")).toContainEqual(expect.objectContaining({ code: "too_slow", reportId, userId: "user-kinhte" }));
  });

  it("holds no word of a section, no title, no password, no token, no cookie and no key", () => {
    for (const secret of [secretWords, secretWords.slice(0, 12), newPassword, metricsToken, ...secrets.values()]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain("ban_thao_session");
    const words = demoReports.flatMap(({ report, texts }) => [
      report.title,
      ...[...JSON.stringify(texts).matchAll(/"text":"([^"]{12,})"/g)].map(([, run = ""]) => run),
    ]);
    expect(words.length).toBeGreaterThan(100);
    for (const run of words) expect(text).not.toContain(run.slice(0, 40));
  });

  it("does not put the words of a refused change into the audit log either", async () => {
    const audit = await readFile(join(directory, "audit.jsonl"), "utf8");
    expect(audit).toContain("update.refused");
    expect(audit).not.toContain(secretWords.slice(0, 12));
  });
});
