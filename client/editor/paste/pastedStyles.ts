/** Properties in lower case with their values, in lower case too but for the names of fonts. */
type Declarations = ReadonlyMap<string, string>;

/** The styles of a pasted document. Read from its text, because the browser's style objects drop Word's `mso-` properties and an inert document has none. */
export class PastedStyles {
  readonly #classes: ReadonlyMap<string, Declarations>;
  readonly #read = new Map<Element, Declarations>();

  constructor(document: Document) {
    this.#classes = classStyles([...document.querySelectorAll("style")].map((style) => style.textContent ?? "").join("\n"));
  }

  /** An element's own style and that of its classes; nothing that it inherits. */
  of(element: Element): Declarations {
    const known = this.#read.get(element);
    if (known !== undefined) return known;
    const classes = (element.getAttribute("class") ?? "").split(/\s+/);
    const all = new Map([
      ...classes.flatMap((name) => [...(this.#classes.get(name.toLowerCase()) ?? [])]),
      ...declarationsIn(element.getAttribute("style") ?? ""),
    ]);
    this.#read.set(element, all);
    return all;
  }

  /** Whether the element is not part of what one sees: hidden, scripts, pictures, Word's lists of comments, tracked deletions. */
  isInvisible(element: Element): boolean {
    if (invisibleTags.has(element.localName) || /^[vw]:/.test(element.localName)) return true;
    return this.isHidden(element) || this.isStruckOut(element);
  }

  /** Whether it is what somebody suggested to take out. */
  isStruckOut(element: Element): boolean {
    return element.localName === "del" || hasClass(element, "msodel");
  }

  /** Whether it is a suggested change of another kind: words put in, looks changed. */
  isRevised(element: Element): boolean {
    return element.localName === "ins" || hasClass(element, "msoins") || this.of(element).has("mso-prop-change");
  }

  /** Whether a style takes it out of sight. */
  isHidden(element: Element): boolean {
    const style = this.of(element);
    return style.get("display") === "none" || style.get("mso-hide") === "all" || this.isComment(element);
  }

  /** Whether it is what somebody said about the words, or the sign of that. */
  isComment(element: Element): boolean {
    const style = this.of(element);
    if (style.get("mso-element")?.startsWith("comment") === true || style.get("mso-special-character") === "comment") return true;
    return hasClass(element, "msocomanchor") || /^#_msocom_/.test(element.getAttribute("href") ?? "");
  }

  /** Whether somebody said something about the words in it. */
  isCommentedOn(element: Element): boolean {
    return this.of(element).has("mso-comment-reference");
  }
}

const hasClass = (element: Element, name: string): boolean => (element.getAttribute("class") ?? "").toLowerCase().split(/\s+/).includes(name);

/** The rules of a style sheet that are about one class, such as `.xl65` of Excel and `p.MsoNormal` of Word. */
function classStyles(sheet: string): ReadonlyMap<string, Declarations> {
  const classes = new Map<string, Declarations>();
  for (const [, selectors = "", body = ""] of sheet.replaceAll(/<!--|-->|\/\*[^*]*\*\//g, " ").matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(",")) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1]?.toLowerCase();
      if (name !== undefined) classes.set(name, new Map([...(classes.get(name) ?? []), ...declarationsIn(body)]));
    }
  }
  return classes;
}

function declarationsIn(text: string): Declarations {
  const properties = new Map<string, string>();
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon <= 0) continue;
    // What stood there before a suggested change of looks.
    if (/!\s*msorm\s*$/i.test(declaration)) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    properties.set(name, name === "font-family" ? value : value.toLowerCase());
  }
  return properties;
}

const invisibleTags: ReadonlySet<string> = new Set(
  "style script meta link title template noscript xml img picture svg canvas video audio iframe object embed map button input select textarea hr col colgroup del".split(
    " ",
  ),
);

/** A length in CSS pixels: `64`, `64px`, `48pt`, `1.2cm`; null for anything else. */
export function pixelsOf(length: string | null | undefined): number | null {
  const match = /^([\d.]+)\s*(px|pt|cm|mm|in)?$/.exec(length?.trim().toLowerCase() ?? "");
  const factor = unitPixels[match?.[2] ?? "px"];
  const pixels = match === null || factor === undefined ? Number.NaN : Number(match[1]) * factor;
  return Number.isFinite(pixels) && pixels > 0 ? Math.round(pixels) : null;
}

const unitPixels: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };
