import { strToU8, zipSync } from "fflate";

/** What a Word file is made of besides its body, as XML without its root. */
export interface WordFileParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  /** More relations of the body, whole elements. */
  readonly relations?: string;
  /** More files of the package, by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const namespaces = [
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`,
  `xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`,
  `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`,
  `xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
].join(" ");

const roots: Readonly<Record<string, string>> = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  header: "w:hdr",
};

export const officeRelation = (id: string, kind: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

const relationsXml = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

const headXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** A file as Word writes one, with that body. */
export function wordFile(body: string, { relations = "", files = {}, ...parts }: WordFileParts = {}): Uint8Array {
  const written: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    "_rels/.rels": strToU8(relationsXml(officeRelation("rId1", "officeDocument", "word/document.xml"))),
    "word/document.xml": strToU8(`${headXml}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  const known = Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === "string");
  for (const [kind, xml] of known) {
    const root = roots[kind] ?? kind;
    written[`word/${kind}.xml`] = strToU8(`${headXml}<${root} ${namespaces}>${xml}</${root}>`);
  }
  const own = known.map(([kind], index) => officeRelation(`part${index}`, kind, `${kind}.xml`)).join("");
  written["word/_rels/document.xml.rels"] = strToU8(relationsXml(own + relations));
  return zipSync({ ...written, ...files }, { level: 0 });
}

/** A run of text; `look`: what its properties hold. */
export const run = (text: string, look = ""): string =>
  `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `properties`: what they hold. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

const signed = (author: string, date: string): string => `w:id="1" w:author="${author}"${date === "" ? "" : ` w:date="${date}"`}`;
export const reviewDate = "2026-11-02T08:00:00Z";

/** Runs that somebody put in. */
export const inserted = (runs: string, author = "Lê Thị Khách", date = reviewDate): string => `<w:ins ${signed(author, date)}>${runs}</w:ins>`;

/** Words that somebody struck. */
export const struckOut = (text: string, author = "Lê Thị Khách", date = reviewDate): string =>
  `<w:del ${signed(author, date)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** A change of properties, holding the earlier ones. */
export const changed = (name: "rPrChange" | "pPrChange", before: string, author = "Lê Thị Khách"): string =>
  `<w:${name} ${signed(author, reviewDate)}>${before}</w:${name}>`;

export const cellXml = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const rowXml = (cells: readonly string[], properties = ""): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
export const tableXml = (widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
