import { type PageLayout, standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { atPlace } from "../atPlace.ts";
import { type DocumentFacts, documentFacts } from "../documentFacts.ts";
import { cellPadding, cellPaddingBelow, type Layout, layoutOf, ruledLine, singleLine, tableBorder, timesLine } from "../layout.ts";
import type { Block, DocumentModel } from "../model.ts";
import { language, type StyleShape } from "../paragraphStyles.ts";
import { addBlocks } from "./body.ts";
import { Column } from "./column.ts";
import type { TypstInput, TypstStyle } from "./input.ts";
import { layOutPapers } from "./papers.ts";
import { RunWriter } from "./textRuns.ts";
import type { Typeface } from "./typeface.ts";

/** `savedAt`: when the exported state came to be (ISO 8601). `marked`: a block of the model whose page is to be told. */
export interface PdfOptions {
  readonly savedAt?: string;
  readonly marked?: Block;
  readonly layout?: PageLayout;
}

/** An archived file has to have a date. That of a draft without any is one that nobody takes for its own; the clock would give other bytes every time. */
const undated = "2000-01-01T00:00:00Z";

/** What the template needs to print the model. Pure. Fails with a `ReportError` that names the place: a sign that the typeface lacks, a table too wide. */
export function typstInput(
  model: DocumentModel,
  typeface: Pick<Typeface, "name" | "covers">,
  { savedAt, marked, layout: chosen = standardPageLayout }: PdfOptions = {},
): TypstInput {
  const layout = layoutOf(chosen);
  const writer = new RunWriter(typeface);
  const papers = layOutPapers(model.blocks, layout, writer, (column, blocks) => addBlocks(column, blocks, { marked }));
  const noteRoom = new Column(layout.page.textWidth, writer, layout).lineRoom("FootnoteText");
  const head = model.blocks.find((block) => block.kind === "letterhead");
  return {
    ...frameInput(documentFacts(model.title, head, savedAt), typeface, layout),
    notes: model.footnotes.map(({ number, runs }) => atPlace(`footnote ${number}`, () => writer.runs(runs, noteRoom))),
    ...papers,
    foot: "",
  };
}

/** What the template is told besides the words. */
export function frameInput(
  facts: DocumentFacts,
  typeface: Pick<Typeface, "name">,
  { page, size, styles }: Layout,
): Omit<TypstInput, "notes" | "blocks" | "foot" | "mark"> {
  return {
    title: facts.title,
    author: facts.creator,
    date: dateOf(facts.savedAt === "" ? undated : facts.savedAt),
    language: languageOf(language),
    font: { name: typeface.name, ...timesLine },
    page: {
      width: page.width / 20,
      height: page.height / 20,
      top: page.top / 20,
      bottom: page.bottom / 20,
      left: page.left / 20,
      right: page.right / 20,
      header: page.header / 20,
    },
    styles: Object.fromEntries(Object.entries(styles).map(([name, shape]) => [name, typstStyle(shape, size.body)])),
    cell: { side: cellPadding / 20, below: cellPaddingBelow / 20, border: tableBorder / 20 },
    notesRule: { above: 6, below: 3, length: 144, thickness: tableBorder / 20 },
    rule: { height: size.hairline + (ruledLine.distance + ruledLine.thickness) / 20, thickness: ruledLine.thickness / 20 },
  };
}

function dateOf(iso: string): TypstInput["date"] {
  const date = new Date(iso);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function languageOf(tag: string): TypstInput["language"] {
  const { language: lang, region = "" } = new Intl.Locale(tag);
  return { lang, region };
}

function typstStyle(
  { sizePoints, bold = false, italic = false, align = "left", firstLine = 0, line = singleLine }: StyleShape,
  bodyPoints: number,
): TypstStyle {
  return { size: sizePoints ?? bodyPoints, bold, italic, align, firstLine: firstLine / 20, line: line / singleLine };
}
