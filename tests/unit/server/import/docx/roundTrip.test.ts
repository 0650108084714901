import { expect, test } from "vitest";
import { formatFigure } from "../../../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../../../extensions/nodes/figure.ts";
import { type ContentNode, nodeOf, parseSectionContent, type SectionContent } from "../../../../../extensions/sectionContent.ts";
import { acceptAll, rejectAll } from "../../../../../extensions/suggestions/projections.ts";
import { randomIds } from "../../../../../server/domain/randomIds.ts";
import type { WholeReport } from "../../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../../../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../../../../server/export/outline.ts";
import { revisedOutlineOf } from "../../../../../server/export/revisions/revisedOutline.ts";
import { readDocx } from "../../../../../server/import/docx/readDocx.ts";
import { wordReport } from "../../../../../server/import/docx/wordReport.ts";
import { fullReport } from "../../../../support/sampleReports.ts";
import { remarks, suggestedReport } from "../../../../support/suggestedReport.ts";

const reading = { nonce: "n", now: new Date(0) };
const readBack = (bytes: Uint8Array): WholeReport => wordReport(readDocx(bytes, reading), { ids: randomIds }).report;

/** The letterhead's numbers, which are printed with a zero before them. */
const printedOnly = new Set(["number", "day", "month"]);

/** A text without what a file does not hold: figures as the words that they print, widths of columns, and the bold of run-in titles, which is the layout's. */
function printed(node: ContentNode): ContentNode {
  if (node.type === "figure") return { type: "text", text: formatFigure(parseFigure(node.attrs)) };
  if (node.type === "figureRef") return { type: "text", text: "55 hồ sơ" };
  const { colwidth: _, ...attrs } = node.attrs ?? {};
  const numbers = Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [name, printedOnly.has(name) ? String(value).replace(/^0/, "") : value]),
  );
  const content = node.content
    ?.map(printed)
    .map((child) => (attrs["layout"] === "run-in" && child.type === "text" ? { ...child, marks: [] } : child));
  return { ...node, attrs: numbers, ...(content === undefined ? {} : { content: joined(content) }) };
}

function joined(nodes: readonly ContentNode[]): ContentNode[] {
  const texts: ContentNode[] = [];
  for (const node of nodes) {
    const last = texts.at(-1);
    if (node.type === "text" && last?.type === "text" && JSON.stringify(node.marks ?? []) === JSON.stringify(last.marks ?? []))
      texts[texts.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    else texts.push(node);
  }
  return texts;
}

const textsOf = (report: WholeReport): unknown =>
  report.sections.map(({ kind, level, content }) => [kind, level, nodeOf(parseSectionContent(printed(content))).toJSON()]);

const lines = (content: SectionContent | undefined, of: (doc: ReturnType<typeof nodeOf>) => ReturnType<typeof nodeOf>): string[] => {
  const found: string[] = [];
  if (content === undefined) return found;
  of(nodeOf(content)).descendants((node) => {
    if (node.isTextblock)
      found.push(
        `${node.type.name}: ${node.textBetween(0, node.content.size, "", (leaf) => (leaf.type.name === "figure" ? formatFigure(parseFigure(leaf.attrs)) : "*"))}`,
      );
    return !node.isTextblock;
  });
  return found.filter((line) => !/: *$/.test(line)).map((line) => line.trimEnd());
};

test("a report that was exported and comes back has the same outline, words, emphasis, lists, tables and notes", async () => {
  const report = fullReport();
  expect(textsOf(readBack(await writeDocx(outlineOf(report))))).toEqual(textsOf(report));
});

test.each([
  ["accepting", acceptAll],
  ["rejecting", rejectAll],
])("%s everything in a report that was exported with its suggestions gives what it gives in the report itself", async (_, decide) => {
  const report = suggestedReport();
  const back = readBack(await writeRevisedDocx(revisedOutlineOf(report, remarks)));
  const economy = (of: WholeReport) => of.sections.find(({ title }) => title === "Kinh tế")?.content;
  expect(lines(economy(back), decide)).toEqual(lines(economy(report), decide));
});

test("comments come back with answers and whether they are settled", async () => {
  const { threads } = readDocx(await writeRevisedDocx(revisedOutlineOf(suggestedReport(), remarks)), reading);
  expect(threads.map(({ resolved, comments }) => [resolved, comments.map(({ author }) => author)])).toEqual([
    [false, ["Trần Văn Bình", "Nguyễn Thị An"]],
    [false, ["Không rõ"]],
    [true, ["Nguyễn Thị An"]],
  ]);
});
