import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { RecoveredText } from "../../client/sync/connection.ts";
import type { Thread } from "../../extensions/comments/thread.ts";
import { contentRoot, nodeOf, readSection } from "../../extensions/sectionContent.ts";
import { listChanges } from "../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../extensions/suggestions/projections.ts";
import type { HistoryEntry, ReportView, SectionView } from "../../extensions/wire/http.ts";
import type { NotificationView } from "../../extensions/wire/notifications.ts";
import type { SentRecovered } from "../../extensions/wire/recovered.ts";
import { type ApiClient, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, writeParagraph } from "../support/connectAs.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

/** Words that were written while the section closed to their author, from the lost line to the office's panel. */

const names = ["vanphong", "kinhte", "kinhte-truong", "vanhoa", "lanhdao"] as const;
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

async function sitDown(name: Name, reportId: string, sectionId: string): Promise<{ readonly page: ConnectedPage; doc(): Y.Doc }> {
  const page = connectAs(as(name), reportId);
  pages.push(page);
  page.connection.room(sectionId);
  await page.when((live) => live.room(sectionId).current.state === "synced");
  return { page, doc: () => page.connection.room(sectionId).doc };
}

const textOf = (doc: Y.Doc, read: (node: ReturnType<typeof nodeOf>) => ReturnType<typeof nodeOf>): string =>
  read(nodeOf(readSection(doc)))
    .children.map(({ textContent }) => textContent)
    .join("\n");

const firstLetters = (doc: Y.Doc): Y.XmlText => {
  const [paragraph] = doc.getXmlFragment(contentRoot).toArray();
  const [text] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  if (!(text instanceof Y.XmlText)) throw new Error("There is no text.");
  return text;
};

const send = (name: Name, report: ReportView, section: SectionView, { id, draft, text }: Pick<RecoveredText, "draft" | "text" | "id">) =>
  as(name).call<SentRecovered>("POST", `/api/reports/${report.id}/sections/${section.id}/recovered`, { id, changes: draft?.changes ?? "", text });

/** A section whose drafter lost the line and wrote on, while the office got it and accepted it. */
async function lockedMeanwhile(): Promise<{
  readonly report: ReportView;
  readonly section: SectionView;
  readonly author: ConnectedPage;
  readonly kept: RecoveredText;
}> {
  const { id } = await as("vanphong").call<ReportView>("POST", "/api/reports", {
    templateId: "bao-cao-thang",
    period: { kind: "month", year: 2033, month: 5 },
  });
  const report = await as("kinhte").report(id);
  const section = writableSection(report);
  const { page: author, doc } = await sitDown("kinhte", id, section.id);
  doc().transact(() => {
    doc().getXmlFragment(contentRoot).delete(0, doc().getXmlFragment(contentRoot).length);
    writeParagraph(doc(), "Thu ngân sách đạt khá so với cùng kỳ.");
    writeParagraph(doc(), "Chi thường xuyên đúng dự toán.");
  });
  await author.saved();
  author.cut(true);
  await author.when((live) => live.room(section.id).current.state === "offline");
  const letters = firstLetters(doc());
  letters.insert(letters.toString().indexOf("khá") + 3, " cao");
  writeParagraph(doc(), "Câu viết lúc mất mạng.");
  await as("kinhte-truong").call("POST", `/api/reports/${id}/sections/${section.id}/submit`);
  await as("vanphong").call("POST", `/api/reports/${id}/sections/${section.id}/accept`);
  const office = await sitDown("vanphong", id, section.id);
  const theirs = firstLetters(office.doc());
  theirs.insert(0, "Tổng t");
  theirs.delete("Tổng t".length, 1);
  await office.page.saved();
  author.cut(false);
  await author.when((live) => live.recovered().length > 0, 20_000);
  const [kept] = author.connection.recovered();
  if (kept === undefined) throw new Error("Nothing was kept.");
  return { report, section, author, kept };
}

describe("words that came too late", () => {
  it("[A35] are kept with what they would change, and one request sends them to the office as their author's suggestions", async () => {
    const { report, section, kept } = await lockedMeanwhile();
    expect(kept.reason).toBe("section_locked");
    expect(kept.draft?.lines).toEqual([
      { before: "Tổng thu ngân sách đạt khá so với cùng kỳ.", after: "Tổng thu ngân sách đạt khá cao so với cùng kỳ." },
      { before: "", after: "Câu viết lúc mất mạng." },
    ]);
    expect(await send("kinhte", report, section, kept)).toEqual({ landed: "suggestions", count: 2 });

    const office = await sitDown("vanphong", report.id, section.id);
    const { changes } = listChanges(nodeOf(readSection(office.doc())));
    expect(changes.map(({ user }) => user)).toEqual([as("kinhte").me.user.id, as("kinhte").me.user.id]);
    const before = "Tổng thu ngân sách đạt khá so với cùng kỳ.\nChi thường xuyên đúng dự toán.";
    expect(textOf(office.doc(), rejectAll)).toBe(before);
    expect(textOf(office.doc(), acceptAll)).toBe(`${before.replace("khá", "khá cao")}\nCâu viết lúc mất mạng.`);
    const told = await as("vanphong").call<NotificationView[]>("GET", "/api/notifications");
    expect(told[0]).toMatchObject({ kind: "recovered", author: as("kinhte").me.user.id, sectionId: section.id, threadId: "", read: false });
    const history = await as("vanphong").call<HistoryEntry[]>("GET", `/api/reports/${report.id}/history`);
    expect(history.find(({ action }) => action === "section.recover")).toMatchObject({ userId: as("kinhte").me.user.id, detail: "2" });
    expect(await send("kinhte", report, section, kept)).toEqual({ landed: "nothing", count: 0 });
  });

  it("[A35] [A04] carry nobody's name but that of who sends them; who only reads can but speak", async () => {
    const { report, section, kept } = await lockedMeanwhile();
    const id = crypto.randomUUID();
    expect(await send("vanhoa", report, section, kept)).toEqual({ landed: "comment", count: 0 });
    const long = { id, text: "x".repeat(5_000) };
    expect(await send("kinhte", report, section, long)).toEqual({ landed: "comment", count: 0 });
    expect(await send("kinhte", report, section, long)).toEqual({ landed: "nothing", count: 0 });
    const threads = await as("vanphong").call<Thread[]>("GET", `/api/reports/${report.id}/sections/${section.id}/threads`);
    expect(threads.map(({ comments }) => comments.map(({ author, text }) => [author, text.length]))).toEqual([
      [[as("vanhoa").me.user.id, kept.text.length]],
      [
        [as("kinhte").me.user.id, 4_000],
        [as("kinhte").me.user.id, 1_000],
      ],
    ]);
    const office = await sitDown("vanphong", report.id, section.id);
    expect(listChanges(nodeOf(readSection(office.doc()))).changes).toEqual([]);
  });

  it("become a comment where they do not fit the text, and are refused where they are no update", async () => {
    const { report, section } = await lockedMeanwhile();
    const id = crypto.randomUUID();
    const elsewhere = new Y.Doc();
    writeParagraph(elsewhere, "Của văn bản khác");
    const first = elsewhere.getXmlFragment(contentRoot);
    const state = Y.encodeStateVector(elsewhere);
    first.push([new Y.XmlElement("paragraph")]);
    const unrooted = Buffer.from(Y.encodeStateAsUpdate(elsewhere, state)).toString("base64");
    const draft = { changes: unrooted, lines: [] };
    expect(await send("kinhte", report, section, { id, draft, text: "Câu cũ" })).toEqual({ landed: "comment", count: 0 });
    await expect(send("kinhte", report, section, { id, draft: { changes: "không phải", lines: [] }, text: "Câu" })).rejects.toThrow(/422/);
  });

  it("are told to their author as too late once the report is approved", async () => {
    const approved = (await as("lanhdao").reports()).find(({ state }) => state === "issued" || state === "approved");
    if (approved === undefined) throw new Error("The demo has no approved report.");
    const report = await as("kinhte").report(approved.id);
    const section = report.sections.find(({ kind }) => kind === "section");
    if (section === undefined) throw new Error("It has no section.");
    await expect(send("kinhte", report, section, { id: crypto.randomUUID(), text: "Câu muộn" })).rejects.toThrow(/409/);
  });
});
