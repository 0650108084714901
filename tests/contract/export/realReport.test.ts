import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { readReportText } from "../../../server/import/text/readReportText.ts";
import { wholeReportOf } from "../../../server/import/text/wholeReportOf.ts";
import { docxWords } from "../../support/docx/words.ts";
import { paragraphsIn, readDocx } from "../../support/docxReader.ts";
import { nd30Lines } from "../../support/nd30Lines.ts";

/** A real ward's report, which is not part of the project. */
const file = new URL("../../../../shared/data/report-2025-11.txt", import.meta.url);

/** Lines that the old text itself breaks: it names no agency, and has a heading without a number. */
const brokenInTheText = ["ND30-26", "ND30-28", "ND30-48"];

/** How often each word stands in a list. Footnote signs, bold signs and list marks are no words. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words.map((one) => one.replace(/\*\*|[¹²³⁴]/g, "").replace(/[.,]+$/, "")).filter((one) => /[\p{L}\p{N}]/u.test(one)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe.skipIf(!existsSync(file))("a real report, read from its text and exported (skipped where the text is not at hand)", () => {
  const exported = async () => {
    let ids = 0;
    const ofText = wholeReportOf(readReportText(readFileSync(file, "utf8")), { ids: { next: () => `muc-${++ids}` } });
    return readDocx(await writeDocx(outlineOf(ofText.report)));
  };

  it("loses no word", async () => {
    const there = counted(docxWords(await exported()));
    const lost = [...counted(readFileSync(file, "utf8").normalize("NFC").split(/\s+/))].filter(([word, count]) => (there.get(word) ?? 0) < count);
    expect(lost).toEqual([]);
  });

  it("has its four footnotes in order", async () => {
    const docx = await exported();
    expect(paragraphsIn(docx.body).flatMap((paragraph) => paragraph.notes)).toEqual([1, 2, 3, 4]);
    expect(docx.footnotes.map((note) => note.id)).toEqual([1, 2, 3, 4]);
  });

  it("passes every line of the decree that the text itself does not break", async () => {
    const failed = nd30Lines(await exported()).filter((line) => line.outcome === "FAIL");
    expect(failed.filter((line) => !brokenInTheText.includes(line.id.slice(0, 7)))).toEqual([]);
  });
});
