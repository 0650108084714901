import { strFromU8, unzipSync } from "fflate";
import { type ParagraphFormat, type RunFormat, StyleBook } from "./docx/resolveFormat.ts";
import { childOf, childrenOf, descendants, parseXml, valOf, type XmlElement } from "./docx/xmlTree.ts";

/**
 * Our own reader of `.docx` files for tests. It shares nothing with the writer: it takes the package apart, resolves styles as Word does and answers
 * what a person with a ruler would see.
 */
export interface Docx {
  /** All parts that are XML, by path, as text. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: readonly DocxBlock[];
  readonly sections: readonly DocxSection[];
  /** In the order of the part, without separators. */
  readonly footnotes: readonly { readonly id: number; readonly paragraphs: readonly DocxParagraph[] }[];
}

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: "paragraph";
  readonly style: string;
  readonly format: ParagraphFormat;
  /** Of the paragraph's own mark: the height of an empty one. */
  readonly mark: RunFormat;
  readonly runs: readonly DocxRun[];
  /** Line breaks are `\n`, tabs `\t`. */
  readonly text: string;
  /** Ids of the footnotes called here, in order. */
  readonly notes: readonly number[];
}

export interface DocxRun {
  readonly text: string;
  readonly format: RunFormat;
  readonly note: number | null;
  readonly field: string;
}

export interface DocxTable {
  readonly kind: "table";
  readonly width: number;
  readonly indent: number;
  readonly grid: readonly number[];
  readonly bordered: boolean;
  readonly cellMarginLeft: number | null;
  readonly shaded: boolean;
  readonly rows: readonly DocxRow[];
}

export interface DocxRow {
  readonly header: boolean;
  readonly cantSplit: boolean;
  readonly cells: readonly DocxCell[];
}

interface DocxCell {
  readonly width: number;
  readonly colspan: number;
  /** `restart`, `continue` or empty. */
  readonly merge: string;
  readonly blocks: readonly DocxBlock[];
}

interface DocxSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer" | "gutter", number>>;
  readonly titlePage: boolean;
  readonly pageNumberFormat: string;
  readonly pageNumberStart: number | null;
  readonly headers: ReadonlyMap<string, readonly DocxParagraph[]>;
  readonly footers: ReadonlyMap<string, readonly DocxParagraph[]>;
}

/** Read a `.docx`. Throws if a part is missing or not well-formed. */
export function readDocx(bytes: Uint8Array): Docx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const part = (path: string): string => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`The package has no part ${path}.`);
    return text;
  };
  const reader = new BodyReader(new StyleBook(part("word/styles.xml")));
  const root = parseXml(part("word/document.xml"));
  const body = childOf(root, "w:body");
  if (body === undefined) throw new Error("The document has no body.");
  const targets = new Map(
    childrenOf(parseXml(part("word/_rels/document.xml.rels")), "Relationship").map(({ attrs }) => [attrs["Id"] ?? "", attrs["Target"] ?? ""]),
  );
  const marginal = (section: XmlElement, kind: "header" | "footer"): ReadonlyMap<string, readonly DocxParagraph[]> =>
    new Map(
      childrenOf(section, `w:${kind}Reference`).map(({ attrs }) => [
        attrs["w:type"] ?? "default",
        paragraphsIn(reader.blocks(parseXml(part(`word/${targets.get(attrs["r:id"] ?? "") ?? ""}`)))),
      ]),
    );
  const sections = [...descendants(root)].filter((element) => element.name === "w:sectPr").map((section) => sectionOf(section, marginal));
  const notes = parts.has("word/footnotes.xml") ? childrenOf(parseXml(part("word/footnotes.xml")), "w:footnote") : [];
  return {
    parts,
    body: reader.blocks(body),
    sections,
    footnotes: notes
      .filter((note) => note.attrs["w:type"] === undefined || note.attrs["w:type"] === "normal")
      .map((note) => ({ id: Number(note.attrs["w:id"]), paragraphs: paragraphsIn(reader.blocks(note)) })),
  };
}

/** All paragraphs in reading order, also those in tables. */
export function paragraphsIn(blocks: readonly DocxBlock[]): readonly DocxParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

export function tablesIn(blocks: readonly DocxBlock[]): readonly DocxTable[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [] : [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tablesIn(cell.blocks)))],
  );
}

/** The text of the body, one paragraph a line. */
export const plainText = (docx: Docx): string =>
  paragraphsIn(docx.body)
    .map((paragraph) => paragraph.text)
    .join("\n");

/** Every run with words, wherever it stands: body, headers, footers, notes. */
export function allRuns(docx: Docx): readonly DocxRun[] {
  const marginal = docx.sections.flatMap((section) => [...section.headers.values(), ...section.footers.values()].flat());
  const notes = docx.footnotes.flatMap((note) => note.paragraphs);
  return [...paragraphsIn(docx.body), ...marginal, ...notes]
    .flatMap((paragraph) => paragraph.runs)
    .filter((run) => run.text.trim() !== "" || run.field !== "");
}

class BodyReader {
  constructor(private readonly styles: StyleBook) {}

  blocks(parent: XmlElement): readonly DocxBlock[] {
    return parent.children.flatMap((child): readonly DocxBlock[] => {
      if (child.name === "w:p") return [this.paragraph(child)];
      return child.name === "w:tbl" ? [this.table(child)] : [];
    });
  }

  private paragraph(element: XmlElement): DocxParagraph {
    const properties = childOf(element, "w:pPr");
    const runs: DocxRun[] = [];
    let field = "";
    for (const run of [...descendants(element)].filter((child) => child.name === "w:r")) {
      const instruction = run.children
        .filter((child) => child.name === "w:instrText")
        .map((child) => child.text)
        .join("");
      if (instruction !== "") field = instruction.trim();
      const note = childOf(run, "w:footnoteReference")?.attrs["w:id"];
      const text = run.children.map(textOf).join("");
      runs.push({
        text,
        format: this.styles.run(properties, childOf(run, "w:rPr")),
        note: note === undefined ? null : Number(note),
        field: instruction === "" ? "" : field,
      });
    }
    return {
      kind: "paragraph",
      style: valOf(properties, "w:pStyle") ?? "",
      format: this.styles.paragraph(properties),
      mark: this.styles.run(properties, childOf(properties, "w:rPr")),
      runs,
      text: runs.map((run) => run.text).join(""),
      notes: runs.flatMap((run) => (run.note === null ? [] : [run.note])),
    };
  }

  private table(element: XmlElement): DocxTable {
    const properties = childOf(element, "w:tblPr");
    const borders = childOf(properties, "w:tblBorders")?.children ?? [];
    const margin = childOf(childOf(properties, "w:tblCellMar"), "w:left")?.attrs["w:w"];
    return {
      kind: "table",
      width: Number(childOf(properties, "w:tblW")?.attrs["w:w"] ?? 0),
      indent: Number(childOf(properties, "w:tblInd")?.attrs["w:w"] ?? 0),
      grid: childrenOf(childOf(element, "w:tblGrid"), "w:gridCol").map(({ attrs }) => Number(attrs["w:w"])),
      bordered: borders.some(({ attrs }) => attrs["w:val"] !== "none" && attrs["w:val"] !== "nil"),
      cellMarginLeft: margin === undefined ? null : Number(margin),
      shaded: [...descendants(element)].some((child) => child.name === "w:shd"),
      rows: childrenOf(element, "w:tr").map((row) => this.row(row)),
    };
  }

  private row(element: XmlElement): DocxRow {
    const properties = childOf(element, "w:trPr");
    const on = (name: string): boolean => {
      const found = childOf(properties, name);
      return found !== undefined && found.attrs["w:val"] !== "false" && found.attrs["w:val"] !== "0";
    };
    return { header: on("w:tblHeader"), cantSplit: on("w:cantSplit"), cells: childrenOf(element, "w:tc").map((cell) => this.cell(cell)) };
  }

  private cell(element: XmlElement): DocxCell {
    const properties = childOf(element, "w:tcPr");
    const merge = childOf(properties, "w:vMerge");
    return {
      width: Number(childOf(properties, "w:tcW")?.attrs["w:w"] ?? 0),
      colspan: Number(valOf(properties, "w:gridSpan") ?? 1),
      merge: merge === undefined ? "" : (merge.attrs["w:val"] ?? "continue"),
      blocks: this.blocks(element),
    };
  }
}

function textOf(element: XmlElement): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br" || element.name === "w:cr") return "\n";
  if (element.name === "w:tab") return "\t";
  return element.name === "w:noBreakHyphen" ? "-" : "";
}

function sectionOf(
  section: XmlElement,
  marginal: (section: XmlElement, kind: "header" | "footer") => ReadonlyMap<string, readonly DocxParagraph[]>,
): DocxSection {
  const size = childOf(section, "w:pgSz")?.attrs ?? {};
  const margin = childOf(section, "w:pgMar")?.attrs ?? {};
  const number = childOf(section, "w:pgNumType")?.attrs ?? {};
  const start = number["w:start"];
  const side = (name: string): number => Math.abs(Number(margin[`w:${name}`] ?? 0));
  return {
    width: Number(size["w:w"]),
    height: Number(size["w:h"]),
    landscape: size["w:orient"] === "landscape",
    margins: {
      top: side("top"),
      bottom: side("bottom"),
      left: side("left"),
      right: side("right"),
      header: side("header"),
      footer: side("footer"),
      gutter: side("gutter"),
    },
    titlePage: childOf(section, "w:titlePg") !== undefined,
    pageNumberFormat: number["w:fmt"] ?? "decimal",
    pageNumberStart: start === undefined ? null : Number(start),
    headers: marginal(section, "header"),
    footers: marginal(section, "footer"),
  };
}
