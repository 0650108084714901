import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readThreads } from "../../extensions/comments/sharedThreads.ts";
import { nodeOf, readSection, type SectionContent } from "../../extensions/sectionContent.ts";
import { listChanges } from "../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../extensions/suggestions/projections.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type SectionImportView, wordMediaType } from "../../extensions/wire/wordImport.ts";
import { answers } from "../../server/http/answers.ts";
import { openReportOf, signInToApi, writableSection } from "../support/apiClient.ts";
import { type ConnectedPage, connectAs, writeParagraph } from "../support/connectAs.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";
import { inserted, paragraph, reviewDate, run, struckOut, wordFile } from "../support/wordFile.ts";

let server: TestServer;
let drafter: TestClient;
let stranger: TestClient;
let office: TestClient;
let report: ReportView;
let section: SectionView;
let page: ConnectedPage;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  [drafter, stranger, office] = (await Promise.all(["kinhte", "vanhoa", "vanphong"].map((name) => server.signIn(name)))) as [
    TestClient,
    TestClient,
    TestClient,
  ];
  const api = await signInToApi(server.url, "kinhte");
  report = await openReportOf(api);
  section = writableSection(report);
  page = connectAs(api, report.id);
  await page.when((live) => live.room(section.id).current.state === "synced");
});
afterAll(async () => {
  page.connection.destroy();
  await server.stop();
});

const text = (): SectionContent => readSection(page.connection.room(section.id).doc);
const words = (content: SectionContent): string[] => nodeOf(content).children.map(({ textContent }) => textContent);
const send = (client: TestClient, file: Uint8Array, query = ""): Promise<Response> =>
  client.fetch(`/api/reports/${report.id}/sections/${section.id}/import${query}`, {
    method: "POST",
    headers: { "content-type": wordMediaType },
    body: new Uint8Array(file),
  });
const imported = async (client: TestClient, file: Uint8Array, query = ""): Promise<SectionImportView> => {
  const response = await send(client, file, query);
  expect(response.status).toBe(200);
  return answers.SectionImport.parse(await response.json());
};
const refusal = async (response: Response): Promise<string> =>
  `${response.status} ${((await response.json()) as { error: { code: string } }).error.code}`;

const file = wordFile(
  paragraph(
    `${run("Thu ")}<w:commentRangeStart w:id="7"/>${run("ngân sách")}<w:commentRangeEnd w:id="7"/>${run(" đạt ")}${struckOut("8")}${inserted(run("9"))}${run(" tỷ", "<w:strike/>")}`,
  ),
  { comments: `<w:comment w:id="7" w:author="Lê Thị Khách" w:date="${reviewDate}"><w:p>${run("Nguồn?")}</w:p></w:comment>` },
);

describe("importing a Word file into a section", () => {
  it("[A53] shows what would come and changes nothing; then writes it behind the text, with changes and comments of people without accounts", async () => {
    writeParagraph(page.connection.room(section.id).doc, "Đoạn đã có");
    await page.saved();
    const before = text();
    const shown = await imported(drafter, file, "?preview=1");
    expect(shown).toMatchObject({ outcome: "shown", suggestions: 1, comments: 1, losses: [{ kind: "strike", count: 1 }] });
    expect(text()).toEqual(before);

    expect((await imported(drafter, file)).outcome).toBe("written");
    await page.when(() => words(text()).some((line) => line.includes("ngân sách đạt")));
    const now = text();
    expect(now.content?.slice(0, -1)).toEqual(before.content);
    expect(listChanges(nodeOf(now)).changes.map(({ user }) => user)).toEqual(["word:Lê Thị Khách"]);
    expect(words(acceptAll(nodeOf(now)).toJSON() as SectionContent).at(-1)).toBe("Thu ngân sách đạt 9 tỷ");
    await page.when((live) => readThreads(live.room(section.id).doc).length > 0);
    expect(readThreads(page.connection.room(section.id).doc).at(-1)).toMatchObject({
      about: "words",
      quote: "ngân sách",
      comments: [{ author: "word:Lê Thị Khách", text: "Nguồn?" }],
    });
  });

  it("lands as suggestions of the importer for who may only suggest", async () => {
    const before = text();
    expect((await imported(office, wordFile(paragraph(run("Đề nghị thêm.")) + paragraph(run("Và thêm nữa."))))).outcome).toBe("suggested");
    await page.when(() => words(text()).length === words(before).length + 2);
    const own = listChanges(nodeOf(text())).changes.filter(({ user }) => !user.startsWith("word:"));
    expect(new Set(own.map(({ user }) => user)).size).toBe(1);
    expect(words(rejectAll(nodeOf(text())).toJSON() as SectionContent)).toEqual(words(rejectAll(nodeOf(before)).toJSON() as SectionContent));
  });

  it("never puts a text in the place of suggestions and comments where the importer only suggests", async () => {
    const before = text();
    expect(await refusal(await send(office, file, "?place=replace"))).toBe("409 conflict");
    expect(text()).toEqual(before);
  });

  it("is refused to who may only read, for files that are none, and for places that are none", async () => {
    expect(await refusal(await send(stranger, file))).toBe("403 not_yours");
    expect(await refusal(await send(stranger, file, "?preview=1"))).toBe("403 not_yours");
    expect(await refusal(await send(drafter, new Uint8Array([1, 2, 3])))).toBe("422 unreadable_file");
    expect(await refusal(await send(drafter, file, "?place=middle"))).toBe("422 invalid");
    expect(await refusal(await send(server.visitor(), file))).toBe("401 unauthenticated");
  });
});
