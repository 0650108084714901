import { describe, expect, it } from "vitest";
import type { WholeReport } from "../../../../../server/domain/wholeReport.ts";
import { outlineOf } from "../../../../../server/export/outline.ts";
import type { TypstBlock, TypstParagraph, TypstTable } from "../../../../../server/export/pdf/input.ts";
import { loadTinos } from "../../../../../server/export/pdf/typeface.ts";
import { typstInput } from "../../../../../server/export/pdf/typstInput.ts";
import { cell, closingOf, headerRow, lastWords, letterheadOf, p, reportOf, row, sectionOf, table } from "../../../../support/reportBuilder.ts";
import { fullReport } from "../../../../support/sampleReports.ts";

const typeface = loadTinos();
const inputOf = (report: WholeReport) => typstInput(outlineOf(report), typeface);
const bodyOf = (...blocks: Parameters<typeof sectionOf>[1][]) =>
  inputOf(reportOf(letterheadOf(), sectionOf("Kinh tế", ...blocks), closingOf(lastWords))).blocks;

const textOf = ({ runs }: Pick<TypstParagraph, "runs">): string => runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
const isParagraph = (block: TypstBlock): block is TypstParagraph => block.kind === "paragraph";
const isTable = (block: TypstBlock): block is TypstTable => block.kind === "table";

describe("the input of the PDF's template", () => {
  it("measures the page in points", () => {
    expect(inputOf(fullReport()).page).toEqual({ width: 595.3, height: 841.9, top: 56.7, bottom: 56.7, left: 85.05, right: 56.7, header: 28.35 });
  });

  it("makes headings of the outline's levels, and keeps the last words with the signing row", () => {
    const paragraphs = inputOf(fullReport()).blocks.filter(isParagraph);
    expect(paragraphs.filter(({ level }) => level > 0).map((heading) => [heading.level, textOf(heading)])).toContainEqual([
      1,
      "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
    ]);
    expect(paragraphs.at(-1)).toMatchObject({ style: "BodyText", keepNext: true, above: 6 });
  });

  it("[A49] gives the notes in their order", () => {
    const notes = inputOf(fullReport()).notes.map((runs) => runs.map((run) => (run.kind === "text" ? run.text : "")).join(""));
    expect(notes).toEqual(["Trong đó có 07 hồ sơ thay đổi nội dung đăng ký.", "Theo số liệu của tổ công tác.", "Gồm khai sinh, khai tử, kết hôn."]);
  });

  it("leaves what people wrote as it is, also where it looks like Typst", () => {
    expect(textOf(bodyOf(p('#read("/etc/passwd") *x* $y$ @z')).filter(isParagraph).at(-2) ?? emptyParagraph)).toBe('#read("/etc/passwd") *x* $y$ @z');
  });

  it("drops signs without a printed form and puts a blank for one that the typeface lacks", () => {
    const model = outlineOf(reportOf(letterheadOf(), sectionOf("Kinh tế", p("Thu\u00ad ngân\u200b\u2060 sách\u205f9"))));
    const { blocks } = typstInput(model, { name: "Tinos", covers: (codePoint) => codePoint !== 0x205f });
    expect(textOf(blocks.filter(isParagraph).at(-1) ?? emptyParagraph)).toBe("Thu ngân sách 9");
  });

  it("lets a line end within a word that is wider than its cell, and keeps its letters", () => {
    const [first] = bodyOf(table(row("x".repeat(200), "Ngắn"))).filter(isTable);
    const [long, short] = first?.cells.map(({ blocks }) => blocks.filter(isParagraph)[0] ?? emptyParagraph) ?? [];
    expect(textOf(long ?? emptyParagraph)).toBe("x".repeat(200));
    expect(long?.runs.some((run) => run.kind === "joint")).toBe(true);
    expect(short?.runs.some((run) => run.kind === "joint")).toBe(false);
  });

  it("keeps the last two rows of a table together, unless a cell reaches down into them", () => {
    const rows = [headerRow("TT", "Tên"), row("1", "Một"), row("2", "Hai"), row("Cộng", "3")];
    expect(bodyOf(table(...rows)).find(isTable)).toMatchObject({ headerRows: 1, footRows: 2 });
    const joined = [headerRow("TT", "Tên"), row(cell({ rowspan: 2 }, "1"), "Một"), row("Hai"), row("Cộng", "3")];
    expect(bodyOf(table(...joined)).find(isTable)).toMatchObject({ footRows: 0 });
  });

  it("lets a page end within a row that may be higher than a page, and in no other", () => {
    const found = bodyOf(table(row("Dài", "chữ ".repeat(2000)), row("Ngắn", "1"))).find(isTable);
    expect(found?.cells.map((one) => one.breakable)).toEqual([true, true, false, false]);
  });

  it("[A51] refuses a table that is wider than the page, naming the section", () => {
    expect(() => bodyOf(table(row(...Array.from({ length: 30 }, () => "x"))))).toThrow(
      /^1\. Kinh tế: A table has 30 columns; the page is wide enough for 26/,
    );
  });

  it("takes its date from the state, then from the letterhead, never from the clock", () => {
    const dated = outlineOf(reportOf(letterheadOf({ day: "5", month: "2" })));
    expect(typstInput(dated, typeface, { savedAt: "2026-11-24T08:30:01Z" }).date).toEqual({
      year: 2026,
      month: 11,
      day: 24,
      hour: 8,
      minute: 30,
      second: 1,
    });
    expect(typstInput(dated, typeface).date).toMatchObject({ year: 2026, month: 2, day: 5 });
    expect(typstInput(outlineOf(reportOf(letterheadOf())), typeface).date).toMatchObject({ year: 2000 });
  });
});

const emptyParagraph: Pick<TypstParagraph, "runs"> = { runs: [] };
