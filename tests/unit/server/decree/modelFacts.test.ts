import { describe, expect, it } from "vitest";
import { readDocxFacts } from "../../../../server/decree/docx/readDocxFacts.ts";
import { type Judgement, judge } from "../../../../server/decree/judge.ts";
import { modelFacts } from "../../../../server/decree/model/modelFacts.ts";
import type { WholeReport } from "../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { closingOf, lastWords, letterheadOf, p, reportOf, sectionOf } from "../../../support/reportBuilder.ts";
import { fullReport, longReport, reportWithFixedNumbers, smallReport } from "../../../support/sampleReports.ts";

function measured(report: WholeReport): readonly Judgement[] {
  const sectionIds: string[] = [];
  const model = outlineOf(report, (id, blocks) => sectionIds.push(...blocks.map(() => id)));
  return judge(modelFacts(model, sectionIds), "draft");
}

const outcomes = (judgements: readonly Judgement[]) => judgements.map(({ id, outcome }) => `${id} ${outcome}`);
const inFilesOnly = new Set(["ND30-15", "ND30-16"]);

describe("the decree's lines on a report's model", () => {
  it.each([
    ["a report with everything", fullReport],
    ["a small report", smallReport],
    ["a report with fixed numbers", reportWithFixedNumbers],
    ["a report of 20 pages", () => longReport(20)],
  ])("say of %s what they say of its file", async (_, sample) => {
    const ofFile = judge(readDocxFacts(await writeDocx(outlineOf(sample()))), "draft");
    const shared = (judgements: readonly Judgement[]) => outcomes(judgements.filter(({ id }) => !inFilesOnly.has(id)));
    expect(shared(measured(sample()))).toEqual(shared(ofFile));
  });

  it("name the section in which something is to be looked at", () => {
    const report = reportOf(letterheadOf({ abstract: "Tình hình tháng 11." }), sectionOf("Kinh tế", p("Đạt kế hoạch.")), closingOf(lastWords));
    const [head, section] = report.sections;
    const found = measured(report).find(({ id }) => id === "ND30-41b");
    expect(found).toMatchObject({ outcome: "look", found: [{ sectionId: head?.id }] });
    expect(section?.id).not.toBe(head?.id);
  });

  it("see a report without letterhead and signer", () => {
    const looks = measured(reportOf(sectionOf("Kinh tế", p("Đạt kế hoạch."))))
      .filter(({ outcome }) => outcome === "look")
      .map(({ id }) => id);
    expect(looks).toEqual(expect.arrayContaining(["ND30-17", "ND30-20", "ND30-26", "ND30-30", "ND30-35", "ND30-71", "ND30-74", "ND30-77"]));
  });
});
