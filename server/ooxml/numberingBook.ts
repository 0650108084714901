import { numberIn } from "./numberFormats.ts";
import { childOf, childrenOf, valOf, type XmlElement } from "./xmlTree.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly properties: XmlElement | undefined;
}

/** The numbers that Word prints in front of paragraphs by itself. Ask in reading order: it counts along. */
export class NumberingBook {
  readonly #lists = new Map<string, ReadonlyMap<number, Level>>();
  readonly #listOf = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    for (const list of childrenOf(root, "w:abstractNum")) {
      const levels = childrenOf(list, "w:lvl").map((level): [number, Level] => [Number(level.attrs["w:ilvl"] ?? 0), levelOf(level)]);
      this.#lists.set(list.attrs["w:abstractNumId"] ?? "", new Map(levels));
    }
    for (const used of childrenOf(root, "w:num")) this.#listOf.set(used.attrs["w:numId"] ?? "", valOf(used, "w:abstractNumId") ?? "");
  }

  /** The paragraph properties that a level brings along. */
  properties(numberingId: string, level: number): XmlElement | undefined {
    return this.#level(numberingId, level)?.properties;
  }

  /** The text in front of the next paragraph of that numbering, without the blank behind it; empty if it prints none. */
  next(numberingId: string, level: number): string {
    const here = this.#level(numberingId, level);
    if (here === undefined) return "";
    if (here.format === "bullet") return here.text;
    const list = this.#listOf.get(numberingId) ?? "";
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    counts[level] = (counts[level] ?? here.start - 1) + 1;
    counts.length = level + 1;
    return here.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const shown = this.#level(numberingId, of);
      return shown === undefined ? "" : numberIn(shown.format, counts[of] ?? shown.start);
    });
  }

  #level(numberingId: string, level: number): Level | undefined {
    return this.#lists.get(this.#listOf.get(numberingId) ?? "")?.get(level);
  }
}

function levelOf(level: XmlElement): Level {
  return {
    format: valOf(level, "w:numFmt") ?? "decimal",
    text: valOf(level, "w:lvlText") ?? "",
    start: Number(valOf(level, "w:start") ?? 1),
    properties: childOf(level, "w:pPr"),
  };
}
