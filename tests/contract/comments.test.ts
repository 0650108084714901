import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readThreads } from "../../extensions/comments/sharedThreads.ts";
import type { Thread } from "../../extensions/comments/thread.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import type { HistoryEntry, PersonView, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { answers } from "../../server/http/answers.ts";
import { type ApiClient, openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, writeParagraph } from "../support/connectAs.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";

let server: TestServer;
let drafter: ApiClient;
let reader: ApiClient;
let office: ApiClient;
let report: ReportView;
let section: SectionView;
let page: ConnectedPage;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  [drafter, reader, office] = (await Promise.all(["kinhte", "vanhoa", "vanphong"].map((name) => signInToApi(server.url, name)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  report = await openReportOf(drafter);
  section = writableSection(report);
  page = connectAs(drafter, report.id);
  await page.when((live) => live.room(section.id).current.state === "synced");
  writeParagraph(doc(), "Thu ngân sách đạt mười một tỷ đồng trong tháng");
  await page.saved();
});
afterAll(async () => {
  page.connection.destroy();
  await server.stop();
});

const doc = (): Y.Doc => page.connection.room(section.id).doc;
const threadsPath = (sectionId = section.id): string => `/api/reports/${report.id}/sections/${sectionId}/threads`;
const onWords = (quote: string, text = "Cần so với cùng kỳ") => ({ anchor: { about: "quote", quote }, text });
const refusal = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task;
    return "";
  } catch (error) {
    return /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error);
  }
};

/** The words that carry a thread's mark, as one of the pages sees them. */
const wordsUnder = (shared: Y.Doc, thread: string): string => {
  let words = "";
  const visit = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlElement) visit(child);
      if (!(child instanceof Y.XmlText)) continue;
      for (const { insert, attributes } of child.toDelta()) if (JSON.stringify(attributes ?? {}).includes(thread)) words += String(insert);
    }
  };
  visit(shared.getXmlFragment(contentRoot));
  return words;
};

describe("comments", () => {
  it("[A61] let a reader without write access comment on words; the thread and its mark reach the writer's page", async () => {
    expect((await reader.report(report.id)).sections.find(({ id }) => id === section.id)?.access).toBe("read");
    const thread = await reader.call<Thread>("POST", threadsPath(), onWords("mười một tỷ đồng"));
    expect(answers.Thread.parse(thread)).toMatchObject({
      quote: "mười một tỷ đồng",
      comments: [{ author: reader.me.user.id, text: "Cần so với cùng kỳ" }],
    });
    await expect.poll(() => readThreads(doc()).map(({ id }) => id)).toContain(thread.id);
    expect(wordsUnder(doc(), thread.id)).toBe("mười một tỷ đồng");
    expect(answers.Threads.parse(await office.call("GET", threadsPath())).map(({ id }) => id)).toContain(thread.id);
  });

  it("speak of words between two places of the shared text, wherever these move meanwhile", async () => {
    const text = doc().getXmlFragment(contentRoot).toArray().at(-1);
    const words = text instanceof Y.XmlElement ? text.get(0) : null;
    if (!(words instanceof Y.XmlText)) throw new Error("The section ends with a paragraph.");
    const start = words
      .toString()
      .replace(/<[^>]*>/g, "")
      .indexOf("trong tháng");
    const [from, to] = [start, start + "trong".length].map((at) => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, at)));
    words.insert(0, "Ước ");
    await page.saved();
    const thread = await reader.call<Thread>("POST", threadsPath(), { anchor: { about: "words", from, to }, text: "Tháng nào?" });
    expect(thread.quote).toBe("trong");
    await expect.poll(() => wordsUnder(doc(), thread.id)).toBe("trong");
  });

  it("are answered, resolved, reopened, changed and deleted; the log keeps the words that went", async () => {
    const { id } = await reader.call<Thread>("POST", threadsPath(), { anchor: { about: "section" }, text: "Mục này còn ngắn" });
    const path = `${threadsPath()}/${id}`;
    const answered = await drafter.call<Thread>("POST", `${path}/comments`, { text: "Sẽ bổ sung", mentions: [reader.me.user.id] });
    expect(answered.comments.map(({ author }) => author)).toEqual([reader.me.user.id, drafter.me.user.id]);
    expect((await drafter.call<Thread>("POST", `${path}/resolve`)).resolvedBy).toBe(drafter.me.user.id);
    expect((await office.call<Thread>("POST", `${path}/reopen`)).state).toBe("open");
    const [first, second] = answered.comments;
    expect((await reader.call<Thread>("PATCH", `${path}/comments/${first?.id}`, { text: "Mục này quá ngắn" })).comments[0]).toMatchObject({
      text: "Mục này quá ngắn",
    });
    expect(await refusal(drafter.call("DELETE", `${path}/comments/${first?.id}`))).toBe("forbidden");
    await drafter.call("DELETE", `${path}/comments/${second?.id}`);
    await reader.call("DELETE", `${path}/comments/${first?.id}`);
    expect((await reader.call<readonly Thread[]>("GET", threadsPath())).some((thread) => thread.id === id)).toBe(false);
    const details = (await reader.call<readonly HistoryEntry[]>("GET", `/api/reports/${report.id}/history`)).map(({ detail }) => detail);
    expect(details).toEqual(expect.arrayContaining(["Mục này còn ngắn", "Sẽ bổ sung", "Mục này quá ngắn"]));
  });

  it("go with the words that move into a section of their own; those of other words stay", async () => {
    const writer = connectAs(drafter, report.id);
    const made = await office.call<ReportView>("POST", `/api/reports/${report.id}/sections`, {
      kind: "section",
      level: 2,
      title: "Thu và chi",
      owners: section.owners,
      after: section.id,
    });
    const both = made.sections.find(({ title }) => title === "Thu và chi")?.id ?? "";
    try {
      await writer.when((live) => live.room(both).current.state === "synced");
      for (const words of ["Thu mười tỷ", "Chi chín tỷ"]) writeParagraph(writer.connection.room(both).doc, words);
      await writer.saved();
      const [stays, goes] = [
        await office.call<Thread>("POST", threadsPath(both), onWords("Thu mười")),
        await office.call<Thread>("POST", threadsPath(both), onWords("Chi chín")),
      ];
      const from = writer.connection.room(both).doc.getXmlFragment(contentRoot).length - 1;
      const split = await office.call<ReportView>("POST", `/api/reports/${report.id}/sections/${both}/split`, { from, title: "Chi ngân sách" });
      const behind = split.sections.find(({ title }) => title === "Chi ngân sách")?.id ?? "";
      const threadsOf = async (sectionId: string) =>
        (await office.call<readonly Thread[]>("GET", threadsPath(sectionId))).map(({ id, comments }) => [id, comments[0]?.text]);
      expect(await threadsOf(both)).toEqual([[stays.id, "Cần so với cùng kỳ"]]);
      expect(await threadsOf(behind)).toEqual([[goes.id, "Cần so với cùng kỳ"]]);
      await writer.when((live) => live.room(behind).current.state === "synced");
      expect(wordsUnder(writer.connection.room(behind).doc, goes.id)).toBe("Chi chín");
    } finally {
      writer.connection.destroy();
    }
  });

  it("lose their mark with their last comment", async () => {
    const thread = await reader.call<Thread>("POST", threadsPath(), onWords("ngân sách"));
    await expect.poll(() => wordsUnder(doc(), thread.id)).toBe("ngân sách");
    await reader.call("DELETE", `${threadsPath()}/${thread.id}/comments/${thread.comments[0]?.id}`);
    await expect.poll(() => wordsUnder(doc(), thread.id)).toBe("");
  });

  it.each([
    ["words that are not there", onWords("không có chữ này"), "conflict"],
    ["no words", { anchor: { about: "section" }, text: "   " }, "invalid"],
    ["more than it may say", { anchor: { about: "section" }, text: "a".repeat(4001) }, "invalid"],
    ["a name that nobody has", { anchor: { about: "section" }, text: "Chào", mentions: ["nobody"] }, "invalid"],
  ])("are refused for %s, and nothing is written", async (_name, body, code) => {
    const before = await reader.call("GET", threadsPath());
    expect(await refusal(reader.call("POST", threadsPath(), body))).toBe(code);
    expect(await reader.call("GET", threadsPath())).toEqual(before);
  });

  it("[A07] on a confidential section are nobody else's: not to read, to write, to be named in, or to see in the history", async () => {
    const hidden = (await office.report(report.id)).sections.find(
      ({ kind, owners, id }) => kind === "section" && id !== section.id && !owners.includes("vhxh"),
    );
    if (hidden === undefined) throw new Error("The demo has several sections.");
    await office.call("PATCH", `/api/reports/${report.id}/sections/${hidden.id}`, { confidentialTo: hidden.owners });
    await office.call("POST", threadsPath(hidden.id), { anchor: { about: "section" }, text: "Chỉ nội bộ" });
    expect((await reader.report(report.id)).sections.find(({ id }) => id === hidden.id)?.access).toBe("none");
    expect(await refusal(reader.call("GET", threadsPath(hidden.id)))).toBe("not_found");
    expect(await refusal(reader.call("POST", threadsPath(hidden.id), { anchor: { about: "section" }, text: "Chào" }))).toBe("not_found");
    const readers = answers.People.parse(await office.call<readonly PersonView[]>("GET", `/api/reports/${report.id}/sections/${hidden.id}/readers`));
    expect(readers.map(({ id }) => id)).not.toContain(reader.me.user.id);
    const history = await reader.call<readonly HistoryEntry[]>("GET", `/api/reports/${report.id}/history`);
    expect(history.filter(({ action, sectionId }) => sectionId === hidden.id && action.startsWith("comment."))).toEqual([]);
  });
});

describe("a raw client", () => {
  const forged: Readonly<Record<string, (shared: Y.Doc) => void>> = {
    "writes a thread in another's name": (shared) => shared.getMap("threads").set("made-up", { id: "made-up" }),
    "marks words with a comment that is not there": (shared) => {
      const block = shared.getXmlFragment(contentRoot).toArray().at(-1);
      const text = block instanceof Y.XmlElement ? block.get(0) : null;
      if (text instanceof Y.XmlText) text.format(0, 3, { "comment--AAAAAAAA": { id: "made-up" } });
    },
  };
  it.each(Object.entries(forged))("that %s is refused", async (_name, forge) => {
    const other = connectAs(drafter, report.id);
    try {
      await other.when((live) => live.room(section.id).current.state === "synced");
      const before = await reader.call("GET", threadsPath());
      const tampered = other.connection.room(section.id);
      const { generation } = tampered;
      forge(tampered.doc);
      await other.when((live) => live.room(section.id).generation !== generation || live.room(section.id).current.state === "refused");
      expect(await reader.call("GET", threadsPath())).toEqual(before);
      expect(doc().getXmlFragment(contentRoot).toString()).not.toContain("made-up");
    } finally {
      other.connection.destroy();
    }
  });
});
