import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { RoomState } from "../../client/sync/connection.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import type { ReportView, SectionView, SessionView, UserView } from "../../extensions/wire/http.ts";
import { channelsPath, roomPath } from "../../extensions/wire/sync.ts";
import { type ApiClient, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, wordsOfDoc, writeParagraph } from "../support/connectAs.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

/** What acts over HTTP do to pages that are open, with the real server and the page's own connection. */

const names = ["vanphong", "kinhte", "kinhte-truong", "vanhoa", "quansu", "quansu-truong", "lanhdao", "vanthu", "admin"] as const;
type Name = (typeof names)[number];

let server: TestServer;
const people = new Map<Name, ApiClient>();
const pages: ConnectedPage[] = [];
const as = (name: Name): ApiClient => {
  const client = people.get(name);
  if (client === undefined) throw new Error(`${name} is not signed in.`);
  return client;
};

beforeAll(async () => {
  server = await startTestServer({ demo: true });
  for (const name of names) people.set(name, await signInToApi(server.url, name));
});
afterEach(() => {
  for (const page of pages.splice(0)) page.connection.destroy();
});
afterAll(() => server.stop());

/** A fresh report with a section that `writer` writes. */
async function freshReport(writer: Name): Promise<{ report: ReportView; section: SectionView }> {
  const { id } = await as("vanphong").call<ReportView>("POST", "/api/reports", {
    templateId: "bao-cao-thang",
    period: { kind: "month", year: 2032, month: 5 },
  });
  const report = await as(writer).report(id);
  return { report, section: writableSection(report) };
}

function open(client: ApiClient, reportId: string): ConnectedPage {
  const page = connectAs(client, reportId);
  pages.push(page);
  return page;
}

const stateOf = (page: ConnectedPage, sectionId: string): RoomState => page.connection.room(sectionId).current;
const hasAccess = (page: ConnectedPage, sectionId: string, access: string) =>
  page.when(() => {
    const state = stateOf(page, sectionId);
    return state.state === "synced" && state.access === access;
  }, 2_000);
const act = (name: Name, report: ReportView, path: string, body?: unknown) =>
  as(name).call<ReportView>("POST", `/api/reports/${report.id}/${path}`, body);

describe("an open page", () => {
  it("is read-only within two seconds of the submission and sees the new state, and writes again when the section is returned", async () => {
    const { report, section } = await freshReport("kinhte");
    const page = open(as("kinhte"), report.id);
    page.connection.room(section.id);
    await hasAccess(page, section.id, "write");
    await act("kinhte-truong", report, `sections/${section.id}/submit`);
    await hasAccess(page, section.id, "suggest");
    await page.when((live) => live.publicReport()?.sections.find(({ id }) => id === section.id)?.state === "submitted", 2_000);
    await act("vanphong", report, `sections/${section.id}/return`, { reason: "Thiếu số liệu" });
    await hasAccess(page, section.id, "write");
  });

  it("sees a new outline, title and owner without asking", async () => {
    const { report, section } = await freshReport("kinhte");
    const page = open(as("vanhoa"), report.id);
    page.connection.room(section.id);
    await hasAccess(page, section.id, "read");
    await as("vanphong").call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { title: "Kinh tế, ngân sách", owners: ["ktht", "vhxh"] });
    await page.when((live) => live.publicReport()?.sections.find(({ id }) => id === section.id)?.title === "Kinh tế, ngân sách", 2_000);
    await hasAccess(page, section.id, "write");
  });

  it("loses a section that becomes confidential, and its words with it", async () => {
    const { report, section } = await freshReport("quansu");
    const page = open(as("vanhoa"), report.id);
    page.connection.room(section.id);
    await hasAccess(page, section.id, "read");
    await as("vanphong").call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: ["quansu"] });
    await page.when(() => stateOf(page, section.id).state === "refused", 2_000);
  });

  it("is told when its person may write no more, because the administrator gave them another department", async () => {
    const { report, section } = await freshReport("kinhte");
    const page = open(as("kinhte"), report.id);
    page.connection.room(section.id);
    await hasAccess(page, section.id, "write");
    const users = await as("admin").call<UserView[]>("GET", "/api/users");
    const user = users.find(({ username }) => username === "kinhte");
    await as("admin").call("PATCH", `/api/users/${user?.id}`, { departmentId: "vhxh" });
    try {
      await hasAccess(page, section.id, "read");
    } finally {
      await as("admin").call("PATCH", `/api/users/${user?.id}`, { departmentId: "ktht" });
    }
    await hasAccess(page, section.id, "write");
  });

  it("is closed when its session is ended from another browser", async () => {
    const { report } = await freshReport("kinhte");
    const there = await signInToApi(server.url, "vanhoa");
    const here = await signInToApi(server.url, "vanhoa");
    const socket = new WebSocket(server.url.replace("http", "ws") + channelsPath(report.id), { headers: { cookie: there.cookie } });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    const sessions = await there.call<SessionView[]>("GET", "/api/sessions");
    await here.call("DELETE", `/api/sessions/${sessions.find(({ current }) => current)?.id}`);
    expect(await closed).toBe(4401);
  });

  it("[A44] of an approved report writes nothing; the number that the clerk gives appears in it, and the approved hash still holds", async () => {
    const { report } = await freshReport("kinhte");
    const page = open(as("vanphong"), report.id);
    const head = report.sections[0]?.id ?? "";
    page.connection.room(head);
    await hasAccess(page, head, "write");
    for (const { id, kind, owners } of report.sections) {
      if (kind === "part") continue;
      const department = owners[0] ?? "vp";
      const client = await signInToApi(server.url, headOf[department] ?? "vanphong");
      await client.call("POST", `/api/reports/${report.id}/sections/${id}/submit`);
      await act("vanphong", report, `sections/${id}/accept`);
    }
    await act("vanphong", report, "review");
    await act("lanhdao", report, "approve");
    await hasAccess(page, head, "read");
    const doc = page.connection.room(head).doc;
    const before = wordsOfDoc(doc);
    writeParagraph(doc, "Lén thêm một câu.");
    await page.when((live) => live.recovered().length > 0 || wordsOfDoc(live.room(head).doc) === before);
    await act("vanthu", report, "issue", { number: "87", date: "2032-06-02" });
    await expect.poll(() => numberIn(page, head), { timeout: 2_000 }).toEqual(["87", "2", "6", "2032"]);
    expect(wordsOfDoc(page.connection.room(head).doc)).not.toContain("Lén thêm");
  });
});

describe("a socket", () => {
  const openingOf = (path: string, headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(server.url.replace("http", "ws") + path, { headers });
      socket.once("unexpected-response", (_request, response) => {
        response.resume();
        resolve(`refused with ${response.statusCode}`);
      });
      socket.once("close", (code) => resolve(`closed with ${code}`));
      socket.once("error", () => undefined);
      socket.once("message", () => {
        resolve("talks");
        socket.close();
      });
    });

  it("[A08] without a session, from a foreign page or to another's report says nothing, and the same of what is not there and not for you", async () => {
    const { report, section } = await freshReport("quansu");
    await as("vanphong").call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: ["quansu"] });
    const path = roomPath(report.id, section.id);
    const outcomes = {
      nobody: await openingOf(path, {}),
      madeUp: await openingOf(path, { cookie: `ban_thao_session=${"A".repeat(43)}` }),
      foreign: await openingOf(path, { cookie: as("quansu").cookie, origin: "https://example.com" }),
      notForYou: await openingOf(path, { cookie: as("vanhoa").cookie }),
      notThere: await openingOf(roomPath(report.id, "nowhere"), { cookie: as("vanhoa").cookie }),
      noReport: await openingOf(roomPath("nowhere", "nowhere"), { cookie: as("vanhoa").cookie }),
    };
    expect(Object.values(outcomes)).not.toContain("talks");
    expect(outcomes.madeUp).toBe(outcomes.nobody);
    expect(outcomes.notThere).toBe(outcomes.notForYou);
    expect(outcomes.noReport).toBe(outcomes.notForYou);
    expect(outcomes.foreign).not.toBe(outcomes.notForYou);
  });
});

const headOf: Readonly<Record<string, string>> = {
  ktht: "kinhte-truong",
  vhxh: "vanhoa-truong",
  hcc: "hcc-truong",
  congan: "congan-truong",
  quansu: "quansu-truong",
  dichvu: "dichvu-truong",
};

/** Number, day, month and year of the letterhead as the page has it. */
function numberIn(page: ConnectedPage, sectionId: string): readonly (string | undefined)[] {
  const head = page.connection.room(sectionId).doc.getXmlFragment(contentRoot).toArray()[0];
  if (head === undefined || !("getAttribute" in head)) return [];
  return ["number", "day", "month", "year"].map((name) => head.getAttribute(name));
}
