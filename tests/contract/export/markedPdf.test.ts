import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExporters } from "../../../server/export/exporters.ts";
import { type PdfFile, readPdf } from "../../support/pdfReader.ts";
import { people, remarks, suggestedReportOfManyActs } from "../../support/suggestedReport.ts";

const withoutBlanks = (text: string): string => text.normalize("NFC").replace(/\s/g, "");

describe("a PDF with its suggestions to be seen", () => {
  const exporters = createExporters();
  afterAll(() => exporters.stop());
  const savedAt = "2026-11-24T10:00:00Z";
  const written = async (options: object): Promise<Uint8Array> =>
    (await exporters.write("pdf", suggestedReportOfManyActs(), { savedAt, ...options })).bytes;
  const wordsOf = (pdf: PdfFile): string => pdf.pages.map(({ text }) => text).join("\n");
  let bytes: Uint8Array;
  let marked: PdfFile;
  let clean: PdfFile;
  beforeAll(async () => {
    bytes = await written({ remarks });
    marked = readPdf(bytes);
    clean = readPdf(await written({}));
  });

  it("[A48] shows what goes beside what comes, and tells every suggestion at the end with its author and page", () => {
    const words = wordsOf(marked);
    expect(words).toContain("khátốtmới");
    expect(words).toContain(withoutBlanks("CÁC ĐỀ NGHỊ SỬA"));
    expect(words).toContain(withoutBlanks("Thay “khá” bằng “tốt” 1. Kinh tế, trang 1"));
    expect(words).toContain(withoutBlanks(people["u-binh"]));
    expect(words).toContain(withoutBlanks("Đã kiểm tra"));
  });

  it("says on every page that it is not the one to be issued", () => {
    for (const { text } of marked.pages) expect(text).toContain(withoutBlanks("không phải bản phát hành"));
  });

  it("[A52] is a tagged PDF/A-2b like every other, without a field to sign", () => {
    expect(marked.source).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(marked.source).toMatch(/\/Marked true/);
    expect(marked.source).not.toContain("/AcroForm");
  });

  it("is the same file, byte for byte, when written again", async () => {
    expect(Buffer.compare(Buffer.from(await written({ remarks })), Buffer.from(bytes))).toBe(0);
  });

  it("[A50] leaves a clean PDF without any of it: no struck word, no comment, no name of an author, no colour", () => {
    const words = wordsOf(clean);
    for (const secret of [
      "khá",
      "Đi hẳn",
      "Chú thích cũ",
      "Trần Văn Một",
      "Kiểm tra lại",
      "chữ đã mất",
      "đề nghị sửa",
      "¶",
      ...Object.values(people),
    ])
      expect(words.includes(withoutBlanks(secret))).toBe(false);
    expect(Object.values(people).filter((name) => clean.source.includes(name))).toEqual([]);
    expect([...clean.source.matchAll(/^([\d. ]+) (?:scn|SCN)$/gm)].map(([, color]) => color).filter((color) => color !== "0")).toEqual([]);
    expect(words).toContain("tốt");
  });
});
