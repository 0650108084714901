import { expect, it } from "vitest";
import { outlineOf } from "../../../../../server/export/outline.ts";
import { PdfWriter } from "../../../../../server/export/pdf/pdfWriter.ts";
import { loadTinos } from "../../../../../server/export/pdf/typeface.ts";
import { readPdf } from "../../../../support/pdfReader.ts";
import { footnote, letterheadOf, p, reportOf, sectionOf } from "../../../../support/reportBuilder.ts";

const writer = new PdfWriter(new URL("../../../../../server/export/pdf/report.typ", import.meta.url), loadTinos());
const filling = "công việc trong tháng được các bộ phận phối hợp thực hiện theo kế hoạch đã đề ra ".repeat(4);
const numbers = Array.from({ length: 40 }, (_, index) => index + 1);

it("[A49] prints each footnote of a paragraph at the foot of the page on which its mark stands, also where the page ends beside it", async () => {
  const marked = (number: number) => p(`Đoạn-${number}-có `, footnote(`Chú-thích-${number}-đây.`), ` ${filling}`);
  const report = reportOf(letterheadOf(), sectionOf("Kinh tế", ...numbers.map(marked)));
  const { pages } = readPdf((await writer.write(outlineOf(report))).bytes);
  const pageWith = (words: string): number => pages.findIndex(({ text }) => text.includes(words));
  expect(pages.length).toBeGreaterThan(3);
  for (const number of numbers) {
    expect(pageWith(`Đoạn-${number}-có`)).toBeGreaterThanOrEqual(0);
    expect([number, pageWith(`Chú-thích-${number}-đây`)]).toEqual([number, pageWith(`Đoạn-${number}-có`)]);
  }
});
