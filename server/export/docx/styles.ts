import { type Layout, singleLine } from "../layout.ts";
import { language, type StyleShape } from "../paragraphStyles.ts";

/** The face of everything: named, not embedded, because offices have it; no theme font may stand before it. */
export const fontName = "Times New Roman";

/** The whole `word/styles.xml`. Written by hand, because the library's built-in styles bring blue headings and theme colours. */
export function stylesXml({ size, styles }: Layout): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml}${sizeXml(size.body)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${singleLine}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...Object.entries(styles).map(([id, shape]) => paragraphStyleXml(id, shape)),
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
