import { afterAll, describe, expect, it } from "vitest";
import { documentKinds } from "../../../extensions/documentKinds.ts";
import { type Judgement, judge } from "../../../server/decree/judge.ts";
import { readPdfFacts } from "../../../server/decree/pdf/readPdfFacts.ts";
import type { WholeReport } from "../../../server/domain/wholeReport.ts";
import { createExporters } from "../../../server/export/exporters.ts";
import { documentOfKind } from "../../support/kindSamples.ts";
import { closingOf, lastWords, letterheadOf, p, reportOf, sectionOf } from "../../support/reportBuilder.ts";
import { fullReport, reportWithFixedNumbers, smallReport } from "../../support/sampleReports.ts";

const exporters = createExporters();
afterAll(() => exporters.stop());

async function measured(report: WholeReport): Promise<readonly Judgement[]> {
  const { bytes } = await exporters.write("pdf", report);
  return judge(await readPdfFacts(bytes), "draft");
}

const toLookAt = (judgements: readonly Judgement[]): readonly string[] => judgements.filter(({ outcome }) => outcome === "look").map(({ id }) => id);

describe("the decree's lines on a PDF", () => {
  it.each([
    ["a report with everything", fullReport, 65],
    ["a small report", smallReport, 55],
    ["a report with fixed numbers", reportWithFixedNumbers, 55],
  ])("find nothing against our own file of %s but that it goes to nobody", async (_, sample, least) => {
    const judgements = await measured(sample());
    expect(judgements.filter(({ outcome, id }) => outcome === "look" && id !== "ND30-44")).toEqual([]);
    expect(judgements.filter(({ outcome }) => outcome === "met").length).toBeGreaterThanOrEqual(least);
  });

  it.each(documentKinds)("find nothing against our own file of a %s but that a report goes to nobody", async (kind) => {
    const judgements = await measured(documentOfKind(kind, { urgency: "KHẨN", circulation: "LƯU HÀNH NỘI BỘ" }));
    expect(toLookAt(judgements).filter((id) => kind !== "report" || id !== "ND30-44")).toEqual([]);
  });

  it("see what the words break", async () => {
    const report = reportOf(
      letterheadOf({ symbol: "KH-UBND", abstract: "Tình hình tháng 11.", place: "P. Mộc Lâm" }),
      sectionOf("Kinh tế", p("Đạt kế hoạch [...].")),
      closingOf(p("Trên đây là báo cáo.")),
    );
    expect(toLookAt(await measured(report))).toEqual(expect.arrayContaining(["ND30-34", "ND30-39", "ND30-41b", "ND30-65", "ND30-68"]));
  });

  it("do not take a report for one that ends as it should if it does", async () => {
    const report = reportOf(letterheadOf(), sectionOf("Kinh tế", p("Đạt kế hoạch.")), closingOf(lastWords));
    expect(toLookAt(await measured(report))).toEqual(["ND30-44"]);
  });

  it("are not asked of what is no PDF", async () => {
    await expect(readPdfFacts(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: "unreadable_file" });
  });
});
