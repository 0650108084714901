import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ImportAnswer } from "../../extensions/wire/http.ts";
import { projectRoot } from "../../server/root.ts";
import { openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { connectAs, wordsOfDoc, writeParagraph } from "../support/connectAs.ts";
import { type SpawnedServer, spawnTestServer } from "../support/spawnServer.ts";

let folder: string;
let server: SpawnedServer;

beforeAll(async () => {
  // In the checkout: a bundle finds the packages there that stay as they were installed.
  mkdirSync(join(projectRoot, "build"), { recursive: true });
  folder = mkdtempSync(join(projectRoot, "build", "bundle-"));
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, ".ci", "bundle.mjs"), folder], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  server = await spawnTestServer([join(folder, "banthao.js")]);
});

afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

it("the bundled server keeps what was written over a kill, as the one from the sources does", async () => {
  const drafter = await signInToApi(server.url, "kinhte");
  const report = await openReportOf(drafter);
  const { id } = writableSection(report);
  const page = connectAs(drafter, report.id);
  await page.when((live) => live.room(id).current.state === "synced");
  writeParagraph(page.connection.room(id).doc, "Viết vào bản đóng gói.");
  await page.saved();
  page.connection.destroy();
  await server.kill();
  await server.start();
  const reader = connectAs(await signInToApi(server.url, "kinhte"), report.id);
  await reader.when((live) => live.room(id).current.state === "synced");
  expect(wordsOfDoc(reader.connection.room(id).doc)).toContain("Viết vào bản đóng gói.");
  reader.connection.destroy();
});

it("the bundled server finds its threads: one reads a text, one writes a .docx", async () => {
  const office = await signInToApi(server.url, "vanphong");
  const text = "BÁO CÁO\nCông tác tháng 9 năm 2031\n\nI. KẾT QUẢ\n\n1. Lĩnh vực kinh tế\n\nThu ngân sách đạt 9 tỷ đồng.";
  const imported = await fetch(`${server.url}/api/reports/import`, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8", cookie: office.cookie },
    body: text,
  });
  expect(imported.status).toBe(201);
  const { report } = (await imported.json()) as ImportAnswer;
  const exported = await fetch(`${server.url}/api/reports/${report.id}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: office.cookie },
    body: JSON.stringify({ format: "docx" }),
  });
  expect(exported.status).toBe(200);
  expect(
    Buffer.from(await exported.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});
