import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { revisedOutlineOf } from "../../../server/export/revisions/revisedOutline.ts";
import { indentedXml } from "../../support/docx/indentedXml.ts";
import { readDocx } from "../../support/docxReader.ts";
import { fullReport, smallReport } from "../../support/sampleReports.ts";
import { remarks, suggestedReport } from "../../support/suggestedReport.ts";

/** The parts whose every change a person should see. Refresh with `vitest -u`, then read the difference. */
const watched = ["word/document.xml", "word/footnotes.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml", "docProps/core.xml"];

describe("the parts of an exported file, as text", () => {
  it.each([
    ["small", smallReport],
    ["full", fullReport],
  ] as const)("of the %s report are those that a person has looked at", async (name, sample) => {
    const docx = readDocx(await writeDocx(outlineOf(sample()), { savedAt: "2026-11-24T08:30:00.000Z" }));
    for (const path of name === "full" ? watched : watched.slice(0, 1)) {
      await expect(indentedXml(docx.parts.get(path) ?? "")).toMatchFileSnapshot(`../../golden/docx/${name}/${path.replace("/", ".")}.txt`);
    }
  });

  it("of a report with suggestions and comments are those that a person has looked at", async () => {
    const docx = readDocx(await writeRevisedDocx(revisedOutlineOf(suggestedReport(), remarks), { savedAt: "2026-11-24T08:30:00.000Z" }));
    for (const path of ["word/document.xml", "word/footnotes.xml", "word/comments.xml", "word/commentsExtended.xml"]) {
      await expect(indentedXml(docx.parts.get(path) ?? "")).toMatchFileSnapshot(`../../golden/docx/tracked/${path.replace("/", ".")}.txt`);
    }
  });

  it("the model of the full report is the one that all formats share", async () => {
    await expect(`${JSON.stringify(outlineOf(fullReport()), null, 2)}\n`).toMatchFileSnapshot("../../golden/docx/full/model.json");
  });
});
