import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HistoryEntry, previewPageHeader, type ReportView } from "../../../extensions/wire/http.ts";
import { type ApiClient, openReportOf, signInToApi } from "../../support/apiClient.ts";
import { readPdf } from "../../support/pdfReader.ts";
import { startTestServer, type TestServer } from "../../support/startServer.ts";

let server: TestServer;
let office: ApiClient;
let outsider: ApiClient;
let report: ReportView;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  office = await signInToApi(server.url, "vanphong");
  outsider = await signInToApi(server.url, "quansu");
  report = await openReportOf(office);
});
afterAll(() => server.stop());

const preview = (client: ApiClient, section = ""): Promise<Response> =>
  fetch(`${server.url}/api/reports/${report.id}/preview?section=${section}`, { headers: { Cookie: client.cookie } });
const words = async (answer: Response): Promise<string> =>
  readPdf(Buffer.from(await answer.arrayBuffer()))
    .pages.map(({ text }) => text)
    .join("");

describe("the preview of a report", () => {
  it("is the PDF of its present state, shown and not downloaded, and no export in the log", async () => {
    const answer = await preview(office);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([200, "application/pdf", null]);
    expect(await words(answer)).toContain("BÁOCÁO");
    const history = await office.call<readonly HistoryEntry[]>("GET", `/api/reports/${report.id}/history`);
    expect(history.filter(({ action }) => action === "report.export")).toEqual([]);
  });

  it("tells on which page a section begins, if it prints anything", async () => {
    const page = async (section: string) => (await preview(office, section)).headers.get(previewPageHeader);
    const sections = report.sections.map(({ id }) => id);
    expect(await page(sections[0] ?? "")).toBe("1");
    expect(Number(await page(sections.at(-1) ?? ""))).toBeGreaterThan(1);
    expect(await page("nowhere")).toBeNull();
  });

  it("[A07] leaves out the words of a section that is confidential to others", async () => {
    const own = report.sections.find(({ kind, owners, title }) => kind === "section" && !owners.includes("quansu") && title !== "");
    if (own === undefined) throw new Error("There is no section of others.");
    const before = await words(await preview(outsider));
    await office.call("PATCH", `/api/reports/${report.id}/sections/${own.id}`, { confidentialTo: own.owners.slice(0, 1) });
    const after = await words(await preview(outsider));
    expect(after.length).toBeLessThan(before.length);
    expect((await words(await preview(office))).length).toBe(before.length);
  });

  it("asks for a report that there is", async () => {
    const answer = await fetch(`${server.url}/api/reports/nowhere/preview`, { headers: { Cookie: office.cookie } });
    expect(answer.status).toBe(404);
  });
});
