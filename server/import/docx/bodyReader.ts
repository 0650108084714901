import type { ParagraphShape, WordBlock, WordParagraph } from "../../../extensions/reading/word/wordText.ts";
import { childOf, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import { endNames } from "./acts.ts";
import { shownChildren } from "./drawings.ts";
import { InlineReader, trimmed } from "./inlineReader.ts";
import { wholeNumber } from "./numbering.ts";
import { lies, readPapers } from "./papers.ts";
import type { Reading } from "./reading.ts";
import { silentAnywhere } from "./silentElements.ts";
import { outlineLevel } from "./styles.ts";
import { type CellReader, readTable } from "./tables.ts";

/** Reads the blocks of a body or box, in the order of the file. Paragraphs without a word are left out, as long as nothing is suggested on them. */
export class BodyReader {
  private readonly lines: InlineReader;

  constructor(
    private readonly reading: Reading,
    private readonly container: XmlElement,
  ) {
    this.lines = new InlineReader(reading, reading.file.mainPath, container);
  }

  /** All of it, with the paper that its blocks stand on. */
  read(): ReturnType<typeof readPapers> {
    return readPapers(this.container, (child) => this.block(child));
  }

  private blocks(container: XmlElement | undefined): readonly WordBlock[] {
    return container === undefined ? [] : shownChildren(container).flatMap((child) => this.block(child));
  }

  private block(element: XmlElement): readonly WordBlock[] {
    if (this.lines.mark(element)) return [];
    const { losses } = this.reading;
    switch (element.name) {
      case "w:p":
        return this.paragraph(element);
      case "w:tbl":
        return [readTable(element, this.reading, this.readCell)];
      case "w:sdt":
        losses.add("form_control", valOf(childOf(element, "w:sdtPr"), "w:alias"));
        return this.blocks(childOf(element, "w:sdtContent"));
      case "w:customXml":
      case "w:smartTag":
      case "w:ins":
      case "w:del":
      case "w:moveFrom":
      case "w:moveTo":
      case "mc:AlternateContent":
        return this.blocks(element);
      case "w:altChunk":
      case "w:subDoc":
        losses.add("alternative_part");
        return [];
      case "w:sectPr":
        this.tellLayout(element);
        return [];
      case "m:oMathPara":
      case "m:oMath":
        return this.paragraph({ name: "w:p", attrs: {}, children: [element], text: "" });
      default:
        if (!silent.has(element.name)) losses.add("unknown", element.name);
        return [];
    }
  }

  private readonly readCell: CellReader = (cell) => this.blocks(cell);

  private paragraph(element: XmlElement): readonly WordBlock[] {
    const properties = childOf(element, "w:pPr");
    const marks = childOf(properties, "w:rPr");
    const shape = this.shapeOf(properties, childOf(marks, "w:del") !== undefined);
    const { inline: untrimmed, boxes } = this.lines.read(element);
    const end = this.reading.acts.changeIn(marks, endNames);
    const inline = trimmed(untrimmed, end.inserted !== null || end.deleted !== null);
    if (end.inserted === null && end.deleted === null) this.reading.acts.interrupt();
    this.tellLayout(childOf(properties, "w:sectPr"));
    const align = valOf(properties, "w:jc");
    if (inline.length > 0 && (align === "center" || align === "right" || align === "end")) this.reading.losses.add("alignment");
    const paragraph: WordParagraph = { kind: "paragraph", ...shape, inline, end, was: this.earlierShape(properties, shape) };
    const isNothing = inline.length === 0 && end.inserted === null && end.deleted === null;
    return [...(isNothing ? [] : [paragraph]), ...boxes.flatMap((box) => this.box(box))];
  }

  private box(box: XmlElement): readonly WordBlock[] {
    const { blocks } = new BodyReader(this.reading, box).read();
    if (blocks.length > 0) this.reading.losses.add("text_box");
    return blocks;
  }

  private shapeOf(properties: XmlElement | undefined, isDeleted: boolean): ParagraphShape {
    const outline = this.outlineOf(properties);
    const place = this.listPlace(properties);
    // Word does not count a paragraph that goes.
    const printed = place === null || isDeleted ? null : this.reading.numbering.next(place.list, place.level);
    return {
      outline,
      printed: printed?.kind === "number" ? printed.text : "",
      bullet: printed?.kind === "bullet" ? (place?.level ?? 0) : null,
    };
  }

  private outlineOf(properties: XmlElement | undefined): number | null {
    const own = valOf(properties, "w:outlineLvl");
    return own === undefined ? this.reading.styles.outline(valOf(properties, "w:pStyle")) : outlineLevel(own);
  }

  private listPlace(properties: XmlElement | undefined): { readonly list: string; readonly level: number } | null {
    const style = valOf(properties, "w:pStyle");
    const own = childOf(properties, "w:numPr");
    const list = valOf(own, "w:numId") ?? this.reading.styles.paragraphProperty(style, (found) => valOf(childOf(found, "w:numPr"), "w:numId"));
    if (list === undefined || list === "0") return null;
    const level = valOf(own, "w:ilvl") ?? this.reading.styles.paragraphProperty(style, (found) => valOf(childOf(found, "w:numPr"), "w:ilvl"));
    return { list, level: level === undefined ? this.reading.numbering.levelOfStyle(list, style ?? "") : Math.min(8, wholeNumber(level, 0)) };
  }

  private earlierShape(properties: XmlElement | undefined, now: ParagraphShape): WordParagraph["was"] {
    const revision = childOf(properties, "w:pPrChange");
    if (revision === undefined) return null;
    const before = this.outlineOf(childOf(revision, "w:pPr"));
    if (before !== now.outline) return { shape: { ...now, outline: before }, by: this.reading.acts.stamp(revision) };
    this.reading.losses.add("revision_property");
    return null;
  }

  private tellLayout(section: XmlElement | undefined): void {
    if (section === undefined) return;
    const columns = wholeNumber(childOf(section, "w:cols")?.attrs["w:num"] ?? "", 1);
    if (columns > 1) this.reading.losses.add("page_layout", `${columns} cột`);
    if (lies(section)) this.reading.losses.add("landscape");
  }
}

const silent: ReadonlySet<string> = new Set([...silentAnywhere, "w:tcPr", "w:sdtPr", "w:rPr"]);
