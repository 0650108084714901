import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Thread } from "../../extensions/comments/thread.ts";
import type { HistoryEntry, ReportSummary, ReportView } from "../../extensions/wire/http.ts";
import { maxWordBytes, type ReportImportView, reportFileMediaType } from "../../extensions/wire/wordImport.ts";
import { answers } from "../../server/http/answers.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";
import { inserted, paragraph, run, struckOut, wordFile } from "../support/wordFile.ts";

let server: TestServer;
let office: TestClient;
let drafter: TestClient;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  office = await server.signIn("vanphong");
  drafter = await server.signIn("kinhte");
});
afterAll(() => server.stop());

const send = (client: TestClient, file: Uint8Array, query = "", type = reportFileMediaType): Promise<Response> =>
  client.fetch(`/api/reports/import-word${query}`, { method: "POST", headers: { "content-type": type }, body: new Uint8Array(file) });
const read = async (client: TestClient, file: Uint8Array, query = ""): Promise<ReportImportView> => {
  const response = await send(client, file, query);
  expect(response.status).toBe(200);
  return answers.ReportImport.parse(await response.json());
};
const refusal = async (response: Response): Promise<string> =>
  `${response.status} ${((await response.json()) as { error: { code: string } }).error.code}`;
const reportIds = async (): Promise<string[]> => (await office.get<ReportSummary[]>("/api/reports")).map(({ id }) => id);

const about = (id: number, words: string): string => `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>`;
/** Each a minute after the one before, because conversations are told in the order of their times. */
const comment = (id: number, words: string): string =>
  `<w:comment w:id="${id}" w:author="Lê Thị Khách" w:date="2026-11-02T08:0${id}:00Z"><w:p w14:paraId="0000000${id}">${run(words)}</w:p></w:comment>`;
const lines = (...texts: readonly string[]): string => texts.map((text) => paragraph(run(text))).join("");

const file = wordFile(
  [
    lines("ỦY BAN NHÂN DÂN", "PHƯỜNG MỘC LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    lines("Số:       /BC-UBND", "Mộc Lâm, ngày     tháng 9 năm 2026", "BÁO CÁO"),
    lines("Kết quả thực hiện nhiệm vụ tháng 9, phương hướng, nhiệm vụ tháng 10 năm 2026"),
    lines("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "1. Lĩnh vực kinh tế"),
    paragraph(
      `${run("Thu ")}${about(7, "ngân sách")}${run(" đạt ")}${struckOut("8")}${inserted(run("9"))}${run(" tỷ", "<w:strike/>")}${run(" đồng.")}`,
    ),
    paragraph(`${run("2. Lĩnh vực ")}${about(8, "văn hóa")}`),
    lines("Tổ chức 03 giải thể thao.", "II. PHƯƠNG HƯỚNG, NHIỆM VỤ", "1. Tiếp tục thu ngân sách."),
    lines("Nơi nhận:", "- UBND thành phố;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Bình"),
  ].join(""),
  { comments: comment(7, "Nguồn?") + comment(8, "Gộp với mục trên?") },
);

describe("making a report of a Word file", () => {
  it("[A53] shows outline, period and what would not be kept, and makes nothing", async () => {
    const before = await reportIds();
    const shown = await read(office, file, "?preview=1");
    expect(shown).toMatchObject({ reportId: null, period: { kind: "month", year: 2026, month: 9 }, suggestions: 1, comments: 2 });
    expect(shown.losses).toContainEqual(expect.objectContaining({ kind: "strike", count: 1 }));
    expect(shown.outline.map(({ number, title }) => `${number} ${title}`)).toEqual(
      expect.arrayContaining(["I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "1. Lĩnh vực kinh tế", "2. Lĩnh vực văn hóa", "II. PHƯƠNG HƯỚNG, NHIỆM VỤ"]),
    );
    expect(await reportIds()).toEqual(before);
  });

  it("makes what it showed: outline, owners, words with what is suggested and said about them; the log says who did it", async () => {
    const { reportId, ...shown } = await read(office, file, "?preview=1");
    const { reportId: id, ...made } = await read(office, file);
    expect(reportId).toBeNull();
    expect(made).toEqual(shown);

    const report = await office.get<ReportView>(`/api/reports/${id}`);
    expect(report.sections.map(({ kind, level, number, title }) => ({ kind, level, number, title }))).toEqual(shown.outline);
    expect(report.sections.find(({ title }) => title === "Lĩnh vực kinh tế")?.owners).toEqual(["ktht"]);
    const history = await office.get<HistoryEntry[]>(`/api/reports/${id}/history`);
    expect(history.map(({ action, detail }) => [action, detail])).toEqual([["report.import", report.title]]);
    expect((await office.send("POST", `/api/reports/${id}/exports`, { format: "docx" })).status).toBe(200);
  });

  it("keeps each conversation at its words, and one about a heading's words in the first section, which it tells", async () => {
    const { reportId, warnings } = await read(office, file);
    const report = await office.get<ReportView>(`/api/reports/${reportId}`);
    const first = report.sections.find(({ title }) => title === "Lĩnh vực kinh tế");
    const threads = await office.get<Thread[]>(`/api/reports/${reportId}/sections/${first?.id}/threads`);
    expect(threads.map(({ about: place, quote, comments }) => [place, quote, comments[0]?.author, comments[0]?.text])).toEqual([
      ["words", "ngân sách", "word:Lê Thị Khách", "Nguồn?"],
      ["section", "", "word:Lê Thị Khách", "Gộp với mục trên?"],
    ]);
    expect(warnings.filter(({ code }) => code === "comment_moved")).toHaveLength(1);
  });

  it("leaves a conversation over two sections in the first of them", async () => {
    const across = wordFile(
      lines("BÁO CÁO", "Kết quả tháng 9 năm 2026", "I. KẾT QUẢ", "1. Lĩnh vực kinh tế") +
        paragraph(`${run("Thu ")}<w:commentRangeStart w:id="7"/>${run("ngân sách")}`) +
        lines("2. Lĩnh vực văn hóa") +
        paragraph(`${run("Tổ chức")}<w:commentRangeEnd w:id="7"/>${run(" 03 giải.")}`),
      { comments: comment(7, "Nguồn?") },
    );
    const { reportId } = await read(office, across);
    const { sections } = await office.get<ReportView>(`/api/reports/${reportId}`);
    const quotes = await Promise.all(
      sections
        .filter(({ kind }) => kind === "section")
        .map(async ({ id }) => (await office.get<Thread[]>(`/api/reports/${reportId}/sections/${id}/threads`)).map(({ quote }) => quote)),
    );
    expect(quotes).toEqual([["ngân sách"], []]);
  });

  it("is for who may create reports; a preview too", async () => {
    expect(await refusal(await send(server.visitor(), file))).toBe("401 unauthenticated");
    expect(await refusal(await send(drafter, file))).toBe("403 forbidden");
    expect(await refusal(await send(drafter, file, "?preview=1"))).toBe("403 forbidden");
  });

  it("makes nothing of a file that is broken, too large or sent as something else, nor after a template that is none", async () => {
    const before = await reportIds();
    expect(await refusal(await send(office, new Uint8Array([1, 2, 3])))).toBe("422 unreadable_file");
    expect(await refusal(await send(office, file.slice(0, file.length / 2), "?preview=1"))).toBe("422 unreadable_file");
    expect(await refusal(await send(office, new Uint8Array(maxWordBytes + 1)))).toBe("413 too_large");
    expect(await refusal(await send(office, file, "", "text/plain"))).toBe("422 invalid");
    expect(await refusal(await send(office, file, "?template=nothing"))).toBe("422 invalid");
    expect(await reportIds()).toEqual(before);
  });
});
