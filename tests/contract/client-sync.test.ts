import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../../client/sync/memoryStore.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type ApiClient, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, type PageOptions, wordsOfDoc, writeParagraph } from "../support/connectAs.ts";
import { type ServerProcess, startServerProcess } from "../support/serverProcess.ts";

let server: ServerProcess;
let office: ApiClient;
let drafter: ApiClient;
let head: ApiClient;
let stranger: ApiClient;
const pages: ConnectedPage[] = [];

beforeAll(async () => {
  server = await startServerProcess();
  [office, drafter, head, stranger] = await Promise.all(
    ["vanphong", "kinhte", "kinhte-truong", "vanhoa"].map((name) => signInToApi(server.url, name)) as [
      Promise<ApiClient>,
      Promise<ApiClient>,
      Promise<ApiClient>,
      Promise<ApiClient>,
    ],
  );
});
afterEach(() => {
  for (const page of pages.splice(0)) page.connection.destroy();
});
afterAll(() => server.remove());

let month = 0;

/** A fresh report of the month, with a section that the drafter writes. */
async function freshReport(): Promise<{ report: ReportView; section: SectionView }> {
  const templates = await office.call<readonly { id: string; periodKind: string }[]>("GET", "/api/templates");
  const template = templates.find(({ periodKind }) => periodKind === "month");
  month += 1;
  const created = await office.call<ReportView>("POST", "/api/reports", {
    templateId: template?.id,
    period: { kind: "month", year: 2031 + Math.floor(month / 12), month: (month % 12) + 1 },
  });
  const report = await drafter.report(created.id);
  return { report, section: writableSection(report) };
}

function open(client: ApiClient, reportId: string, options: PageOptions = {}): ConnectedPage {
  const page = connectAs(client, reportId, options);
  pages.push(page);
  return page;
}

const docOf = (page: ConnectedPage, section: SectionView) => page.connection.room(section.id).doc;
const textOf = (page: ConnectedPage, section: SectionView) => wordsOfDoc(docOf(page, section));
const synced = (page: ConnectedPage, section: SectionView) => page.when((live) => live.room(section.id).current.state === "synced");
/** Documents have no subscription of the connection's own, so the words of others are waited for on the document. */
const shows = (page: ConnectedPage, section: SectionView, words: string) =>
  expect.poll(() => textOf(page, section), { timeout: 5_000 }).toContain(words);

async function openSynced(client: ApiClient, reportId: string, section: SectionView, options: PageOptions = {}): Promise<ConnectedPage> {
  const page = open(client, reportId, options);
  page.connection.room(section.id);
  await synced(page, section);
  return page;
}

describe("two people in one section", () => {
  it("see each other's words, and both are told that they are saved", async () => {
    const { report, section } = await freshReport();
    const [one, two] = [await openSynced(drafter, report.id, section), await openSynced(head, report.id, section)];
    writeParagraph(docOf(one, section), "Thu ngân sách đạt 11.115 triệu đồng.");
    writeParagraph(docOf(two, section), "Chi ngân sách đạt 9.800 triệu đồng.");
    await Promise.all([one.saved(), two.saved()]);
    await shows(one, section, "Chi ngân sách");
    await shows(two, section, "Thu ngân sách");
  });

  it("see by name who is where, with the name that the server knows", async () => {
    const { report, section } = await freshReport();
    const [one, two] = [await openSynced(drafter, report.id, section), await openSynced(head, report.id, section)];
    one.connection.enter(section.id);
    await two.when((live) => live.presence().get(section.id)?.[0]?.name === drafter.me.user.name);
    one.connection.destroy();
    await two.when((live) => !live.presence().has(section.id));
  });
});

describe("a lost line", () => {
  it("is mended, and what both wrote meanwhile is merged", async () => {
    const { report, section } = await freshReport();
    const [one, two] = [await openSynced(drafter, report.id, section), await openSynced(head, report.id, section)];
    one.cut(true);
    await one.when((live) => live.saveState().state === "offline");
    writeParagraph(docOf(one, section), "Viết khi mất mạng.");
    writeParagraph(docOf(two, section), "Viết trong lúc đó.");
    await one.when((live) => {
      const save = live.saveState();
      return save.state === "offline" && save.unsaved === 1;
    });
    await two.saved();
    one.cut(false);
    await one.saved();
    await shows(one, section, "Viết trong lúc đó.");
    await shows(two, section, "Viết khi mất mạng.");
  });

  it("costs nothing when it breaks in the middle of typing, twenty times", async () => {
    const { report, section } = await freshReport();
    const one = await openSynced(drafter, report.id, section);
    for (let round = 0; round < 20; round += 1) {
      writeParagraph(docOf(one, section), `Lần ${round}.`);
      one.breakLine();
      writeParagraph(docOf(one, section), `Ngay sau lần ${round}.`);
      await one.saved();
    }
    const two = await openSynced(head, report.id, section);
    const words = textOf(two, section);
    for (let round = 0; round < 20; round += 1) {
      expect(words.split(`Lần ${round}.`).length - 1).toBe(1);
      expect(words.split(`sau lần ${round}.`).length - 1).toBe(1);
    }
  });

  it("loses nothing that was shown as saved when the server is killed", async () => {
    const { report, section } = await freshReport();
    const one = await openSynced(drafter, report.id, section);
    writeParagraph(docOf(one, section), "Đã lưu trước khi mất điện.");
    await one.saved();
    await server.kill();
    await one.when((live) => live.saveState().state === "offline");
    writeParagraph(docOf(one, section), "Viết khi máy chủ tắt.");
    const fresh = open(head, report.id);
    await server.start();
    fresh.connection.room(section.id);
    await synced(fresh, section);
    expect(textOf(fresh, section)).toContain("Đã lưu trước khi mất điện.");
    await one.saved();
    await shows(fresh, section, "Viết khi máy chủ tắt.");
  });
});

const killings = process.env["LONG"] === "1" ? 20 : 2;

describe("[A29] kill -9 in the middle of three people's typing", () => {
  it("loses no word that was shown as saved and doubles none, again and again", async () => {
    const { report, section } = await freshReport();
    const writers = await Promise.all([drafter, head, drafter].map((client) => openSynced(client, report.id, section)));
    const safe: string[] = [];
    for (let round = 0; round < killings; round += 1) {
      for (let step = 0; step < 10; step += 1) {
        const words = writers.map((_, writer) => `[${round}.${step}.${writer}]`);
        for (const [writer, page] of writers.entries()) writeParagraph(docOf(page, section), words[writer] ?? "");
        await Promise.all(writers.map((page) => page.saved()));
        safe.push(...words);
      }
      for (const page of writers) writeParagraph(docOf(page, section), `{${round}}`);
      await server.kill();
      await server.start();
      const reader = await openSynced(office, report.id, section);
      const text = textOf(reader, section);
      expect(safe.filter((words) => text.split(words).length !== 2)).toEqual([]);
      reader.connection.destroy();
      await Promise.all(writers.map((page) => page.saved()));
    }
    // What was still under way at each kill is not lost either: its author's page brings it again, once.
    const reader = await openSynced(office, report.id, section);
    for (let round = 0; round < killings; round += 1) await expect.poll(() => textOf(reader, section).split(`{${round}}`).length - 1).toBe(3);
  });
});

describe("rights", () => {
  it("go to the reader at once, and what was being typed is at the server or in the recovery store", async () => {
    const { report, section } = await freshReport();
    const one = await openSynced(drafter, report.id, section);
    writeParagraph(docOf(one, section), "Câu đầu.");
    await one.saved();
    const submitted = head.call("POST", `/api/reports/${report.id}/sections/${section.id}/submit`);
    const written: string[] = [];
    const access = () => {
      const { current } = one.connection.room(section.id);
      return current.state === "synced" ? current.access : null;
    };
    for (let index = 0; access() === "write" && index < 2_000; index += 1) {
      const words = `Câu thứ ${index}.`;
      writeParagraph(docOf(one, section), words);
      written.push(words);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await submitted;
    await one.when((live) => {
      const { current } = live.room(section.id);
      return current.state === "synced" && current.access !== "write";
    }, 2_000);
    await one.saved();
    const reader = await openSynced(office, report.id, section);
    const kept = `${textOf(reader, section)} ${one.connection
      .recovered()
      .map(({ text }) => text)
      .join("\n")}`;
    expect(written.filter((words) => !kept.includes(words))).toEqual([]);
    expect(textOf(one, section)).toBe(textOf(reader, section));
  });

  it("bring words written offline into a section that was submitted meanwhile to the recovery store, with the section's title", async () => {
    const { report, section } = await freshReport();
    const store = memoryStore();
    const one = await openSynced(drafter, report.id, section, { store });
    one.cut(true);
    await one.when((live) => live.saveState().state === "offline");
    writeParagraph(docOf(one, section), "Viết khi mục đã bị khóa.");
    await head.call("POST", `/api/reports/${report.id}/sections/${section.id}/submit`);
    one.cut(false);
    await one.when((live) => live.recovered().length === 1);
    expect(one.connection.recovered()).toMatchObject([
      { sectionId: section.id, sectionTitle: section.title, reason: "suggest_only", text: "Viết khi mục đã bị khóa." },
    ]);
    await one.saved();
    const reader = await openSynced(office, report.id, section);
    expect(textOf(reader, section)).not.toContain("đã bị khóa");
    expect(textOf(one, section)).toBe(textOf(reader, section));
  });

  it("keep a reader from writing, and the reader's words from being lost", async () => {
    const { report, section } = await freshReport();
    const reader = await openSynced(stranger, report.id, section);
    writeParagraph(docOf(reader, section), "Chữ của người chỉ được xem.");
    await reader.when((live) => live.recovered().length === 1);
    expect(reader.connection.recovered()[0]?.text).toBe("Chữ của người chỉ được xem.");
    const owner = await openSynced(drafter, report.id, section);
    expect(textOf(owner, section)).not.toContain("chỉ được xem");
  });

  it("shut a section that became confidential, and open it again", async () => {
    const { report, section } = await freshReport();
    const reader = await openSynced(stranger, report.id, section);
    await office.call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: [drafter.me.user.departmentId] });
    await reader.when((live) => live.room(section.id).current.state === "refused", 2_000);
    expect(reader.connection.room(section.id).current).toEqual({ state: "refused", reason: "not_found" });
    await office.call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: [] });
    await synced(reader, section);
  });

  it("follow a person who moves to another department within two seconds", async () => {
    const { report, section } = await freshReport();
    const admin = await signInToApi(server.url, "admin");
    const name = `moved${month}`;
    const department = drafter.me.user.departmentId;
    const user = await admin.call<{ id: string }>("POST", "/api/users", {
      username: name,
      name: "Đỗ Minh Hòa",
      role: "drafter",
      departmentId: department,
      password: "mot-mat-khau-dai",
    });
    const moved = await signInToApi(server.url, name, "mot-mat-khau-dai");
    const page = await openSynced(moved, report.id, section);
    expect(page.connection.room(section.id).current).toMatchObject({ access: "write" });
    await admin.call("PATCH", `/api/users/${user.id}`, { departmentId: stranger.me.user.departmentId });
    await page.when((live) => {
      const { current } = live.room(section.id);
      return current.state === "synced" && current.access === "read";
    }, 2_000);
  });

  it("end with the sign-in", async () => {
    const { report, section } = await freshReport();
    const second = await signInToApi(server.url, "kinhte");
    const page = await openSynced(second, report.id, section);
    await second.call("DELETE", "/api/session");
    await page.when((live) => live.room(section.id).current.state === "refused", 2_000);
    expect(page.connection.room(section.id).current).toEqual({ state: "refused", reason: "unauthenticated" });
  });
});

describe("[A26] a page that is older than the server's schema", () => {
  it("is refused with a reason, and does not try on", async () => {
    const { report, section } = await freshReport();
    const page = open(drafter, report.id, { rewriteUrl: (url) => url.replace(/schema=\d+/, "schema=0") });
    page.connection.room(section.id);
    await page.when((live) => live.room(section.id).current.state === "refused");
    expect(page.connection.room(section.id).current).toEqual({ state: "refused", reason: "old_client" });
  });
});

describe("the report's outline", () => {
  it("is live for everybody within two seconds of each step", async () => {
    const { report, section } = await freshReport();
    const page = open(stranger, report.id);
    await page.when((live) => live.publicReport()?.id === report.id);
    await head.call("POST", `/api/reports/${report.id}/sections/${section.id}/submit`);
    const stateOf = (state: string) => page.when((live) => live.publicReport()?.sections.find(({ id }) => id === section.id)?.state === state, 2_000);
    await stateOf("submitted");
    await office.call("POST", `/api/reports/${report.id}/sections/${section.id}/return`, { reason: "Thiếu số liệu" });
    await stateOf("returned");
  });
});
