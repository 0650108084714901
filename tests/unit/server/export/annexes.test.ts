import { beforeAll, describe, expect, it } from "vitest";
import { agencyInSentence } from "../../../../extensions/agencyName.ts";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { readDocxFacts } from "../../../../server/decree/docx/readDocxFacts.ts";
import { type Judgement, judge } from "../../../../server/decree/judge.ts";
import { modelFacts } from "../../../../server/decree/model/modelFacts.ts";
import type { WholeSection } from "../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { PdfWriter } from "../../../../server/export/pdf/pdfWriter.ts";
import { loadTinos } from "../../../../server/export/pdf/typeface.ts";
import { revisedOutlineOf } from "../../../../server/export/revisions/revisedOutline.ts";
import { readPdf } from "../../../support/pdfReader.ts";
import {
  closingOf,
  footnote,
  headerRow,
  heading,
  lastWords,
  letterheadOf,
  outlineItem,
  p,
  reportOf,
  row,
  sectionOf,
  table,
} from "../../../support/reportBuilder.ts";

const annexOf = (title: string, landscape: boolean, ...blocks: readonly ContentNode[]): WholeSection =>
  outlineItem({ kind: "annex", level: 1, title, landscape, blocks });
const titles = ["STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"];
const rows = Array.from({ length: 60 }, (_, index) => row(...titles.map((title) => `${title} ${index}`)));
const report = reportOf(
  letterheadOf({ number: "125", day: "28" }),
  sectionOf("Kinh tế", p("Số liệu ở các Phụ lục I, II.", footnote("Tính đến ngày 25."))),
  closingOf(lastWords),
  annexOf("Tổng hợp chỉ tiêu", true, table(headerRow(...titles), ...rows), p("Hết bảng.", footnote("Ước tính."))),
  annexOf("Danh mục nhiệm vụ", false, heading(2, "Nhiệm vụ"), p("Trồng cây.")),
);
const model = outlineOf(report);
const reference = "(Kèm theo Báo cáo số 125/BC-UBND ngày 28 tháng 11 năm 2026 của Ủy ban nhân dân phường Mộc Lâm)";
const looks = (judgements: readonly Judgement[]) => judgements.filter(({ outcome }) => outcome === "look").map(({ id }) => id);

describe("annexes of a report", () => {
  it("say what they are and to which document they belong", () => {
    expect(model.blocks.filter(({ kind }) => kind === "annex")).toEqual([
      { kind: "annex", label: "Phụ lục I", title: "TỔNG HỢP CHỈ TIÊU", reference, landscape: true },
      { kind: "annex", label: "Phụ lục II", title: "DANH MỤC NHIỆM VỤ", reference, landscape: false },
    ]);
    expect(model.footnotes).toHaveLength(2);
  });

  it("leave blanks for what the clerk has not given", () => {
    const [block] = outlineOf(reportOf(letterheadOf(), closingOf(lastWords), annexOf("Biểu", false, p("A.")))).blocks.slice(-2);
    expect(block).toMatchObject({
      label: "Phụ lục",
      reference: "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng 11 năm 2026 của Ủy ban nhân dân phường Mộc Lâm)",
    });
  });

  it("are sections of a .docx with pages counted from 1, lying where they say so, with and without suggestions", async () => {
    const files = [await writeDocx(model), await writeRevisedDocx(revisedOutlineOf(report, { people: {}, threads: {} }))];
    for (const file of files) {
      const { sheets } = readDocxFacts(file);
      expect(sheets.map(({ landscape, pageNumber, numberOnFirstPage }) => [landscape, pageNumber?.fromOne, numberOnFirstPage])).toEqual([
        [false, true, false],
        [true, true, false],
        [false, true, false],
      ]);
    }
  });

  it("hold to the decree, in the report as in its file", async () => {
    expect(looks(judge(modelFacts(model, []), "draft"))).toEqual(["ND30-44"]);
    expect(looks(judge(readDocxFacts(await writeDocx(model)), "draft"))).toEqual(["ND30-44"]);
  });
});

describe("annexes in a PDF", () => {
  let pages: ReturnType<typeof readPdf>["pages"];
  beforeAll(async () => {
    const writer = new PdfWriter(new URL("../../../../server/export/pdf/report.typ", import.meta.url), loadTinos());
    pages = readPdf((await writer.write(model)).bytes).pages;
  });

  it("begin on pages of their own behind the signature, and count them from 1", () => {
    const lying = pages.flatMap(({ width, height }, index) => (width > height ? [index] : []));
    const [first = 0] = lying;
    const last = lying.at(-1) ?? 0;
    expect(last).toBeGreaterThan(first);
    expect(lying).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
    expect(
      pages
        .slice(0, first)
        .map(({ text }) => text)
        .join(""),
    ).toContain("NguyễnVănBình");
    expect(pages[first]?.text).toMatch(/^PhụlụcITỔNG/);
    expect(pages.slice(first + 1, last + 1).map(({ text }) => text)).toEqual(
      lying.slice(1).map((_, index) => expect.stringMatching(`^${index + 2}STT`)),
    );
    expect(pages[last + 1]?.text).toMatch(/^PhụlụcIIDANH/);
    expect(pages).toHaveLength(last + 2);
  });
});

describe("an agency's name in a sentence", () => {
  it.each([
    ["ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM", "Ủy ban nhân dân phường Mộc Lâm"],
    ["VĂN PHÒNG HĐND VÀ UBND PHƯỜNG MỘC LÂM", "Văn phòng HĐND và UBND phường Mộc Lâm"],
    ["PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"],
  ])("%s is %s", (printed, written) => {
    expect(agencyInSentence(printed)).toBe(written);
  });
});
