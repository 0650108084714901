import { childOf, childrenOf, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { Look } from "./looks.ts";
import { lookOf, plainLook } from "./looks.ts";

interface Style {
  readonly name: string;
  readonly type: string;
  readonly basedOn: string;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Longer chains of styles are a circle. */
const longestChain = 50;

/** The styles of a file: each resolved through those that it is based on. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly normal: string;
  /** How text looks that has no style at all. */
  private readonly defaults: Look;
  private readonly looks = new Map<string, Look>();

  constructor(part: XmlElement | undefined) {
    this.defaults = lookOf(childOf(childOf(childOf(part, "w:docDefaults"), "w:rPrDefault"), "w:rPr"), plainLook);
    let normal = "";
    for (const style of childrenOf(part, "w:style")) {
      const id = style.attrs["w:styleId"] ?? "";
      const type = style.attrs["w:type"] ?? "";
      if (type === "paragraph" && isOn(style.attrs["w:default"])) normal = id;
      this.styles.set(id, {
        name: valOf(style, "w:name") ?? "",
        type,
        basedOn: valOf(style, "w:basedOn") ?? "",
        paragraph: childOf(style, "w:pPr"),
        run: childOf(style, "w:rPr"),
      });
    }
    this.normal = normal;
  }

  /** The first of a style and those below it that says something. */
  paragraphProperty<Found>(id: string | undefined, find: (properties: XmlElement) => Found | undefined): Found | undefined {
    for (const { paragraph } of this.chain(id ?? this.normal)) {
      const found = paragraph === undefined ? undefined : find(paragraph);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The outline level that the style gives, by itself or by being one of Word's own headings. */
  outline(id: string | undefined): number | null {
    for (const { name, paragraph } of this.chain(id ?? this.normal)) {
      const level = valOf(paragraph, "w:outlineLvl");
      if (level !== undefined) return outlineLevel(level);
      const heading = /^(?:heading|tiêu đề|đề mục) ([1-9])$/i.exec(name)?.[1];
      if (heading !== undefined) return Number(heading) - 1;
    }
    return null;
  }

  /** How text of the style looks where it says nothing itself. */
  look(id: string | undefined): Look {
    const known = this.looks.get(id ?? this.normal);
    if (known !== undefined) return known;
    const look = [...this.chain(id ?? this.normal)].reverse().reduce((under, { run }) => lookOf(run, under), this.defaults);
    this.looks.set(id ?? this.normal, look);
    return look;
  }

  /** How text looks that a style of characters is laid on. */
  lookOfCharacters(id: string | undefined, under: Look): Look {
    if (id === undefined) return under;
    return [...this.chain(id)].reverse().reduce((look, { run }) => lookOf(run, look), under);
  }

  private *chain(id: string): Generator<Style> {
    let next = id;
    for (let depth = 0; depth < longestChain && next !== ""; depth += 1) {
      const style = this.styles.get(next);
      if (style === undefined) return;
      yield style;
      next = style.basedOn;
    }
  }
}

/** Level 9 is running text. */
export function outlineLevel(text: string): number | null {
  const level = Number(text);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level : null;
}

/** How Word writes yes and no; the property alone says yes. */
export const isOn = (value: string | undefined): boolean => value !== undefined && !["0", "false", "off"].includes(value);
