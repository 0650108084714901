import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../../support/apiClient.ts";
import { connectAs, writeParagraph } from "../../support/connectAs.ts";
import { readDocx } from "../../support/docxReader.ts";
import { readPdf } from "../../support/pdfReader.ts";
import { startTestServer, type TestServer } from "../../support/startServer.ts";

let server: TestServer;
let drafter: ApiClient;
let report: ReportView;
let section: SectionView;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  drafter = await signInToApi(server.url, "kinhte");
  report = await openReportOf(drafter);
  section = writableSection(report);
});
afterAll(() => server.stop());

async function exported(format: "docx" | "pdf"): Promise<Buffer> {
  const response = await fetch(`${server.url}/api/reports/${report.id}/exports`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: drafter.cookie },
    body: JSON.stringify({ format }),
  });
  return Buffer.from(await response.arrayBuffer());
}

async function write(words: string): Promise<void> {
  const page = connectAs(drafter, report.id);
  await page.when((live) => live.room(section.id).current.state === "synced");
  writeParagraph(page.connection.room(section.id).doc, words);
  await page.saved();
  page.connection.destroy();
}

const pdfDate = (bytes: Buffer): number => {
  const [, instant = ""] = /<xmp:ModifyDate>([^<]+)</.exec(readPdf(bytes).source) ?? [];
  return Date.parse(instant);
};
const docxDate = (bytes: Buffer): number => {
  const [, instant = ""] = /<dcterms:modified[^>]*>([^<]+)</.exec(readDocx(bytes).parts.get("docProps/core.xml") ?? "") ?? [];
  return Date.parse(instant);
};

describe("the file of a draft", () => {
  it("says when the report was changed last, and is the same, byte for byte, until it is changed again", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    await write("Thu ngân sách đạt mười một tỷ đồng");
    const after = Date.now();
    const [pdf, docx] = [await exported("pdf"), await exported("docx")];
    for (const date of [pdfDate(pdf), docxDate(docx)]) {
      expect(date).toBeGreaterThanOrEqual(before);
      expect(date).toBeLessThanOrEqual(after);
    }
    expect(Buffer.compare(await exported("pdf"), pdf)).toBe(0);
    expect(Buffer.compare(await exported("docx"), docx)).toBe(0);
  });
});
