import { childOf, childrenOf, valOf, type XmlElement } from "./xmlTree.ts";

/** What a run looks like once document defaults, styles and its own properties are laid over each other, as Word does it. */
export interface RunLook {
  /** The face of plain letters, and of all others if it differs: `Times New Roman`, `Arial / Calibri`. */
  readonly font: string;
  readonly sizePoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  /** Six hexadecimal digits; `000000` also where the program chooses black by itself. */
  readonly color: string;
  /** With a colour behind the letters. */
  readonly shaded: boolean;
  readonly language: string;
}

/** Lengths in points; `line` in points too, unless `lineRule` is `auto`: then in single lines. */
export interface ParagraphLook {
  readonly style: string;
  readonly align: string;
  readonly left: number;
  readonly right: number;
  /** Negative where the first line hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
  readonly contextualSpacing: boolean;
  /** 0 is the highest, -1 is text. */
  readonly outlineLevel: number;
  readonly bottomRule: boolean;
  readonly numberingId: string;
  readonly numberingLevel: number;
}

type Layers = readonly (XmlElement | undefined)[];

const twips = (value: string | undefined): number => Number(value ?? 0) / 20;
const isOn = (value: string | undefined): boolean => value === undefined || value === "1" || value === "true" || value === "on";
const last = <Value>(values: readonly (Value | undefined)[]): Value | undefined => values.findLast((value) => value !== undefined);

/** Undefined if the layer says nothing. */
function switchOf(layer: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(layer, name);
  return element === undefined ? undefined : isOn(element.attrs["w:val"]);
}

const attributeOf = (layers: Layers, element: string, name: string): string | undefined =>
  last(layers.map((layer) => childOf(layer, element)?.attrs[name]));

/** The styles of a document, ready to answer what a paragraph or a run looks like. */
export class StyleBook {
  readonly #styles = new Map<string, XmlElement>();
  readonly #chains = new Map<string, readonly XmlElement[]>();
  readonly #defaults: XmlElement | undefined;
  readonly #defaultParagraph: string;
  readonly #themeFonts: ReadonlyMap<string, string>;

  /** @param levelProperties the paragraph properties of a numbering's level, which stand between the style's and the paragraph's own. */
  constructor(
    styles: XmlElement | undefined,
    theme: XmlElement | undefined,
    private readonly levelProperties: (numberingId: string, level: number) => XmlElement | undefined = () => undefined,
  ) {
    this.#defaults = childOf(styles, "w:docDefaults");
    for (const style of childrenOf(styles, "w:style")) this.#styles.set(style.attrs["w:styleId"] ?? "", style);
    const standard = childrenOf(styles, "w:style").find(
      ({ attrs }) => attrs["w:type"] === "paragraph" && attrs["w:default"] !== undefined && isOn(attrs["w:default"]),
    );
    this.#defaultParagraph = standard?.attrs["w:styleId"] ?? "";
    this.#themeFonts = themeFontsOf(theme);
  }

  /** @param properties the `w:pPr` of the paragraph. */
  paragraph(properties: XmlElement | undefined): ParagraphLook {
    const style = this.#styleOf(properties);
    const styled: Layers = [childOf(childOf(this.#defaults, "w:pPrDefault"), "w:pPr"), ...this.#chain(style).map((one) => childOf(one, "w:pPr"))];
    const numbering = [...styled, properties].map((layer) => childOf(layer, "w:numPr"));
    const numberingId = last(numbering.map((one) => valOf(one, "w:numId"))) ?? "0";
    const numberingLevel = Number(last(numbering.map((one) => valOf(one, "w:ilvl"))) ?? 0);
    const layers = [...styled, numberingId === "0" ? undefined : this.levelProperties(numberingId, numberingLevel), properties];
    const toggle = (name: string): boolean => last(layers.map((layer) => switchOf(layer, name))) ?? false;
    const lineRule = attributeOf(layers, "w:spacing", "w:lineRule") ?? "auto";
    const line = Number(attributeOf(layers, "w:spacing", "w:line") ?? 240);
    return {
      style,
      align: alignNames[attributeOf(layers, "w:jc", "w:val") ?? "left"] ?? "left",
      left: twips(attributeOf(layers, "w:ind", "w:left") ?? attributeOf(layers, "w:ind", "w:start")),
      right: twips(attributeOf(layers, "w:ind", "w:right") ?? attributeOf(layers, "w:ind", "w:end")),
      firstLine: firstLineOf(layers),
      before: twips(attributeOf(layers, "w:spacing", "w:before")),
      after: twips(attributeOf(layers, "w:spacing", "w:after")),
      line: lineRule === "auto" ? line / 240 : line / 20,
      lineRule,
      keepNext: toggle("w:keepNext"),
      contextualSpacing: toggle("w:contextualSpacing"),
      outlineLevel: outlineLevelOf(layers),
      bottomRule: layers.some((layer) => (childOf(childOf(layer, "w:pBdr"), "w:bottom")?.attrs["w:val"] ?? "nil") === "single"),
      numberingId,
      numberingLevel,
    };
  }

  /**
   * @param paragraph the `w:pPr` of the paragraph that the run stands in.
   * @param properties the `w:rPr` of the run.
   */
  run(paragraph: XmlElement | undefined, properties: XmlElement | undefined): RunLook {
    const defaults = childOf(childOf(this.#defaults, "w:rPrDefault"), "w:rPr");
    const ofParagraph = this.#chain(this.#styleOf(paragraph)).map((style) => childOf(style, "w:rPr"));
    const ofRun = this.#chain(valOf(properties, "w:rStyle") ?? "").map((style) => childOf(style, "w:rPr"));
    const layers: Layers = [defaults, ...ofParagraph, ...ofRun, properties];
    // Switches of a paragraph's style and of a run's style cancel each other out (ECMA-376, part 1, 17.7.3).
    const toggle = (name: string): boolean => {
      const own = switchOf(properties, name);
      if (own !== undefined) return own;
      const [first, second] = [ofParagraph, ofRun].map((chain) => last(chain.map((layer) => switchOf(layer, name))) ?? false);
      return switchOf(defaults, name) === true || first !== second;
    };
    const attribute = (element: string, name: string): string | undefined => attributeOf(layers, element, name);
    const [plain, others] = [this.#font(layers, "ascii"), this.#font(layers, "hAnsi")];
    const color = attribute("w:color", "w:val") ?? "auto";
    return {
      font: plain === others ? plain : `${plain} / ${others}`,
      sizePoints: Number(attribute("w:sz", "w:val") ?? 20) / 2,
      bold: toggle("w:b"),
      italic: toggle("w:i"),
      underline: (attribute("w:u", "w:val") ?? "none") !== "none",
      capitals: toggle("w:caps"),
      hidden: toggle("w:vanish"),
      raised: attribute("w:vertAlign", "w:val") === "superscript",
      color: color === "auto" ? "000000" : color.toUpperCase(),
      shaded: (attribute("w:highlight", "w:val") ?? "none") !== "none" || isFilled(attribute("w:shd", "w:fill")),
      language: attribute("w:lang", "w:val") ?? "",
    };
  }

  /** A theme's font stands before a named one in the same layer, and a nearer layer before both (17.3.2.26). */
  #font(layers: Layers, slot: "ascii" | "hAnsi"): string {
    const named = layers.map((layer) => {
      const fonts = childOf(layer, "w:rFonts")?.attrs;
      const theme = fonts?.[`w:${slot}Theme`];
      return theme === undefined ? fonts?.[`w:${slot}`] : (this.#themeFonts.get(theme.slice(0, 5)) ?? theme);
    });
    return last(named) ?? "Times New Roman";
  }

  #styleOf(properties: XmlElement | undefined): string {
    return valOf(properties, "w:pStyle") ?? this.#defaultParagraph;
  }

  /** The style and those it is based on, the farthest first. */
  #chain(id: string): readonly XmlElement[] {
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(id); style !== undefined && !chain.includes(style); ) {
      chain.unshift(style);
      style = this.#styles.get(valOf(style, "w:basedOn") ?? "");
    }
    this.#chains.set(id, chain);
    return chain;
  }
}

const alignNames: Readonly<Record<string, string>> = {
  start: "left",
  end: "right",
  center: "center",
  right: "right",
  both: "both",
  distribute: "distribute",
};
const isFilled = (fill: string | undefined): boolean => fill !== undefined && fill !== "auto" && fill.toUpperCase() !== "FFFFFF";

function firstLineOf(layers: Layers): number {
  const nearest = layers.findLast((layer) => {
    const attrs = childOf(layer, "w:ind")?.attrs;
    return attrs?.["w:firstLine"] !== undefined || attrs?.["w:hanging"] !== undefined;
  });
  const attrs = childOf(nearest, "w:ind")?.attrs;
  return attrs?.["w:hanging"] === undefined ? twips(attrs?.["w:firstLine"]) : -twips(attrs["w:hanging"]);
}

function outlineLevelOf(layers: Layers): number {
  const level = Number(attributeOf(layers, "w:outlineLvl", "w:val") ?? 9);
  return level >= 9 ? -1 : level;
}

/** Faces of the theme by the first letters of their reference: `minor` of `minorHAnsi`. */
function themeFontsOf(theme: XmlElement | undefined): ReadonlyMap<string, string> {
  const scheme = childOf(childOf(theme, "a:themeElements"), "a:fontScheme");
  const face = (name: string): string => childOf(childOf(scheme, name), "a:latin")?.attrs["typeface"] ?? "";
  return new Map(
    [
      ["minor", face("a:minorFont")],
      ["major", face("a:majorFont")],
    ].filter((entry): entry is [string, string] => entry[1] !== ""),
  );
}
