import { childOf, childrenOf, parseXml, valOf, type XmlElement } from "./xmlTree.ts";

/** What a run looks like when docDefaults, styles and its own properties have been laid over each other, as Word does it. */
export interface RunFormat {
  readonly font: string;
  readonly themeFont: boolean;
  readonly sizePoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly highlight: boolean;
  readonly vanish: boolean;
  readonly superscript: boolean;
  readonly language: string;
}

export interface ParagraphFormat {
  readonly align: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly hanging: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
  readonly contextualSpacing: boolean;
  /** -1: body text. */
  readonly outlineLevel: number;
  readonly bottomRule: boolean;
}

/** The styles part, ready to answer what a paragraph or run looks like. */
export class StyleBook {
  private readonly styles = new Map<string, XmlElement>();
  private readonly defaults: XmlElement | undefined;
  private readonly defaultParagraph: string;

  constructor(stylesXml: string) {
    const root = parseXml(stylesXml);
    this.defaults = childOf(root, "w:docDefaults");
    for (const style of childrenOf(root, "w:style")) this.styles.set(style.attrs["w:styleId"] ?? "", style);
    const standard = childrenOf(root, "w:style").find((style) => style.attrs["w:type"] === "paragraph" && isOn(style.attrs["w:default"]));
    this.defaultParagraph = standard?.attrs["w:styleId"] ?? "";
  }

  paragraph(properties: XmlElement | undefined): ParagraphFormat {
    const layers = [
      childOf(childOf(this.defaults, "w:pPrDefault"), "w:pPr"),
      ...this.chain(this.styleOf(properties)).map((style) => childOf(style, "w:pPr")),
      properties,
    ];
    const attribute = (element: string, name: string): string | undefined => last(layers.map((layer) => childOf(layer, element)?.attrs[name]));
    const number = (element: string, name: string): number => Number(attribute(element, name) ?? 0);
    const toggle = (element: string): boolean => last(layers.map((layer) => switchOf(layer, element))) ?? false;
    return {
      align: attribute("w:jc", "w:val") ?? "left",
      left: Number(attribute("w:ind", "w:left") ?? attribute("w:ind", "w:start") ?? 0),
      right: Number(attribute("w:ind", "w:right") ?? attribute("w:ind", "w:end") ?? 0),
      firstLine: number("w:ind", "w:firstLine"),
      hanging: number("w:ind", "w:hanging"),
      before: number("w:spacing", "w:before"),
      after: number("w:spacing", "w:after"),
      line: Number(attribute("w:spacing", "w:line") ?? 240),
      lineRule: attribute("w:spacing", "w:lineRule") ?? "auto",
      keepNext: toggle("w:keepNext"),
      contextualSpacing: toggle("w:contextualSpacing"),
      outlineLevel: Number(attribute("w:outlineLvl", "w:val") ?? -1),
      bottomRule: layers.some((layer) => childOf(childOf(layer, "w:pBdr"), "w:bottom")?.attrs["w:val"] === "single"),
    };
  }

  run(paragraph: XmlElement | undefined, properties: XmlElement | undefined): RunFormat {
    const layers = [
      childOf(childOf(this.defaults, "w:rPrDefault"), "w:rPr"),
      ...this.chain(this.styleOf(paragraph)).map((style) => childOf(style, "w:rPr")),
      ...this.chain(valOf(properties, "w:rStyle") ?? "").map((style) => childOf(style, "w:rPr")),
      properties,
    ];
    const attribute = (element: string, name: string): string | undefined => last(layers.map((layer) => childOf(layer, element)?.attrs[name]));
    const toggle = (element: string): boolean => last(layers.map((layer) => switchOf(layer, element))) ?? false;
    const fonts = ["w:ascii", "w:hAnsi", "w:cs"].map((name) => attribute("w:rFonts", name) ?? "");
    return {
      font: new Set(fonts).size === 1 ? (fonts[0] ?? "") : fonts.join("/"),
      themeFont: layers.some((layer) => Object.keys(childOf(layer, "w:rFonts")?.attrs ?? {}).some((name) => name.endsWith("Theme"))),
      sizePoints: Number(attribute("w:sz", "w:val") ?? 20) / 2,
      bold: toggle("w:b"),
      italic: toggle("w:i"),
      underline: (attribute("w:u", "w:val") ?? "none") !== "none",
      color: attribute("w:color", "w:val") ?? "auto",
      highlight: (attribute("w:highlight", "w:val") ?? "none") !== "none" || layers.some((layer) => childOf(layer, "w:shd") !== undefined),
      vanish: toggle("w:vanish"),
      superscript: attribute("w:vertAlign", "w:val") === "superscript",
      language: attribute("w:lang", "w:val") ?? "",
    };
  }

  private styleOf(properties: XmlElement | undefined): string {
    return valOf(properties, "w:pStyle") ?? this.defaultParagraph;
  }

  /** The style and those it is based on, the farthest first. */
  private chain(id: string): readonly XmlElement[] {
    const style = this.styles.get(id);
    if (style === undefined) return [];
    const base = valOf(style, "w:basedOn");
    return base === undefined || base === id ? [style] : [...this.chain(base), style];
  }
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** Undefined if the layer says nothing. */
function switchOf(layer: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(layer, name);
  if (element === undefined) return undefined;
  const value = element.attrs["w:val"];
  return value === undefined || isOn(value);
}

const last = <Value>(values: readonly (Value | undefined)[]): Value | undefined => values.filter((value) => value !== undefined).at(-1);
