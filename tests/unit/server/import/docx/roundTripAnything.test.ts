import fc from "fast-check";
import { expect, test } from "vitest";
import { type ContentMark, type ContentNode, nodeOf, type SectionContent } from "../../../../../extensions/sectionContent.ts";
import { acceptAll, rejectAll } from "../../../../../extensions/suggestions/projections.ts";
import { randomIds } from "../../../../../server/domain/randomIds.ts";
import type { WholeReport } from "../../../../../server/domain/wholeReport.ts";
import { writeDocx } from "../../../../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../../../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../../../../server/export/outline.ts";
import { revisedOutlineOf } from "../../../../../server/export/revisions/revisedOutline.ts";
import { readDocx } from "../../../../../server/import/docx/readDocx.ts";
import { wordReport } from "../../../../../server/import/docx/wordReport.ts";
import {
  cell,
  closingOf,
  content,
  dashes,
  footnote,
  heading,
  lastWords,
  letterheadOf,
  p,
  partOf,
  points,
  reportOf,
  row,
  sectionOf,
  table,
  text,
} from "../../../../support/reportBuilder.ts";

const rounds = process.env["LONG"] === "1" ? 100 : 8;
const timeLimitMs = 120_000;

/** Words between which marks begin and end; sentences end, so that no rule takes them for titles. */
const word = fc.constantFrom("thu", "ngân sách", "đạt 9 tỷ", "bằng 96,6%", "hộ nghèo", "ký kết", "“xanh”");
const emphasis = fc.subarray(["bold", "italic", "underline"] as const, { minLength: 1 });

/** `Trong kỳ …`: plain words with some in emphasis between them, a note or a line's end behind some. */
const sentence = fc
  .array(fc.record({ plain: word, strong: word, looks: emphasis, more: fc.constantFrom("none", "none", "note", "break") }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces): readonly ContentNode[] =>
    pieces.flatMap(({ plain, strong, looks, more }, index): readonly ContentNode[] => [
      text(index === 0 ? `Trong kỳ ${plain} ` : more === "break" ? `Và ${plain} ` : ` ${plain} `),
      text(strong, ...looks),
      ...(more === "note" ? [footnote(`Theo ${plain}.`)] : []),
      text(index === pieces.length - 1 ? "." : ","),
      ...(more === "break" && index < pieces.length - 1 ? [{ type: "hardBreak" } as const] : []),
    ]),
  )
  // A line's end takes the spaces around it along.
  .map((nodes) =>
    nodes.map((node, index) =>
      nodes[index - 1]?.type === "hardBreak" && node.type === "text" ? { ...node, text: (node.text ?? "").trimStart() } : node,
    ),
  );
const paragraph = sentence.map((nodes) => p(...nodes));
const item = fc.oneof(
  { weight: 3, arbitrary: paragraph.map((one) => [one]) },
  { weight: 1, arbitrary: fc.tuple(paragraph, fc.array(paragraph, { minLength: 1, maxLength: 2 })).map(([one, below]) => [one, dashes(...below)]) },
);
const list = fc.array(item, { minLength: 2, maxLength: 3 }).map((items) => dashes(...items));
/** Dashes behind the last point may be of it or not; a paper does not say. */
const letters = fc.tuple(fc.array(item, { minLength: 1, maxLength: 2 }), paragraph).map(([items, last]) => points(...items, [last]));
const grid = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 4 })
  .chain((merged) =>
    fc
      .tuple(...merged.map((isMerged) => fc.array(paragraph, { minLength: isMerged ? 1 : 2, maxLength: isMerged ? 1 : 2 })))
      .map((rows) => table(...rows.map((cells) => (cells.length === 1 ? row(cell({ colspan: 2 }, ...cells)) : row(...cells))))),
  );
/** A list of points would count on from the one before it, and two tables would be one: between them stands a paragraph. */
const blocks = fc
  .array(fc.oneof(paragraph, list, letters, grid), { minLength: 1, maxLength: 4 })
  .chain((found) =>
    fc
      .array(sentence, { minLength: found.length, maxLength: found.length })
      .map((between) => found.flatMap((block, index) => [block, p(...(between[index] ?? []))])),
  );
const section = fc
  .record({ first: blocks, second: blocks, third: blocks })
  .map(({ first, second, third }) => [...first, heading(3, "Công tác chỉ đạo"), ...second, heading(4, "Về bình ổn giá"), ...third]);

const reportWith = (own: readonly ContentNode[]): WholeReport =>
  reportOf(letterheadOf(), partOf("KẾT QUẢ"), sectionOf("Lĩnh vực kinh tế", ...own), sectionOf("Văn hóa", p("Ổn định.")), closingOf(lastWords));
const economyOf = (bytes: Uint8Array): SectionContent | undefined =>
  wordReport(readDocx(bytes, { nonce: "n", now: new Date(0) }), { ids: randomIds }).report.sections.find(({ title }) => title === "Lĩnh vực kinh tế")
    ?.content;

/** A text with marks in one order and without the widths of columns, which a table without any gets on paper. */
const comparable = ({ attrs = {}, marks, content: inner, ...node }: ContentNode): ContentNode => ({
  ...node,
  attrs: { ...attrs, colwidth: null },
  ...(marks === undefined ? {} : { marks: marks.toSorted((one, other) => one.type.localeCompare(other.type)) }),
  ...(inner === undefined ? {} : { content: inner.map(comparable) }),
});

test(
  "whatever people write comes back from a Word file as the same nodes",
  async () => {
    await fc.assert(
      fc.asyncProperty(section, async (own) => {
        const back = economyOf(await writeDocx(outlineOf(reportWith(own))));
        expect(back === undefined ? null : comparable(back)).toEqual(comparable(content(...own)));
      }),
      { numRuns: rounds },
    );
  },
  timeLimitMs,
);

const by = (user: string) => ({ id: `${user}-1`, user, at: Date.UTC(2026, 10, 24, 8) });
const suggestion = fc.constantFrom<readonly ContentMark[]>(
  [],
  [],
  [{ type: "ins", attrs: by("u-an") }],
  [{ type: "del", attrs: by("u-an") }],
  [
    { type: "ins", attrs: by("u-an") },
    { type: "del", attrs: by("u-binh") },
  ],
);
/** The blocks with suggestions on some of the words in emphasis: the first words of a paragraph stay, so that it stays what it is. */
const suggested = section.chain((own) => fc.infiniteStream(suggestion).map((stream) => own.map((block) => withSuggestions(block, stream))));

function withSuggestions(node: ContentNode, stream: fc.Stream<readonly ContentMark[]>): ContentNode {
  if (node.type === "text" && (node.marks ?? []).length > 0) {
    const next = stream.next();
    return { ...node, marks: [...(node.marks ?? []), ...(next.done === true ? [] : next.value)] };
  }
  if (node.type === "footnote" || node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withSuggestions(child, stream)) };
}

const wordsOf = (of: SectionContent | undefined, decide: (doc: ReturnType<typeof nodeOf>) => ReturnType<typeof nodeOf>): readonly string[] => {
  const lines: string[] = [];
  if (of !== undefined)
    decide(nodeOf(of)).descendants((node) => {
      if (node.isTextblock) lines.push(`${node.type.name}: ${node.textBetween(0, node.content.size, "", "*")}`);
      return !node.isTextblock;
    });
  return lines;
};

test(
  "whatever people suggest comes back from a Word file, to be accepted or rejected with the same outcome",
  async () => {
    await fc.assert(
      fc.asyncProperty(suggested, async (own) => {
        const back = economyOf(await writeRevisedDocx(revisedOutlineOf(reportWith(own), { people: {}, threads: {} })));
        for (const decide of [acceptAll, rejectAll]) expect(wordsOf(back, decide)).toEqual(wordsOf(content(...own), decide));
      }),
      { numRuns: rounds },
    );
  },
  timeLimitMs,
);
