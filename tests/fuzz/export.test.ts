import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContentNode, parseSectionContent } from "../../extensions/sectionContent.ts";
import type { WholeReport } from "../../server/domain/wholeReport.ts";
import { writeDocx } from "../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../server/export/outline.ts";
import { docxWords, modelWords } from "../support/docx/words.ts";
import { type Docx, paragraphsIn, readDocx, tablesIn } from "../support/docxReader.ts";

/**
 * Sections as people leave them behind: any block anywhere the schema allows it, with uneven tables, empty and odd text. Each text node holds words of
 * its own (`w17`), so that a word that is lost, doubled or out of order shows.
 */
const odd = fc.constantFrom("", " ", "&", "<w:p>", "]]>", "\u0000", "\ud800", "é".normalize("NFD"), "\t", "…", "“”");

const word = fc.tuple(odd, odd).map(([before, behind]): ContentNode => ({ type: "text", text: `${before} # ${behind}` }));
const emphasis = fc.constantFrom<ContentNode["marks"]>(undefined, [{ type: "bold" }], [{ type: "italic" }, { type: "underline" }]);
const marked = fc.tuple(word, emphasis).map(([node, marks]): ContentNode => (marks === undefined ? node : { ...node, marks }));
const figure = fc
  .integer({ min: 0, max: 9_999_999 })
  .map((value): ContentNode => ({ type: "figure", attrs: { value: String(value), unit: "hồ sơ" } }));
const reference = fc.constantFrom("a", "khong_co").map((code): ContentNode => ({ type: "figureRef", attrs: { code } }));
const footnote = fc.array(fc.oneof(marked, figure), { maxLength: 3 }).map((content): ContentNode => ({ type: "footnote", content }));
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: marked },
    { weight: 1, arbitrary: figure },
    { weight: 1, arbitrary: reference },
    { weight: 1, arbitrary: footnote },
    { weight: 1, arbitrary: fc.constant<ContentNode>({ type: "hardBreak" }) },
  ),
  { maxLength: 4 },
);

const { block } = fc.letrec<{
  block: ContentNode;
  paragraph: ContentNode;
  list: ContentNode;
  item: ContentNode;
  cell: ContentNode;
  table: ContentNode;
}>((tie) => ({
  paragraph: inline.map((content): ContentNode => ({ type: "paragraph", content })),
  item: fc
    .array(fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("paragraph"), tie("list")), { maxLength: 3 })
    .map((content): ContentNode => ({ type: "listItem", content })),
  list: fc
    .tuple(fc.constantFrom<"bulletList" | "orderedList">("bulletList", "orderedList"), fc.array(tie("item"), { maxLength: 3 }))
    .map(([type, content]): ContentNode => ({ type, content })),
  cell: fc
    .tuple(
      fc.constantFrom<"tableCell" | "tableHeader">("tableCell", "tableHeader"),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(tie("block"), { maxLength: 2 }),
    )
    .map(([type, colspan, rowspan, content]): ContentNode => ({ type, attrs: { colspan, rowspan }, content })),
  table: fc
    .array(fc.array(tie("cell"), { maxLength: 3 }), { maxLength: 3 })
    .map((rows): ContentNode => ({ type: "table", content: rows.map((content): ContentNode => ({ type: "tableRow", content })) })),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("paragraph"),
    fc
      .tuple(inline, fc.constantFrom(2, 3, 4), fc.constantFrom("", "*", "1.2"), fc.constantFrom("block", "run-in"))
      .map(([content, level, number, layout]): ContentNode => ({ type: "heading", attrs: { level, number, layout }, content })),
    fc.constant<ContentNode>({ type: "letterhead", attrs: { issuer: "PHƯỜNG MỘC LÂM", kind: "BÁO CÁO", abstract: "Kết quả" } }),
    fc.constant<ContentNode>({ type: "signatureBlock", attrs: { post: "CHỦ TỊCH", name: "Nguyễn Văn Bình" } }),
    fc
      .array(fc.constant<ContentNode>({ type: "recipient", content: [{ type: "text", text: "VP #" }] }), { maxLength: 2 })
      .map((content): ContentNode => ({ type: "recipientList", content })),
    tie("list"),
    tie("table"),
  ),
}));

const report = fc
  .array(
    fc.record({
      blocks: fc.array(block, { maxLength: 5 }),
      layout: fc.constantFrom<"block" | "run-in">("block", "run-in"),
      kind: fc.constantFrom<"section" | "opening" | "closing">("section", "opening", "closing"),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts): WholeReport => {
    let words = 0;
    const numbered = (node: ContentNode): ContentNode => ({
      ...node,
      ...(node.text === undefined ? {} : { text: node.text.replace("#", () => `w${++words}w`) }),
      ...(node.content === undefined ? {} : { content: node.content.map(numbered) }),
    });
    const sections = parts.map(({ blocks, layout, kind }, index) => ({
      id: `s${index}`,
      kind,
      level: 2 as const,
      number: "",
      title: `Mục ${index}`,
      layout,
      owners: [],
      content: parseSectionContent({ type: "doc", content: blocks.map(numbered) }),
    }));
    return { title: "Báo cáo", sections };
  });

/** The words `w17w` of a section's text, in reading order; a footnote's stand behind all others. */
function writtenWords(whole: WholeReport): readonly string[] {
  const text: string[] = [];
  const notes: string[] = [];
  const walk = (node: ContentNode, into: string[]): void => {
    into.push(...((node.text ?? "").match(/w\d+w/g) ?? []));
    for (const child of node.content ?? []) walk(child, child.type === "footnote" ? notes : into);
  };
  for (const section of whole.sections) walk(section.content, text);
  return [...text, ...notes];
}

function structureFaults(docx: Docx): readonly string[] {
  const calls = paragraphsIn(docx.body).flatMap((paragraph) => paragraph.notes);
  return [
    ...(calls.every((id, index) => id === index + 1) && calls.length === docx.footnotes.length ? [] : [`notes ${calls.join()}`]),
    ...tablesIn(docx.body).flatMap((table) => [
      ...table.rows.flatMap((row) =>
        row.cells.reduce((sum, cell) => sum + cell.colspan, 0) === table.grid.length ? [] : ["a row does not cover the grid"],
      ),
      ...table.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.blocks.at(-1)?.kind === "paragraph" ? [] : ["a cell does not end with a paragraph"])),
      ),
    ]),
    ...docx.body.flatMap((one, index) =>
      one.kind === "table" && docx.body[index + 1]?.kind !== "paragraph" ? ["a table without a paragraph behind it"] : [],
    ),
  ];
}

const rounds = process.env["LONG"] === "1" ? 3000 : 100;

describe("the export of whatever people leave behind", () => {
  it("loses, doubles and moves no word, and writes files that hold together", async () => {
    await fc.assert(
      fc.asyncProperty(report, async (whole) => {
        const model = outlineOf(whole);
        const docx = readDocx(await writeDocx(model));
        expect(docxWords(docx)).toEqual(modelWords(model));
        expect(docxWords(docx).flatMap((one) => one.match(/w\d+w/g) ?? [])).toEqual(writtenWords(whole));
        expect(structureFaults(docx)).toEqual([]);
      }),
      { numRuns: rounds },
    );
  });
});
