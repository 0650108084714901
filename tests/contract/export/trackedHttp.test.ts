import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Thread } from "../../../extensions/comments/thread.ts";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import type { HistoryEntry, ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../../support/apiClient.ts";
import { connectAs, writeParagraph } from "../../support/connectAs.ts";
import { readDocx } from "../../support/docxReader.ts";
import { startTestServer, type TestServer } from "../../support/startServer.ts";

let server: TestServer;
let drafter: ApiClient;
let office: ApiClient;
let report: ReportView;
let section: SectionView;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  [drafter, office] = (await Promise.all(["kinhte", "vanphong"].map((name) => signInToApi(server.url, name)))) as [ApiClient, ApiClient];
  report = await openReportOf(drafter);
  section = writableSection(report);
  const page = connectAs(drafter, report.id);
  await page.when((live) => live.room(section.id).current.state === "synced");
  const { doc } = page.connection.room(section.id);
  writeParagraph(doc, "Thu ngân sách đạt mười một tỷ đồng");
  const written = doc.getXmlFragment(contentRoot).toArray().at(-1);
  if (!(written instanceof Y.XmlElement)) throw new Error("The section ends with a paragraph.");
  written.setAttribute("tcIns", `thu-1|${drafter.me.user.id}|${Date.now()}`);
  await page.saved();
  page.connection.destroy();
  await office.call("POST", `/api/reports/${report.id}/sections/${section.id}/threads`, {
    anchor: { about: "quote", quote: "mười một tỷ đồng" },
    text: "Cần so với cùng kỳ",
  });
});
afterAll(() => server.stop());

async function exported(
  client: ApiClient,
  body: object,
): Promise<{ readonly status: number; readonly all: string; readonly paths: readonly string[] }> {
  const response = await fetch(`${server.url}/api/reports/${report.id}/exports`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: client.cookie },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) return { status: response.status, all: "", paths: [] };
  const { parts } = readDocx(new Uint8Array(await response.arrayBuffer()));
  return { status: 200, all: [...parts.values()].join("\n"), paths: [...parts.keys()] };
}

describe("a report asked for with tracked changes", () => {
  it("[A48] leaves with its suggestions under their authors' names, and with comments if they are asked for", async () => {
    const tracked = await exported(office, { format: "docx", tracked: true, comments: true });
    expect(tracked.all).toMatch(new RegExp(`<w:ins [^>]*w:author="${drafter.me.user.name}"`));
    expect(tracked.all).toContain("Cần so với cùng kỳ");
    expect(tracked.all).not.toContain(drafter.me.user.id);
    const silent = await exported(office, { format: "docx", tracked: true });
    expect(silent.all).toContain("<w:ins ");
    expect(silent.all).not.toContain("Cần so với cùng kỳ");
  });

  it("[A50] leaves clean when it is not: no tracked change, no comment, no name of an author", async () => {
    const clean = await exported(office, { format: "docx" });
    expect(clean.all).toContain("mười một tỷ đồng");
    expect(clean.all.match(/<w:(ins|del|comment\w*|rPrChange|pPrChange)[ />]|Cần so với cùng kỳ/g)).toBeNull();
    expect(clean.all.includes(drafter.me.user.name)).toBe(false);
    expect(clean.paths.filter((path) => path.includes("comment"))).toEqual([]);
  });

  it("is not given with comments on a clean text", async () => {
    expect((await exported(office, { format: "docx", comments: true })).status).toBe(422);
  });

  it("tells the log what kind of file has left the house", async () => {
    await exported(office, { format: "docx", tracked: true, comments: true });
    const history = await office.call<readonly HistoryEntry[]>("GET", `/api/reports/${report.id}/history`);
    const details = history.filter(({ action }) => action === "report.export").map(({ detail }) => detail);
    expect(details).toContainEqual(expect.stringMatching(/^docx with tracked changes with comments, sha256 [0-9a-f]{64}$/));
  });

  it("[A07] holds nothing of what is said about a section that the person may not read", async () => {
    const hidden = report.sections.find(({ owners, kind }) => kind === "section" && !owners.includes(drafter.me.user.departmentId ?? ""));
    if (hidden === undefined) throw new Error("Everything belongs to one department.");
    const place = `/api/reports/${report.id}/sections/${hidden.id}`;
    await office.call("PATCH", place, { confidentialTo: hidden.owners });
    await office.call<Thread>("POST", `${place}/threads`, { anchor: { about: "section" }, text: "Chuyện riêng của mục" });
    expect((await exported(office, { format: "docx", tracked: true, comments: true })).all).toContain("Chuyện riêng của mục");
    const outsider = await exported(drafter, { format: "docx", tracked: true, comments: true });
    expect(outsider.status === 200 ? outsider.all : "").not.toContain("Chuyện riêng của mục");
    await office.call("PATCH", place, { confidentialTo: [] });
  });
});
