import { describe, expect, test } from "vitest";
import { documentKinds } from "../../../../../extensions/documentKinds.ts";
import { parseLetterhead } from "../../../../../extensions/nodes/letterhead.ts";
import { nodeOf, type SectionContent } from "../../../../../extensions/sectionContent.ts";
import { randomIds } from "../../../../../server/domain/randomIds.ts";
import type { WholeReport } from "../../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../../../server/export/outline.ts";
import { readDocx } from "../../../../../server/import/docx/readDocx.ts";
import { wordReport } from "../../../../../server/import/docx/wordReport.ts";
import { documentOfKind } from "../../../../support/kindSamples.ts";
import {
  closingOf,
  headerRow,
  lastWords,
  letterheadOf,
  outlineItem,
  p,
  partOf,
  reportOf,
  row,
  sectionOf,
  table,
} from "../../../../support/reportBuilder.ts";
import { cellXml, inserted, paragraph, rowXml, run, tableXml, type WordFileParts, wordFile } from "../../../../support/wordFile.ts";

const readFile = (bytes: Uint8Array) => wordReport(readDocx(bytes, { nonce: "n", now: new Date(0) }), { ids: randomIds });
const read = (body: string, parts?: WordFileParts) => readFile(wordFile(body, parts));
const lines = (...texts: readonly string[]): string => texts.map((text) => paragraph(run(text))).join("");
const words = (content: SectionContent | undefined): string => (content === undefined ? "" : nodeOf(content).textContent);
const headOf = (report: WholeReport) => parseLetterhead(report.sections[0]?.content.content?.[0]?.attrs);

const upright = paragraph("", `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`);
const lying = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`;
const paper =
  lines("UBND PHƯỜNG MỘC LÂM", "Số: 12/BC-UBND", "BÁO CÁO", "Công tác tháng 4 năm 2026", "I. KẾT QUẢ", "Theo kế hoạch.", "Trên đây là báo cáo./.") +
  tableXml(
    [4000, 4000],
    [rowXml([cellXml(lines("Nơi nhận:", "- UBND thành phố;", "- Lưu: VT.")), cellXml(lines("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Ngô Văn Tám"))])],
  );
const wideTable = tableXml(
  [900, 900],
  [rowXml([cellXml(lines("TT")), cellXml(lines("Nơi nhận"))]), rowXml([cellXml(lines("1")), cellXml(lines("TM. Tổ"))])],
);

describe("annexes of a Word file", () => {
  const body =
    paper +
    upright +
    lines("PHỤ LỤC I", "DANH MỤC CÔNG TRÌNH", "(Kèm theo Báo cáo số      /BC-UBND ngày 5 tháng 5 năm 2026)") +
    wideTable +
    paragraph("", lying) +
    lines("PHỤ LỤC II", "GIẢI TRÌNH", "Vì mưa nhiều.") +
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;

  test("are sections behind the closing, lying where their paper lies, with tables that no rule of the foot takes apart", () => {
    const { report, losses, warnings } = read(body);
    const annexes = report.sections.slice(-2);
    expect(annexes.map(({ kind, title, landscape }) => [kind, title, landscape])).toEqual([
      ["annex", "DANH MỤC CÔNG TRÌNH", true],
      ["annex", "GIẢI TRÌNH", undefined],
    ]);
    expect(annexes[0]?.content.content?.map(({ type }) => type)).toEqual(["table"]);
    expect(words(annexes[1]?.content)).toBe("Vì mưa nhiều.");
    expect(report.sections.at(-3)?.kind).toBe("closing");
    expect(losses).toEqual([]);
    expect(warnings.map(({ code }) => code)).not.toContain("after_signature");
  });

  test("a paper that lies elsewhere is told", () => {
    expect(read(paper.replace("</w:p>", `</w:p>${paragraph("", lying)}`)).losses).toMatchObject([{ kind: "landscape", count: 1 }]);
  });

  test("suggestions in a title are told, those in the text stay", () => {
    const { report, warnings } = read(
      paper + lines("PHỤ LỤC") + paragraph(run("DANH MỤC ") + inserted(run("MỚI"))) + paragraph(run("Gồm ") + inserted(run("03."))),
    );
    expect(report.sections.at(-1)?.title).toBe("DANH MỤC MỚI");
    expect(JSON.stringify(report.sections.at(-1)?.content)).toContain(`"type":"ins"`);
    expect(warnings.map(({ code }) => code)).toContain("title_revision");
  });
});

test("a table in the text that has words of a foot in its cells stays a table", () => {
  const { report } = read(lines("BÁO CÁO", "Công tác tháng 4", "I. KẾT QUẢ") + wideTable + paper);
  expect(report.sections.flatMap(({ content }) => content.content ?? []).filter(({ type }) => type === "table")).toHaveLength(1);
});

test("a box at the head of the pages is the circulation, other words there are told", () => {
  const header = (text: string) => ({ header: paragraph(run(text)) });
  const { report, losses } = read(paper, header("LƯU HÀNH NỘI BỘ"));
  expect([headOf(report).circulation, losses]).toEqual(["LƯU HÀNH NỘI BỘ", []]);
  expect(read(paper, header("Bản nháp")).losses).toMatchObject([{ kind: "header_footer", samples: ["Bản nháp"] }]);
});

describe("what was exported and comes back", () => {
  test.each(documentKinds)("a %s has the same head, opening, foot and sections", async (kind) => {
    const head = { urgency: "HỎA TỐC", circulation: "XEM XONG TRẢ LẠI", number: "12", day: "12", addressees: "Sở Nội vụ\nSở Tài chính" } as const;
    const report = documentOfKind(kind, head);
    const { report: back, losses } = readFile(await writeDocx(outlineOf(report)));
    expect(headOf(back)).toEqual(headOf(report));
    const ends = (whole: WholeReport) =>
      whole.sections.filter((section) => section.kind === "opening" || section.kind === "closing").map(({ content }) => nodeOf(content).toJSON());
    expect(ends(back)).toEqual(ends(report));
    const text = (whole: WholeReport) => whole.sections.map(({ content }) => words(content)).join("");
    if (kind === "decision") expect(back.sections.map(({ number }) => number)).toEqual(report.sections.map(({ number }) => number));
    if (kind !== "plan" && kind !== "submission") expect(text(back)).toBe(text(report));
    expect(losses).toEqual([]);
  });

  test("annexes have their titles, papers and text, and the line that names the document once", async () => {
    const annexes = [
      outlineItem({
        kind: "annex",
        level: 1,
        title: "DANH MỤC CÔNG TRÌNH",
        landscape: true,
        blocks: [p("Đơn vị tính: triệu đồng"), table(headerRow("TT", "Tên"), row("1", "Cống"))],
      }),
      outlineItem({ kind: "annex", level: 1, title: "GIẢI TRÌNH", blocks: [p("Vì mưa nhiều.")] }),
    ];
    const report = reportOf(letterheadOf(), partOf("KẾT QUẢ"), sectionOf("Kinh tế", p("Ổn định.")), closingOf(lastWords), ...annexes);
    const { report: back, losses } = readFile(await writeDocx(outlineOf(report)));
    const shown = (whole: WholeReport) =>
      whole.sections.slice(-2).map(({ kind, number, title, landscape, content }) => [kind, number, title, landscape, words(content)]);
    expect(shown(back)).toEqual(shown(report));
    // Cells of tables are centred by themselves.
    expect(losses.map(({ kind }) => kind)).toEqual(["alignment"]);
  });
});
