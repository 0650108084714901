import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readSection, seedSection } from "../../extensions/sectionContent.ts";
import type { ReportSummary, ReportView } from "../../extensions/wire/http.ts";
import { demoReports } from "../../server/demo/demoReports.ts";
import { demoAccounts } from "../../server/demo/office.ts";
import { frozenHash } from "../../server/domain/frozenHash.ts";
import { readWhole } from "../../server/domain/wholeText.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

let server: TestServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const filesOf = async (client: TestClient): Promise<readonly string[]> => {
  const reports = await client.get<ReportSummary[]>("/api/reports");
  const files = await Promise.all(reports.map(({ id }) => client.send("POST", `/api/reports/${id}/exports`, { format: "docx" })));
  return Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer()).toString("base64")));
};

describe("the demo ward", () => {
  it("lets every account in", async () => {
    server = await startTestServer({ demo: true });
    for (const { username } of demoAccounts) expect((await server.signIn(username)).cookie).toContain("ban_thao_session");
  });

  it("keeps what people did in it over the next start", async () => {
    server = await startTestServer({ demo: true });
    const office = await server.signIn("vanphong");
    await office.json("PATCH", "/api/reports/bao-cao-thang-11-2026", { title: "Báo cáo đã đổi tên" });
    await server.restart();
    expect(await office.get<ReportView>("/api/reports/bao-cao-thang-11-2026")).toMatchObject({ title: "Báo cáo đã đổi tên" });
    expect(await office.get<ReportSummary[]>("/api/reports")).toHaveLength(demoReports.length);
  });

  it("is completed, and doubled nowhere, if its first start was interrupted", async () => {
    server = await startTestServer({ demo: true });
    const before = await filesOf(await server.signIn("vanphong"));
    const { dataDir } = server;
    const interrupt = async () => {
      await rm(join(dataDir, "office.json"));
      await rm(join(dataDir, "office.json.bak"), { force: true });
      await rm(join(dataDir, "reports", "bao-cao-thang-10-2026", "report.json"));
    };
    await server.restart(interrupt);
    expect(await filesOf(await server.signIn("vanphong"))).toEqual(before);
  });

  it("has approved reports whose hash is the one that an approval of the same words would record", async () => {
    for (const { report, texts } of demoReports.filter((demo) => demo.report.frozen !== null)) {
      const kept = {
        read: async (_reportId: string, sectionId: string) => {
          const shared = new Y.Doc();
          seedSection(shared, texts[sectionId] ?? { type: "doc" });
          return readSection(shared);
        },
        seed: async () => undefined,
        rewrite: async () => undefined,
      };
      expect(frozenHash(await readWhole(kept, report))).toBe(report.frozen?.hash);
    }
  });
});
