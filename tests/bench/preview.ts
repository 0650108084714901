import { performance } from "node:perf_hooks";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { WholeReport } from "../../server/domain/wholeReport.ts";
import { createExporters } from "../../server/export/exporters.ts";
import type { DocumentModel } from "../../server/export/model.ts";
import { outlineOf } from "../../server/export/outline.ts";
import { PdfWriter } from "../../server/export/pdf/pdfWriter.ts";
import { loadTinos } from "../../server/export/pdf/typeface.ts";
import { typstInput } from "../../server/export/pdf/typstInput.ts";
import { p } from "../support/reportBuilder.ts";
import { longReport } from "../support/sampleReports.ts";

/**
 * How long the pages of a preview take after an edit to a report of 20 pages, where that time goes, and how it compares with Typst setting the same words
 * as plain paragraphs in the same run. Run with `npx tsx tests/bench/preview.ts`. Budget: what the server adds to a pause of 300 ms leaves the pages within a second.
 */
const pages = 20;
const runs = 9;
const budgetMs = 700;

/** The report with one more word in its middle, another one each time. */
function edited(report: WholeReport, round: number): WholeReport {
  const middle = Math.floor(report.sections.length / 2);
  return {
    ...report,
    sections: report.sections.map((section, index) =>
      index === middle
        ? { ...section, content: { ...section.content, content: [...(section.content.content ?? []), p(`Sửa lần thứ ${round}.`)] } }
        : section,
    ),
  };
}

async function measured(work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= runs; round += 1) {
    const start = performance.now();
    await work(round);
    // The first one warms up.
    if (round > 0) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const report = longReport(pages);
const typeface = loadTinos();
const writer = new PdfWriter(new URL("../../server/export/pdf/report.typ", import.meta.url), typeface);

/** The words alone, a paragraph a line, as somebody would give them to Typst by hand. */
const plainWords = (model: DocumentModel): string =>
  model.blocks.flatMap((block) => ("runs" in block ? [block.runs.map((run) => (run.kind === "text" ? run.text : "")).join("")] : [])).join("\n\n");
const plain = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...typeface.fonts] }] });
const plainMs = await measured((round) => {
  const mainFileContent = `#set text(font: "Tinos", size: 14pt)\n#set page("a4")\n${plainWords(outlineOf(edited(report, round)))}`;
  const { result } = plain.compile({ mainFileContent });
  if (result === null) throw new Error("Typst could not set the plain words.");
  plain.pdf(result, { pdfStandard: "a-2b" });
});

const modelMs = await measured((round) => outlineOf(edited(report, round)));
const models = Array.from({ length: runs + 1 }, (_, round) => outlineOf(edited(report, round)));
const modelOf = (round: number): DocumentModel => models[round] ?? outlineOf(report);
const inputMs = await measured((round) => typstInput(modelOf(round), typeface));
const writeMs = await measured((round) => writer.write(modelOf(round)));

const exporters = createExporters();
const startedAt = performance.now();
await exporters.write("pdf", report, {});
const firstMs = performance.now() - startedAt;
const wholeMs = await measured((round) => exporters.write("pdf", edited(report, round), {}));
await exporters.stop();

const row = (name: string, ms: number) => ({ step: name, ms: Math.round(ms * 10) / 10, "of plain Typst": Math.round((ms / plainMs) * 100) / 100 });
console.table([
  row("Typst, the same words as plain paragraphs", plainMs),
  row("document model", modelMs),
  row("input of the template", inputMs),
  row("input, pages and PDF, warm compiler", writeMs),
  row("all of it after an edit, from order to bytes", wholeMs),
  row("the first one, with the start of the process", firstMs),
]);
console.log(`${pages} pages, median of ${runs}. Budget ${budgetMs} ms.`);
process.exitCode = wholeMs <= budgetMs ? 0 : 1;
