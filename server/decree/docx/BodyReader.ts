import type { NumberingBook } from "../../ooxml/numberingBook.ts";
import type { ParagraphLook, StyleBook } from "../../ooxml/styleBook.ts";
import { childOf, childrenOf, descendants, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { CellPlace, ParagraphFacts, TableFacts } from "../facts.ts";
import { hasWords } from "../words.ts";
import { type DocxRun, runsOf } from "./inlineOf.ts";
import { borderRule, drawnLength, drawnRule, lastLineWidth, typedRule, underlinedRule } from "./ruleBelow.ts";

interface Books {
  readonly styles: StyleBook;
  readonly numbering: NumberingBook;
  readonly noteNumber: (id: string) => number;
  /** Between the margins of each section, in points. */
  readonly textWidths: readonly number[];
}

export interface DocxParagraph extends ParagraphFacts {
  readonly runs: readonly DocxRun[];
}

/** Reads a text block by block; tables and text boxes are entered. */
export class BodyReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly tables: TableFacts[] = [];

  /** The section that is being read. */
  #section = 0;

  constructor(private readonly books: Books) {}

  get #textWidth(): number {
    return this.books.textWidths[this.#section] ?? 0;
  }

  read(parent: XmlElement, cell: CellPlace | null = null): void {
    for (const child of parent.children) {
      if (child.name === "w:p") {
        this.#paragraph(child, cell);
        if (childOf(childOf(child, "w:pPr"), "w:sectPr") !== undefined) this.#section += 1;
      }
      if (child.name === "w:tbl") this.#table(child, cell);
      else if (transparent.has(child.name)) this.read(child, cell);
    }
  }

  #paragraph(element: XmlElement, cell: CellPlace | null): void {
    const { styles, numbering, noteNumber } = this.books;
    const properties = childOf(element, "w:pPr");
    const look = styles.paragraph(properties);
    const own = runsOf(element, styles, noteNumber);
    const number = look.numberingId === "0" ? "" : numbering.next(look.numberingId, look.numberingLevel);
    const mark = styles.run(properties, childOf(properties, "w:rPr"));
    const runs: readonly DocxRun[] = number === "" ? own : [{ ...mark, text: `${number} `, note: null, field: "" }, ...own];
    const text = runs.map((run) => run.text).join("");
    const room = (cell?.room ?? this.#textWidth) - look.left - look.right;
    const words = hasWords({ text });
    if (this.#ruleOfLast(element, look, runs, text, cell)) return;
    this.paragraphs.push({
      text,
      runs,
      ...shapeOf(look, mark.sizePoints),
      rule: words ? ownRule(element, look, runs, room) : null,
      wraps: cell !== null && !text.includes("\n") && lastLineWidth(runs) > room + 0.5,
      cell,
      emptySize: words ? 0 : mark.sizePoints,
      sectionId: "",
    });
    for (const box of textBoxes(element)) this.read(box);
  }

  /** Whether the paragraph is nothing but the ruled line below the one before it; that one gets it. */
  #ruleOfLast(element: XmlElement, look: ParagraphLook, runs: readonly DocxRun[], text: string, cell: CellPlace | null): boolean {
    const index = this.paragraphs.findLastIndex(hasWords);
    const last = this.paragraphs[index];
    if (last === undefined || last.rule !== null || last.cell?.column !== cell?.column || last.cell?.table !== cell?.table) return false;
    const above = lastLineWidth(last.runs);
    const length = drawnLength(element);
    const typed = typedRule(runs, above);
    const rule =
      typed ??
      (hasWords({ text })
        ? null
        : length !== null
          ? drawnRule(length, above)
          : look.bottomRule
            ? borderRule(look, cell?.room ?? this.#textWidth, above)
            : null);
    if (rule === null) return false;
    this.paragraphs[index] = { ...last, rule };
    return true;
  }

  #table(element: XmlElement, outer: CellPlace | null): void {
    const textWidth = this.#textWidth;
    const properties = childOf(element, "w:tblPr");
    const table = this.tables.length;
    const grid = childrenOf(childOf(element, "w:tblGrid"), "w:gridCol").map(({ attrs }) => Number(attrs["w:w"] ?? 0) / 20);
    const margins = childOf(properties, "w:tblCellMar");
    const padding = ["w:left", "w:right"].map((side) => Number(childOf(margins, side)?.attrs["w:w"] ?? 108) / 20);
    const rows = childrenOf(element, "w:tr");
    const from = this.paragraphs.length;
    this.tables.push(noTable);
    for (const [row, one] of rows.entries()) {
      let column = 0;
      for (const cell of childrenOf(one, "w:tc")) {
        const span = Number(valOf(childOf(cell, "w:tcPr"), "w:gridSpan") ?? 1);
        const width = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
        this.read(cell, { table, row, column, room: width - padding.reduce((sum, side) => sum + side, 0) });
        column += span;
      }
    }
    const inside = this.paragraphs.slice(from).filter((one) => one.cell?.table === table);
    const width = grid.reduce((sum, part) => sum + part, 0);
    const indent = Number(childOf(properties, "w:tblInd")?.attrs["w:w"] ?? 0) / 20;
    this.tables[table] = {
      bordered: outer === null && isBordered(element),
      insideMargins: indent >= -(padding[0] ?? 0) - 0.5 && width + indent <= textWidth + (padding[1] ?? 0) + 0.5,
      shaded: [...descendants(element)].some(({ name, attrs }) => name === "w:shd" && !["auto", "FFFFFF", undefined].includes(attrs["w:fill"])),
      rows: rows.length,
      headerRepeats: rowHas(rows[0], "w:tblHeader"),
      rowsWhole: rows.every((row) => rowHas(row, "w:cantSplit")),
      sizes: [...new Set(inside.flatMap(({ runs }) => runs.filter((run) => hasWords(run) && !run.raised).map(({ sizePoints }) => sizePoints)))],
      first: inside.find(hasWords) ?? null,
    };
  }
}

/** Wrappers that print what is in them. */
const transparent = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag"]);

const noTable: TableFacts = {
  bordered: false,
  insideMargins: true,
  shaded: false,
  rows: 0,
  headerRepeats: false,
  rowsWhole: true,
  sizes: [],
  first: null,
};

/** Word keeps each text box twice, for new and for old programs: the new form is read. */
function* textBoxes(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === "w:txbxContent") yield child;
    else if (child.name !== "mc:Fallback") yield* textBoxes(child);
  }
}

function ownRule(element: XmlElement, look: ParagraphLook, runs: readonly DocxRun[], room: number): ParagraphFacts["rule"] {
  const length = drawnLength(element);
  if (length !== null) return drawnRule(length, lastLineWidth(runs));
  if (look.bottomRule) return borderRule({ ...look, left: 0, right: 0 }, room, lastLineWidth(runs));
  const words = runs.filter(hasWords);
  return words.length > 0 && words.every(({ underline }) => underline) ? underlinedRule : null;
}

const isAlign = (align: string): align is ParagraphFacts["align"] => ["left", "center", "right", "both", "distribute"].includes(align);
/** Word's single line of Times New Roman, in its letters' size. */
const singleLine = 1.15;

function shapeOf(look: ParagraphLook, size: number) {
  return {
    align: isAlign(look.align) ? look.align : ("left" as const),
    left: look.left,
    right: look.right,
    firstLine: look.firstLine,
    before: look.before,
    after: look.after,
    pitch: look.lineRule === "auto" ? look.line : look.line / (size * singleLine),
    keepNext: look.keepNext,
    contextualSpacing: look.contextualSpacing,
    outlineLevel: look.outlineLevel,
  };
}

/** Whether a table draws lines. */
export function isBordered(element: XmlElement): boolean {
  const properties = childOf(element, "w:tblPr");
  const lines = [
    childOf(properties, "w:tblBorders"),
    ...childrenOf(element, "w:tr").flatMap((row) => childrenOf(row, "w:tc").map((cell) => childOf(childOf(cell, "w:tcPr"), "w:tcBorders"))),
  ];
  const drawn = lines.flatMap((one) => one?.children ?? []).some(({ attrs }) => !["none", "nil", undefined].includes(attrs["w:val"]));
  return drawn || /grid/i.test(valOf(properties, "w:tblStyle") ?? "");
}

function rowHas(row: XmlElement | undefined, name: string): boolean {
  const found = childOf(childOf(row, "w:trPr"), name);
  return found !== undefined && !["0", "false", "off"].includes(found.attrs["w:val"] ?? "");
}
