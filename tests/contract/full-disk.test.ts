import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { backUp } from "../../server/storage/doctor/backUp.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, wordsOfDoc, writeParagraph } from "../support/connectAs.ts";
import { examine, problemsIn } from "../support/doctoring.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import { mountTinyDisk } from "../support/tinyDisk.ts";

const disk = mountTinyDisk("4m");
/** More than the rest of a page of the disk. */
const long = "nhiều chữ ".repeat(1_000);

describe("[A31] a really full disk", () => {
  let server: TestServer;
  let kinhte: ApiClient;
  let head: ApiClient;
  let report: ReportView;
  let section: SectionView;
  const pages: ConnectedPage[] = [];

  beforeAll(async () => {
    server = await startTestServer({ demo: true, settings: { DATA_DIR: join(disk.path, "data") } });
    [kinhte, head] = [await signInToApi(server.url, "kinhte"), await signInToApi(server.url, "kinhte-truong")];
    report = await openReportOf(kinhte);
    section = writableSection(report);
  });
  afterEach(async () => {
    await disk.free();
    for (const page of pages.splice(0)) page.connection.destroy();
  });
  afterAll(async () => {
    await server?.stop();
    disk.remove();
  });

  async function enter(client: ApiClient): Promise<ConnectedPage> {
    const page = connectAs(client, report.id);
    pages.push(page);
    page.connection.room(section.id);
    await page.when((live) => live.room(section.id).current.state === "synced");
    await page.saved();
    return page;
  }
  const docOf = (page: ConnectedPage) => page.connection.room(section.id).doc;

  /** A copy of the data folder, examined. */
  const problemsOnDisk = async (): Promise<readonly string[]> => {
    const copy = await mkdtemp(join(tmpdir(), "full-copy-"));
    try {
      await backUp(join(disk.path, "data"), copy);
      return problemsIn(await examine(copy));
    } finally {
      await rm(copy, { recursive: true });
    }
  };

  it("takes 'saved' away from everybody at once, lets people go on, damages nothing, and saves all of it when there is space", async () => {
    const [writer, other] = [await enter(kinhte), await enter(head)];
    writeParagraph(docOf(writer), "Trước khi đầy.");
    await writer.saved();
    await disk.fill();
    writeParagraph(docOf(writer), `Khi đã đầy. ${long}`);
    await writer.when((live) => live.saveState().state === "offline", 5_000);
    await other.when((live) => live.saveState().state !== "saved", 5_000);
    writeParagraph(docOf(writer), "Vẫn viết tiếp.");
    writeParagraph(docOf(other), "Người kia cũng viết.");
    expect(wordsOfDoc(docOf(writer))).toContain("Vẫn viết tiếp.");
    expect(await problemsOnDisk()).toEqual([]);

    await disk.free();
    await writer.when((live) => live.saveState().state === "saved", 40_000);
    await other.when((live) => live.saveState().state === "saved", 40_000);
    await server.restart();
    [kinhte, head] = [await signInToApi(server.url, "kinhte"), await signInToApi(server.url, "kinhte-truong")];
    const words = wordsOfDoc(docOf(await enter(kinhte)));
    for (const paragraph of ["Trước khi đầy.", "Khi đã đầy.", "Vẫn viết tiếp.", "Người kia cũng viết."])
      expect(words.split(paragraph)).toHaveLength(2);
    expect(await problemsOnDisk()).toEqual([]);
  });

  it("refuses changes of outline and accounts with storage_full, and what was there stays; reading goes on", async () => {
    const visitor = await server.signIn("vanphong");
    const before = await head.report(report.id);
    await disk.fill();
    expect(await visitor.refusal("PATCH", `/api/reports/${report.id}`, { title: `Tên mới ${long.slice(0, 200)}` })).toBe("507 storage_full");
    expect(await visitor.refusal("POST", "/api/reports", { templateId: "bao-cao-thang", period: { kind: "month", year: 2028, month: 1 } })).toBe(
      "507 storage_full",
    );
    expect(await server.visitor().refusal("POST", "/api/session", { username: "kinhte", password: "demo" })).toBe("507 storage_full");
    expect(await head.report(report.id)).toEqual(before);
    expect(await problemsOnDisk()).toEqual([]);
    await disk.free();
    expect(await visitor.refusal("PATCH", `/api/reports/${report.id}`, { title: "Tên mới" })).toBe("");
    await server.restart();
    const again = await signInToApi(server.url, "vanphong");
    expect((await again.report(report.id)).title).toBe("Tên mới");
    expect(await problemsOnDisk()).toEqual([]);
  });
});
