import { describe, expect, it } from "vitest";
import { type PageLayout, pageLayoutSchema, standardPageLayout } from "../../../../extensions/wire/pageLayout.ts";
import { readDocxFacts } from "../../../../server/decree/docx/readDocxFacts.ts";
import type { Facts } from "../../../../server/decree/facts.ts";
import { judge } from "../../../../server/decree/judge.ts";
import { modelFacts } from "../../../../server/decree/model/modelFacts.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { layoutOf } from "../../../../server/export/layout.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { typstInput } from "../../../../server/export/pdf/typstInput.ts";
import { fullReport } from "../../../support/sampleReports.ts";

const model = outlineOf(fullReport());
const typeface = { name: "Tinos", covers: () => true };
const narrowest: PageLayout = {
  sizes: "B",
  margins: { top: 25, bottom: 25, left: 35, right: 20 },
  firstLine: 1,
  lineSpacing: 1.5,
  paragraphGap: 12,
};
const widest: PageLayout = { ...standardPageLayout, margins: { top: 20, bottom: 20, left: 30, right: 15 }, lineSpacing: 1 };

const looks = (facts: Facts): readonly string[] =>
  judge(facts, "draft")
    .filter(({ outcome }) => outcome === "look")
    .map(({ id }) => id);

describe("the measures of a page", () => {
  it("are the decree's set A on 160 mm for an office that has chosen nothing", () => {
    const { page, landscape, letterheadColumns, signingColumns, firstLine, bodyLine, recipientsTitleGap } = layoutOf(standardPageLayout);
    expect(page).toMatchObject({ width: 11_906, height: 16_838, top: 1134, bottom: 1134, left: 1701, right: 1134, textWidth: 9071 });
    expect(landscape).toMatchObject({ width: 16_838, height: 11_906, left: 1701, textWidth: 14_003 });
    expect([letterheadColumns, signingColumns, firstLine, bodyLine, recipientsTitleGap]).toEqual([[3400, 5671], [4535, 4536], 720, 264, 276]);
  });

  it.each([
    ["narrowest page", narrowest],
    ["widest page", widest],
  ])("hold to the decree on the %s, in the file as in the report", async (_, layout) => {
    const standard = looks(modelFacts(model, []));
    expect(looks(modelFacts(model, [], layout))).toEqual(standard);
    expect(looks(readDocxFacts(await writeDocx(model, { layout })))).toEqual(standard);
  });

  it("are what both writers set", async () => {
    const [sheet] = readDocxFacts(await writeDocx(model, { layout: narrowest })).sheets;
    const { page, styles } = typstInput(model, typeface, { layout: narrowest });
    expect(sheet?.margins).toEqual({ top: page.top, bottom: page.bottom, left: page.left, right: page.right });
    expect(page.left).toBeCloseTo(35 / (25.4 / 72), 0);
    expect(styles["BodyText"]).toMatchObject({ size: 13, firstLine: 28.35, line: 1.5 });
    expect(styles["NationalName"]).toMatchObject({ size: 12, bold: true });
    expect(styles["Motto"]).toMatchObject({ size: 13 });
  });
});

describe("a layout outside the decree's ranges", () => {
  it.each([
    [{ margins: { ...standardPageLayout.margins, left: 29 } }, "The left margin must be 30 to 35 mm (decree 30/2020, appendix I, part I, I.3)."],
    [{ margins: { ...standardPageLayout.margins, right: 21 } }, "The right margin must be 15 to 20 mm"],
    [{ lineSpacing: 1.6 }, "The line spacing must be 1 to 1.5 lines"],
    [{ paragraphGap: 5 }, "The gap between paragraphs must be 6 to 12 pt"],
    [{ firstLine: 1.2 }, "The first line must be let in by 1 or 1.27 cm"],
  ])("is refused with the range: %j", (wrong, message) => {
    const refused = pageLayoutSchema.safeParse({ ...standardPageLayout, ...wrong });
    expect(refused.error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining(message)]);
  });
});
