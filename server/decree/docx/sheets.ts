import type { OfficePackage } from "../../ooxml/readPackage.ts";
import { childOf, childrenOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { PageNumberFacts, SheetFacts } from "../facts.ts";
import { type DocxParagraph, isBordered } from "./BodyReader.ts";

/** A section's properties as they stand in the text, and whether a table with lines stands before them. */
interface FoundSection {
  readonly properties: XmlElement;
  readonly hasTable: boolean;
}

const twips = (value: string | undefined): number => Math.abs(Number(value ?? 0)) / 20;

/** The sections of a body, each with whether it holds a table that is one: letterheads are tables without lines. */
export function sectionsIn(body: XmlElement): readonly FoundSection[] {
  const sections: FoundSection[] = [];
  let hasTable = false;
  for (const block of body.children) {
    if (block.name === "w:tbl" && isBordered(block)) hasTable = true;
    const properties = block.name === "w:sectPr" ? block : childOf(childOf(block, "w:pPr"), "w:sectPr");
    if (properties === undefined) continue;
    sections.push({ properties, hasTable });
    hasTable = false;
  }
  return sections;
}

/** Width between the margins of a section, in points. */
export function textWidthOf(properties: XmlElement): number {
  const margins = childOf(properties, "w:pgMar")?.attrs ?? {};
  return twips(childOf(properties, "w:pgSz")?.attrs["w:w"]) - twips(margins["w:left"]) - twips(margins["w:right"]) - twips(margins["w:gutter"]);
}

/**
 * What each section lays out. A header that a section does not name is the one before's.
 * @param read the paragraphs of a part.
 */
export function sheetsOf(
  file: OfficePackage,
  sections: readonly FoundSection[],
  mirrored: boolean,
  read: (path: string) => readonly DocxParagraph[],
): readonly SheetFacts[] {
  const relations = file.relations(file.mainPath);
  const known = new Map<string, readonly DocxParagraph[]>();
  return sections.map(({ properties, hasTable }, index) => {
    for (const kind of ["header", "footer"]) {
      for (const { attrs } of childrenOf(properties, `w:${kind}Reference`)) {
        known.set(`${kind} ${attrs["w:type"] ?? "default"}`, read(relations.get(attrs["r:id"] ?? "")?.target ?? ""));
      }
    }
    const at = (place: string): readonly DocxParagraph[] => known.get(place) ?? [];
    const size = childOf(properties, "w:pgSz")?.attrs ?? {};
    const margins = childOf(properties, "w:pgMar")?.attrs ?? {};
    const titlePage = isOn(childOf(properties, "w:titlePg"));
    const numbering = childOf(properties, "w:pgNumType")?.attrs ?? {};
    const firstPage = titlePage ? [...at("header first"), ...at("footer first")] : [...at("header default"), ...at("footer default")];
    const [width, height] = [twips(size["w:w"]), twips(size["w:h"])];
    return {
      width,
      height,
      landscape: width > height,
      margins: { top: twips(margins["w:top"]), bottom: twips(margins["w:bottom"]), left: twips(margins["w:left"]), right: twips(margins["w:right"]) },
      gutter: twips(margins["w:gutter"]),
      mirrored,
      hasTable,
      pageNumber: pageNumberOf(at("header default"), at("footer default"), numbering, twips(margins["w:header"]) < twips(margins["w:top"])),
      numberOnFirstPage: firstPage.some(isNumbered),
      opens: true,
      countsAnew: index === 0 || numbering["w:start"] === "1",
    };
  });
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !["0", "false", "off"].includes(element.attrs["w:val"] ?? "");
const isPageField = (field: string): boolean => /^PAGE\b/.test(field);
const isNumbered = ({ runs }: DocxParagraph): boolean => runs.some(({ field }) => isPageField(field));

function pageNumberOf(
  header: readonly DocxParagraph[],
  footer: readonly DocxParagraph[],
  numbering: Readonly<Record<string, string>>,
  headerInMargin: boolean,
): PageNumberFacts | null {
  const paragraph = [...header, ...footer].find(isNumbered);
  const run = paragraph?.runs.find(({ field }) => isPageField(field));
  if (paragraph === undefined || run === undefined) return null;
  return {
    sizePoints: run.sizePoints,
    upright: !run.bold && !run.italic,
    arabic: ["decimal", undefined].includes(numbering["w:fmt"]) && !/\\\*\s*(roman|alphabetic)/i.test(run.field),
    fromOne: Number(numbering["w:start"] ?? 1) <= 1,
    centred: paragraph.align === "center" && Math.abs(paragraph.left - paragraph.right) <= 2 && Math.abs(paragraph.firstLine) <= 0.6,
    inTopMargin: header.includes(paragraph) && headerInMargin,
  };
}
