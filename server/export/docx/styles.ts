import { bodyLine, firstLine, paragraphGap, singleLine, size } from "./layout.ts";

/** Every paragraph of the file has one of these styles; a reader finds the decree's components by them. */
export type ParagraphStyle =
  | "Normal"
  | "BodyText"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "Superior"
  | "Issuer"
  | "NationalName"
  | "Motto"
  | "DocumentNumber"
  | "PlaceDate"
  | "OfficialLetterAbstract"
  | "DocumentKind"
  | "Abstract"
  | "Addressee"
  | "RuledLine"
  | "TableText"
  | "RecipientsTitle"
  | "Recipient"
  | "Authority"
  | "Signer"
  | "Header"
  | "FootnoteText";

interface StyleShape {
  /** As Word shows it; built-in names make Word treat the style as its own. */
  readonly name: string;
  readonly sizePoints?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "both";
  readonly firstLine?: number;
  readonly before?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0 is the highest; gives the navigation pane and bookmarks. */
  readonly outlineLevel?: number;
}

const body = { align: "both", firstLine, before: paragraphGap, line: bodyLine } as const;
const heading = { ...body, keepNext: true, keepLines: true } as const;

const shapes: Record<ParagraphStyle, StyleShape> = {
  Normal: { name: "Normal" },
  BodyText: { name: "Body Text", ...body },
  Heading1: { name: "heading 1", ...heading, bold: true, outlineLevel: 0 },
  Heading2: { name: "heading 2", ...heading, bold: true, outlineLevel: 1 },
  Heading3: { name: "heading 3", ...heading, bold: true, outlineLevel: 2 },
  // A point (`a)`) is upright and not bold (appendix I, II.6.d), with a title or without.
  Heading4: { name: "heading 4", ...heading, outlineLevel: 3 },
  Superior: { name: "Cơ quan chủ quản", align: "center", sizePoints: size.agency },
  Issuer: { name: "Cơ quan ban hành", align: "center", sizePoints: size.agency, bold: true },
  NationalName: { name: "Quốc hiệu", align: "center", sizePoints: size.nationalName, bold: true },
  Motto: { name: "Tiêu ngữ", align: "center", sizePoints: size.motto, bold: true },
  DocumentNumber: { name: "Số ký hiệu", align: "center", sizePoints: size.number, before: paragraphGap },
  PlaceDate: { name: "Địa danh thời gian", align: "center", sizePoints: size.placeDate, italic: true, before: paragraphGap },
  OfficialLetterAbstract: { name: "Trích yếu công văn", align: "center", sizePoints: size.officialLetterAbstract, before: paragraphGap },
  DocumentKind: { name: "Tên loại", align: "center", sizePoints: size.kind, bold: true, before: 2 * paragraphGap, keepNext: true },
  Abstract: { name: "Trích yếu", align: "center", sizePoints: size.abstract, bold: true, keepNext: true },
  Addressee: { name: "Kính gửi", align: "left", before: paragraphGap, line: bodyLine },
  RuledLine: { name: "Kẻ ngang", align: "left", sizePoints: size.hairline },
  TableText: { name: "Chữ trong bảng", align: "left", sizePoints: size.table, before: 40 },
  RecipientsTitle: { name: "Nơi nhận", align: "left", sizePoints: size.recipientsTitle, bold: true, italic: true },
  Recipient: { name: "Danh sách nơi nhận", align: "left", sizePoints: size.recipients },
  Authority: { name: "Quyền hạn chức vụ", align: "center", sizePoints: size.signer, bold: true },
  Signer: { name: "Người ký", align: "center", sizePoints: size.signer, bold: true },
  Header: { name: "header", align: "center", sizePoints: size.pageNumber },
  FootnoteText: { name: "footnote text", align: "both", sizePoints: size.footnote },
};

/** The face of everything: named, not embedded, because offices have it; no theme font may stand before it. */
export const fontName = "Times New Roman";
export const language = "vi-VN";

/** The whole `word/styles.xml`. Written by hand, because the library's built-in styles bring blue headings and theme colours. */
export function stylesXml(): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml}${sizeXml(size.body)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${singleLine}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...Object.entries(shapes).map(([id, shape]) => paragraphStyleXml(id, shape)),
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>`,
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`,
    `</w:styles>`,
  ].join("");
}

const fontXml = `<w:rFonts w:ascii="${fontName}" w:hAnsi="${fontName}" w:eastAsia="${fontName}" w:cs="${fontName}"/>`;
const sizeXml = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

function paragraphStyleXml(id: string, shape: StyleShape): string {
  const isNormal = id === "Normal";
  const spacing =
    shape.before === undefined && shape.line === undefined
      ? ""
      : `<w:spacing w:before="${shape.before ?? 0}" w:after="0" w:line="${shape.line ?? singleLine}" w:lineRule="auto"/>`;
  const paragraph = [
    shape.keepNext === true ? "<w:keepNext/>" : "",
    shape.keepLines === true ? "<w:keepLines/>" : "",
    spacing,
    shape.firstLine === undefined ? "" : `<w:ind w:firstLine="${shape.firstLine}"/>`,
    shape.align === undefined ? "" : `<w:jc w:val="${shape.align}"/>`,
    shape.outlineLevel === undefined ? "" : `<w:outlineLvl w:val="${shape.outlineLevel}"/>`,
  ].join("");
  const run = [
    shape.bold === true ? "<w:b/><w:bCs/>" : "",
    shape.italic === true ? "<w:i/><w:iCs/>" : "",
    shape.sizePoints === undefined ? "" : sizeXml(shape.sizePoints),
  ].join("");
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${shape.name}"/>`,
    isNormal ? "" : `<w:basedOn w:val="Normal"/>`,
    shape.outlineLevel === undefined ? "" : `<w:next w:val="BodyText"/>`,
    `<w:qFormat/>`,
    paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`,
    run === "" ? "" : `<w:rPr>${run}</w:rPr>`,
    `</w:style>`,
  ].join("");
}
