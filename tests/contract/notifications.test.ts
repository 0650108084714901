import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Thread } from "../../extensions/comments/thread.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import type { NotificationView } from "../../extensions/wire/notifications.ts";
import { answers } from "../../server/http/answers.ts";
import { backUp } from "../../server/storage/doctor/backUp.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { examine, problemsIn, repair } from "../support/doctoring.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

let server: TestServer;
let drafter: ApiClient;
let reader: ApiClient;
let office: ApiClient;
let report: ReportView;
let section: SectionView;

async function signInAll(): Promise<void> {
  [drafter, reader, office] = (await Promise.all(["kinhte", "vanhoa", "vanphong"].map((name) => signInToApi(server.url, name)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
}
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  await signInAll();
  report = await openReportOf(drafter);
  section = writableSection(report);
});
afterAll(() => server.stop());

const threadsPath = (sectionId = section.id): string => `/api/reports/${report.id}/sections/${sectionId}/threads`;
const about = (text: string, ...people: readonly ApiClient[]) => ({
  anchor: { about: "section" },
  text,
  mentions: people.map(({ me }) => me.user.id),
});
const toldTo = async (person: ApiClient, thread: Thread): Promise<readonly NotificationView[]> =>
  answers.Notifications.parse(await person.call("GET", "/api/notifications")).filter(({ threadId }) => threadId === thread.id);
const kindsTo = async (person: ApiClient, thread: Thread) => (await toldTo(person, thread)).map(({ kind }) => kind);

describe("notifications", () => {
  it("tell who is named, and those who write the section; not the author", async () => {
    const thread = await office.call<Thread>("POST", threadsPath(), about("Chị xem giúp", reader));
    expect(await kindsTo(reader, thread)).toEqual(["mention"]);
    expect(await kindsTo(drafter, thread)).toEqual(["comment"]);
    expect(await kindsTo(office, thread)).toEqual([]);
    expect((await toldTo(reader, thread))[0]).toMatchObject({
      authorName: office.me.user.name,
      sectionTitle: section.title,
      sectionNumber: section.number,
      reportTitle: report.title,
      read: false,
    });
  });

  it("tell an answer to those who spoke in the thread, once, and as a mention if they are named in it", async () => {
    const thread = await reader.call<Thread>("POST", threadsPath(), about("Số này lấy từ đâu?"));
    await drafter.call("POST", `${threadsPath()}/${thread.id}/comments`, { text: "Từ Kho bạc" });
    await office.call("POST", `${threadsPath()}/${thread.id}/comments`, { text: "Đúng không?", mentions: [drafter.me.user.id] });
    expect(await kindsTo(reader, thread)).toEqual(["reply", "reply"]);
    expect(await kindsTo(drafter, thread)).toEqual(["mention", "comment"]);
  });

  it("follow a comment that names others later, and go with it", async () => {
    const thread = await office.call<Thread>("POST", threadsPath(), about("Xem lại", reader));
    const path = `${threadsPath()}/${thread.id}/comments/${thread.comments[0]?.id}`;
    await office.call("PATCH", path, { text: "Xem lại", mentions: [] });
    expect(await kindsTo(reader, thread)).toEqual([]);
    await office.call("PATCH", path, { text: "Xem lại nhé", mentions: [reader.me.user.id] });
    expect(await kindsTo(reader, thread)).toEqual(["mention"]);
    await office.call("DELETE", path);
    expect(await kindsTo(reader, thread)).toEqual([]);
    expect(await kindsTo(drafter, thread)).toEqual([]);
  });

  it("are marked as read by their own person only, and stay so after a restart", async () => {
    const thread = await office.call<Thread>("POST", threadsPath(), about("Đọc rồi thì đánh dấu", reader));
    const ids = (await toldTo(reader, thread)).map(({ id }) => id);
    await drafter.call("POST", "/api/notifications/read", { ids });
    expect((await toldTo(reader, thread)).map(({ read }) => read)).toEqual([false]);
    await reader.call("POST", "/api/notifications/read", { ids });
    await server.restart();
    await signInAll();
    expect((await toldTo(reader, thread)).map(({ read }) => read)).toEqual([true]);
    expect((await toldTo(drafter, thread)).map(({ read }) => read)).toEqual([false]);
  });

  it("are in a backup, and come back from their spare when the file is damaged", async () => {
    const path = join(server.dataDir, "notifications.json");
    const backup = await mkdtemp(join(tmpdir(), "ban-thao-backup-"));
    try {
      await server.restart(async () => {
        await backUp(server.dataDir, backup);
        expect(await readFile(join(backup, "notifications.json"), "utf8")).toBe(await readFile(path, "utf8"));
        await writeFile(path, "{");
        expect(problemsIn(await examine(server.dataDir))).toContain("notificationsDamaged");
        expect(problemsIn(await repair(server.dataDir))).not.toContain("notificationsDamaged");
      });
      await signInAll();
      expect(await reader.call<readonly NotificationView[]>("GET", "/api/notifications")).not.toEqual([]);
    } finally {
      await rm(backup, { recursive: true, force: true });
    }
  });

  it("[A07] of a section that becomes confidential are nobody else's any more, and carry no word while they are", async () => {
    const secret = "Chuyện nội bộ của đơn vị";
    const thread = await office.call<Thread>("POST", threadsPath(), about(secret, reader));
    expect(JSON.stringify(await toldTo(reader, thread))).not.toContain(secret);
    await office.call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: section.owners });
    expect(await kindsTo(reader, thread)).toEqual([]);
    expect(await kindsTo(drafter, thread)).toEqual(["comment"]);
    const later = await office.call<Thread>("POST", threadsPath(), about("Thêm nữa"));
    expect(await kindsTo(reader, later)).toEqual([]);
  });
});
