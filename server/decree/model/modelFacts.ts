import { letterSubject, nationalMotto, nationalName } from "../../../extensions/nodes/letterhead.ts";
import { type PageLayout, standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { addresseeLines } from "../../export/addresseeLines.ts";
import { type Layout, layoutOf, ruleShare, type Sheet, signatureSpace } from "../../export/layout.ts";
import type { Block, DocumentModel, LetterheadBlock, Run, SigningBlock, TableBlock } from "../../export/model.ts";
import { paperRuns } from "../../export/paperRuns.ts";
import { language, type ParagraphStyle, roleStyles } from "../../export/paragraphStyles.ts";
import { textWidthTwips } from "../../export/timesMetrics.ts";
import { decomposedWords } from "../decomposedWords.ts";
import type { CellPlace, Facts, ParagraphFacts, SheetFacts, TableFacts } from "../facts.ts";
import { StyleReader } from "./styled.ts";

/** What is laid out while the blocks are gone through. */
interface Laid {
  readonly paragraphs: ParagraphFacts[];
  readonly tables: TableFacts[];
  readonly styles: StyleReader;
}

/**
 * Measure a report before it leaves: the words of its model, and for looks and places what every writer takes from the one table of measures.
 * @param sectionIds the section of the report that each block of the model comes from, in their order.
 */
export function modelFacts(model: DocumentModel, sectionIds: readonly string[], chosen: PageLayout = standardPageLayout): Facts {
  const layout = layoutOf(chosen);
  const laid: Laid = { paragraphs: [], tables: [], styles: new StyleReader(layout) };
  for (const [index, block] of model.blocks.entries()) {
    const from = laid.paragraphs.length;
    layOut(laid, block, model.blocks[index + 1]?.kind ?? null);
    const sectionId = sectionIds[index] ?? "";
    for (let at = from; at < laid.paragraphs.length; at += 1) {
      const paragraph = laid.paragraphs[at];
      if (paragraph !== undefined) laid.paragraphs[at] = { ...paragraph, sectionId };
    }
  }
  const { paragraphs } = laid;
  const head = model.blocks.find((block) => block.kind === "letterhead");
  const notes = laid.styles.notes(model.footnotes);
  return {
    source: "model",
    sheets: paperRuns(model.blocks).map(({ landscape, blocks }) => sheetOf(landscape ? layout.landscape : layout.page, blocks, layout)),
    paragraphs,
    tables: laid.tables.map((table, index) => ({ ...table, first: paragraphs.find(({ cell }) => cell?.table === index) ?? null })),
    notes,
    fonts: [],
    marginal: laid.styles.plain("Stamp", head?.circulation ?? ""),
    decomposed: [...paragraphs, ...notes].flatMap(({ text }) => decomposedWords(text)),
    traces: [],
    language,
  };
}

const sheetOf = ({ width, height, top, bottom, left, right, header }: Sheet, blocks: readonly Block[], { size }: Layout): SheetFacts => ({
  width: width / 20,
  height: height / 20,
  landscape: width > height,
  margins: { top: top / 20, bottom: bottom / 20, left: left / 20, right: right / 20 },
  gutter: 0,
  mirrored: false,
  hasTable: blocks.some(({ kind }) => kind === "table"),
  pageNumber: { sizePoints: size.body, upright: true, arabic: true, fromOne: true, centred: true, inTopMargin: header < top },
  numberOnFirstPage: false,
  opens: true,
  countsAnew: true,
});

const headingStyles: Readonly<Record<1 | 2 | 3 | 4, ParagraphStyle>> = { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" };
const numbered = (number: string): string => (number === "" ? "" : `${number} `);

function layOut(laid: Laid, block: Block, next: Block["kind"] | null, cell: CellPlace | null = null): void {
  const { styles } = laid;
  const text: ParagraphStyle = cell === null ? "BodyText" : "TableText";
  const follows = {
    cell,
    ...(next === "signing" ? { keepNext: true } : {}),
    ...(next === "table" ? { after: styles.layout.paragraphGap / 20 } : {}),
  };
  const add = (style: ParagraphStyle, runs: ParagraphFacts["runs"]): number =>
    laid.paragraphs.push({ ...laid.styles.paragraph(style, runs), ...follows });
  const addText = (style: ParagraphStyle, runs: readonly Run[]): number => add(style, styles.runs(style, runs));
  switch (block.kind) {
    case "letterhead":
      layOutHead(laid, block);
      break;
    case "partHeading":
      add("Heading1", styles.plain("Heading1", `${numbered(block.number)}${block.title}`));
      break;
    case "sectionHeading":
      add("Heading2", styles.plain("Heading2", `${numbered(block.number)}${block.title}`));
      break;
    case "heading": {
      const style = cell === null ? headingStyles[block.level] : "TableText";
      add(style, [...styles.plain(style, numbered(block.number)), ...styles.runs(style, block.runs)]);
      break;
    }
    case "runIn":
      add(text, [
        ...styles.plain(text, numbered(block.number)).map((run) => ({ ...run, bold: block.level < 4 })),
        ...styles.runs(text, block.lead).map((run) => ({ ...run, bold: true })),
        ...styles.plain(text, " "),
        ...styles.runs(text, block.runs),
      ]);
      break;
    case "paragraph":
      addText(block.role === undefined ? text : roleStyles[block.role], block.runs);
      break;
    case "listItem":
      add(text, [...styles.plain(text, numbered(block.mark)), ...styles.runs(text, block.runs)]);
      break;
    case "table":
      layOutTable(laid, block);
      break;
    case "annex":
      add("AnnexLabel", styles.plain("AnnexLabel", block.label));
      add("AnnexTitle", styles.plain("AnnexTitle", block.title));
      if (block.reference !== "") add("AnnexReference", styles.plain("AnnexReference", block.reference));
      break;
    case "signing":
      layOutSigning(laid, block);
      break;
  }
}

/** Tables of the head and the foot, which draw no lines. */
const bare: TableFacts = {
  bordered: false,
  insideMargins: true,
  shaded: false,
  rows: 1,
  headerRepeats: false,
  rowsWhole: true,
  sizes: [],
  first: null,
};

function layOutHead(laid: Laid, head: LetterheadBlock): void {
  const { layout } = laid.styles;
  const { letterheadColumns, size } = layout;
  const table = laid.tables.push(bare) - 1;
  const cell = (row: number, column: 0 | 1): CellPlace => ({ table, row, column, room: letterheadColumns[column] / 20 });
  const add = (style: ParagraphStyle, text: string, place: CellPlace | null, more: Partial<ParagraphFacts> = {}): void => {
    if (text !== "") laid.paragraphs.push({ ...laid.styles.paragraph(style, laid.styles.plain(style, text)), cell: place, ...more });
  };
  const rule = (share: number): Pick<ParagraphFacts, "rule"> => ({ rule: { kind: "drawn", share, centred: true } });
  add("Superior", head.superior, cell(0, 0));
  for (const [index, line] of head.issuer.entries()) {
    add("Issuer", line, cell(0, 0), index === head.issuer.length - 1 ? rule(ruleShare.agency) : {});
  }
  const wraps = textWidthTwips(nationalName, "bold", size.nationalName) > letterheadColumns[1];
  add("NationalName", nationalName, cell(0, 1), { wraps });
  add("Motto", nationalMotto, cell(0, 1), rule(ruleShare.motto));
  add("DocumentNumber", head.numberLine, cell(1, 0));
  if (head.documentKind === "" && head.abstract !== "") add("OfficialLetterAbstract", letterSubject(head.abstract), cell(1, 0));
  add("Stamp", head.urgency, cell(1, 0));
  add("PlaceDate", head.placeDateLine, cell(1, 1));
  add("DocumentKind", head.documentKind, null);
  if (head.documentKind !== "") add("Abstract", head.abstract, null, rule(ruleShare.abstract));
  add("DecidedBy", head.decidedBy, null);
  const to = addresseeLines(head.addressees, layout);
  if (to.kind === "single") add("Addressee", to.line, null, { align: "center" });
  if (to.kind === "list") {
    add("Addressee", to.opening, null, { left: to.openingIndent / 20 });
    for (const item of to.items) add("Addressee", item, null, { left: to.itemIndent / 20, firstLine: -to.dash / 20 });
  }
}

function layOutTable(laid: Laid, block: TableBlock): void {
  const { size, page } = laid.styles.layout;
  const table = laid.tables.push({ ...bare, bordered: true, rows: block.rows.length, headerRepeats: block.headerRows > 0, sizes: [size.table] }) - 1;
  for (const [row, cells] of block.rows.entries()) {
    for (const one of cells) {
      const share = block.columns.slice(one.column, one.column + one.colspan).reduce((sum, width) => sum + width, 0);
      for (const inner of one.blocks) layOut(laid, inner, null, { table, row, column: one.column, room: (share * page.textWidth) / 20 });
    }
  }
}

function layOutSigning(laid: Laid, { recipients, signer }: SigningBlock): void {
  const { signingColumns } = laid.styles.layout;
  const table = laid.tables.push(bare) - 1;
  const cell = (column: 0 | 1): CellPlace => ({ table, row: 0, column, room: signingColumns[column] / 20 });
  const add = (style: ParagraphStyle, text: string, column: 0 | 1, before = 0): void => {
    if (text !== "")
      laid.paragraphs.push({ ...laid.styles.paragraph(style, laid.styles.plain(style, text)), cell: cell(column), before: before / 20 });
  };
  if (recipients.length > 0) add("RecipientsTitle", "Nơi nhận:", 0);
  for (const line of recipients) add("Recipient", line, 0);
  if (signer === null) return;
  for (const line of [...signer.authority, signer.post]) add("Authority", line, 1);
  add("Signer", signer.name, 1, signatureSpace);
}
