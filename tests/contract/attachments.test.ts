import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AttachmentView } from "../../extensions/wire/attachments.ts";
import type { HistoryEntry, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type ReportImportView, reportFileMediaType, wordMediaType } from "../../extensions/wire/wordImport.ts";
import { examine, problemsIn } from "../support/doctoring.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";
import { paragraph, run, wordFile } from "../support/wordFile.ts";

const reportId = "bao-cao-thang-11-2026";
let server: TestServer;
let drafter: TestClient;
let stranger: TestClient;
let office: TestClient;
let section: SectionView;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  [drafter, stranger, office] = (await Promise.all(["kinhte", "vanhoa", "vanphong"].map((name) => server.signIn(name)))) as [
    TestClient,
    TestClient,
    TestClient,
  ];
  const { sections } = await drafter.get<ReportView>(`/api/reports/${reportId}`);
  const own = sections.find(({ kind, access }) => kind === "section" && access === "write");
  if (own === undefined) throw new Error("The demo has no section to write.");
  section = own;
});
afterAll(() => server.stop());

const file = wordFile(paragraph(run("Thu ngân sách đạt 9 tỷ đồng.")));
const otherFile = (words: string): Uint8Array => wordFile(paragraph(run(words)));

const bring = (client: TestClient, bytes: Uint8Array, query: string): Promise<Response> =>
  client.fetch(`/api/reports/${reportId}/sections/${section.id}/import?${query}`, {
    method: "POST",
    headers: { "content-type": wordMediaType },
    body: new Uint8Array(bytes),
  });
const listed = (client: TestClient, of = reportId): Promise<readonly AttachmentView[]> => client.get(`/api/reports/${of}/attachments`);
const download = (client: TestClient, id: string): Promise<Response> => client.fetch(`/api/reports/${reportId}/attachments/${id}`);
const named = (name: string): string => `name=${encodeURIComponent(name)}`;

/** Let the section be read by one department more than its owners only. */
const confidentialTo = (departments: readonly string[]): Promise<unknown> =>
  office.json("PATCH", `/api/reports/${reportId}/sections/${section.id}`, { confidentialTo: departments });

describe("the original of an imported text", () => {
  it("stays with its section as it came, under the name that it had, also after a restart; looking alone keeps nothing", async () => {
    expect((await bring(drafter, file, `preview=1&${named("Xem thử.docx")}`)).status).toBe(200);
    expect(await listed(drafter)).toEqual([]);
    expect((await bring(drafter, file, named("Số liệu tháng 11.docx"))).status).toBe(200);
    await server.restart();
    const [kept] = await listed(stranger);
    expect(kept).toMatchObject({ sectionId: section.id, name: "Số liệu tháng 11.docx", bytes: file.length, mayRemove: false });
    const answer = await download(stranger, kept?.id ?? "");
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
    expect(Object.fromEntries(["content-type", "x-content-type-options", "cache-control"].map((name) => [name, answer.headers.get(name)]))).toEqual({
      "content-type": wordMediaType,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="So lieu thang 11\.docx"; filename\*=UTF-8''S%E1%BB%91/);
    expect((await drafter.get<readonly HistoryEntry[]>(`/api/reports/${reportId}/history`)).at(-1)).toMatchObject({
      action: "section.import",
      detail: "Số liệu tháng 11.docx",
    });
  });

  it("is kept once however often it is imported, and not at all if the import is refused", async () => {
    const before = await listed(office);
    expect((await bring(drafter, file, named("Lần hai.docx"))).status).toBe(200);
    expect((await bring(stranger, otherFile("Không được."), named("Khách.docx"))).status).toBe(403);
    expect((await bring(office, otherFile("Đề nghị."), named("Đề nghị.docx"))).status).toBe(200);
    expect((await bring(office, otherFile("Thay cả mục."), `place=replace&${named("Thay.docx")}`)).status).toBe(409);
    expect((await listed(office)).map(({ name }) => name)).toEqual(["Đề nghị.docx", ...before.map(({ name }) => name)]);
  });

  it("[A07] is its section's readers' alone, and so is that it is there", async () => {
    expect(await listed(stranger)).not.toEqual([]);
    await confidentialTo(["ktht"]);
    const [kept] = await listed(drafter);
    expect(await listed(stranger)).toEqual([]);
    expect((await download(stranger, kept?.id ?? "")).status).toBe(404);
    expect(await stranger.refusal("DELETE", `/api/reports/${reportId}/attachments/${kept?.id}`)).toBe("404 not_found");
    expect((await download(drafter, kept?.id ?? "")).status).toBe(200);
    expect((await download(server.visitor(), kept?.id ?? "")).status).toBe(401);
    await confidentialTo([]);
    expect((await download(stranger, kept?.id ?? "")).status).toBe(200);
  });

  it("is removed by the office alone, for good, and the log says by whom", async () => {
    const [kept] = await listed(office);
    const path = `/api/reports/${reportId}/attachments/${kept?.id}`;
    expect(kept?.mayRemove).toBe(true);
    expect(await drafter.refusal("DELETE", path)).toBe("403 forbidden");
    expect((await office.send("DELETE", path)).status).toBe(204);
    expect((await download(office, kept?.id ?? "")).status).toBe(404);
    expect(await office.refusal("DELETE", path)).toBe("404 not_found");
    const history = await office.get<readonly HistoryEntry[]>(`/api/reports/${reportId}/history`);
    expect(history.at(-1)).toMatchObject({ action: "attachment.remove", sectionId: section.id, detail: "Đề nghị.docx" });
  });

  it("that was altered on disk is not given out, and the doctor says so", async () => {
    const [kept] = await listed(office);
    const path = join(server.dataDir, "reports", reportId, "attachments", `${kept?.id}.original`);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(1));
    expect((await download(office, kept?.id ?? "")).status).toBe(500);
    expect(problemsIn(await examine(server.dataDir))).toEqual(["keptAltered"]);
    await writeFile(path, whole);
    expect(problemsIn(await examine(server.dataDir))).toEqual([]);
  });
});

describe("the original of a whole report", () => {
  it("stays with the report, for those who may read all of it", async () => {
    const lines = ["BÁO CÁO", "Kết quả tháng 9 năm 2026", "I. KẾT QUẢ", "1. Lĩnh vực kinh tế", "Thu ngân sách đạt 9 tỷ đồng."];
    const whole = wordFile(lines.map((line) => paragraph(run(line))).join(""));
    const sent = await office.fetch(`/api/reports/import-word?${named("../Báo cáo cũ.DOCX")}`, {
      method: "POST",
      headers: { "content-type": reportFileMediaType },
      body: new Uint8Array(whole),
    });
    const { reportId: made } = (await sent.json()) as ReportImportView;
    expect(await listed(stranger, made ?? "")).toMatchObject([{ sectionId: null, name: "Báo cáo cũ.docx", bytes: whole.length }]);
    const { sections } = await office.get<ReportView>(`/api/reports/${made}`);
    const economy = sections.find(({ title }) => title === "Lĩnh vực kinh tế");
    await office.json("PATCH", `/api/reports/${made}/sections/${economy?.id}`, { confidentialTo: ["ktht"] });
    expect(await listed(stranger, made ?? "")).toEqual([]);
    expect(await listed(drafter, made ?? "")).toHaveLength(1);
  });
});
