import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportWarningsHeader, type HistoryEntry, type ReportView } from "../../../extensions/wire/http.ts";
import { createExporters } from "../../../server/export/exporters.ts";
import { type ApiClient, openReportOf, signInToApi } from "../../support/apiClient.ts";
import { type PdfFile, readPdf } from "../../support/pdfReader.ts";
import { letterheadOf, p, reportOf, sectionOf } from "../../support/reportBuilder.ts";
import { startTestServer, type TestServer } from "../../support/startServer.ts";

const withoutBlanks = (text: string): string => text.normalize("NFC").replace(/\s/g, "");

describe("a report exported as PDF over HTTP", () => {
  let server: TestServer;
  let office: ApiClient;
  let report: ReportView;
  let answer: Response;
  let bytes: Buffer;
  let pdf: PdfFile;

  const ask = (client: ApiClient, body: object): Promise<Response> =>
    fetch(`${server.url}/api/reports/${report.id}/exports`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: client.cookie },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    server = await startTestServer({ demo: true });
    office = await signInToApi(server.url, "vanphong");
    report = await openReportOf(office);
    answer = await ask(office, { format: "pdf" });
    bytes = Buffer.from(await answer.arrayBuffer());
    pdf = readPdf(bytes);
  });
  afterAll(() => server.stop());

  const isLying = ({ width, height }: { readonly width: number; readonly height: number }) => width > height;

  it("[A52] comes as a PDF of A4 pages under the report's name, the annex with the wide table lying", () => {
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(`${report.title}.pdf`);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(pdf.pages.map(isLying)).toEqual(pdf.pages.map((_, index) => index === pdf.pages.length - 1));
    for (const { width, height } of pdf.pages) expect([width, height].toSorted((one, other) => one - other)).toEqual([595.3, 841.9]);
  });

  it("[A52] says that it is a tagged PDF/A-2b in Vietnamese, with its own colours and fonts in it", () => {
    expect(pdf.source).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(pdf.source).toMatch(/\/Lang \(vi-VN\)/);
    expect(pdf.source).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.source).toMatch(/\/Marked true/);
    expect(pdf.source).toMatch(/\/OutputIntents/);
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(3);
    expect(pdf.fonts.filter((font) => !font.startsWith("Tinos-"))).toEqual([]);
  });

  it("[A52] holds every section's title as text in NFC, and a bookmark for each that stands on a line of its own", () => {
    const text = pdf.pages.map((page) => page.text).join("");
    expect(text).toBe(text.normalize("NFC"));
    const printed = report.sections.filter(({ kind }) => kind === "part" || kind === "section");
    for (const { title } of printed) expect(text.toLocaleLowerCase("vi")).toContain(withoutBlanks(title).toLocaleLowerCase("vi"));
    const blocks = printed.filter(({ layout }) => layout === "block");
    for (const { number, title } of blocks)
      expect(pdf.bookmarks.map((mark) => mark.toLocaleLowerCase("vi"))).toContain(`${number} ${title}`.trim().toLocaleLowerCase("vi"));
  });

  it("numbers its pages from the second on, and begins anew with the annex", () => {
    const isNumbered = pdf.pages.map(({ text }, index) => text.startsWith(String(index + 1)));
    expect(isNumbered).toEqual(pdf.pages.map((page, index) => index > 0 && !isLying(page)));
  });

  it("[A52] is the same file, byte for byte, when exported again", async () => {
    const again = await ask(office, { format: "pdf" });
    expect(Buffer.compare(Buffer.from(await again.arrayBuffer()), bytes)).toBe(0);
    expect(again.headers.get(exportWarningsHeader)).toBe(answer.headers.get(exportWarningsHeader));
  });

  it("is kept in the history with its hash", async () => {
    const history = await office.call<readonly HistoryEntry[]>("GET", `/api/reports/${report.id}/history`);
    expect(history.filter((entry) => entry.action === "report.export").at(-1)?.detail).toMatch(/^pdf, sha256 [0-9a-f]{64}/);
  });
});

describe("an exported PDF", () => {
  const exporters = createExporters();
  afterAll(() => exporters.stop());

  it("[A51] is not written with a sign that its typeface lacks; the error names the section and the sign", async () => {
    await expect(
      exporters.write(
        "pdf",
        reportOf(letterheadOf(), sectionOf("Kinh tế", p("Ổn định.")), { ...sectionOf("Thống kê", p("Tỷ lệ đạt ☑ trong tháng")), id: "thong-ke" }),
      ),
    ).rejects.toMatchObject({
      code: "unprintable",
      message: expect.stringMatching(/2\. Thống kê: .*"☑" \(U\+2611\)/),
      unprintable: { kind: "character", sectionId: "thong-ke", character: "☑", near: "Tỷ lệ đạt ☑ trong tháng" },
    });
  });
});
