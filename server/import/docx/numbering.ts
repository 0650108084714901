import { roman } from "../../../extensions/numbering.ts";
import { childOf, childrenOf, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly legal: boolean;
  /** From which level up, counted from 1, a number begins this one anew; 0 never, undefined every level above. */
  readonly restart: number | undefined;
  /** The style of paragraphs that are counted on this level. */
  readonly style: string;
}

interface List {
  /** What counts together. */
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** What Word draws before a paragraph: a number in words, or a bullet. */
export type Printed = { readonly kind: "number"; readonly text: string } | { readonly kind: "bullet" };

const mostLevels = 9;
/** Greater numbers are printed as digits only. */
const largestNumeral = 3999;

/** Counts as Word does: the numbering of a file is computed, never stored. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(part: XmlElement | undefined) {
    const defined = childrenOf(part, "w:abstractNum");
    const levelsOf = (list: XmlElement): ReadonlyMap<number, Level> => new Map(childrenOf(list, "w:lvl").map(levelOf));
    // A list may only name the style that defines it, which another list is the definition of.
    const ofStyles = new Map(defined.flatMap((list) => [[valOf(list, "w:styleLink"), levelsOf(list)] as const]));
    const abstracts = new Map(
      defined.map((list) => {
        const link = valOf(list, "w:numStyleLink");
        const levels = link === undefined ? levelsOf(list) : (ofStyles.get(link) ?? levelsOf(list));
        return [list.attrs["w:abstractNumId"] ?? "", levels] as const;
      }),
    );
    for (const list of childrenOf(part, "w:num")) {
      const counts = valOf(list, "w:abstractNumId") ?? "";
      const overrides = childrenOf(list, "w:lvlOverride");
      const levels = new Map(abstracts.get(counts) ?? []);
      const restarts = new Map<number, number>();
      for (const override of overrides) {
        const own = childOf(override, "w:lvl");
        if (own !== undefined) levels.set(...levelOf(own));
        const start = valOf(override, "w:startOverride");
        if (start !== undefined) restarts.set(levelIndex(override), wholeNumber(start, 1));
      }
      this.lists.set(list.attrs["w:numId"] ?? "", { counts, levels, restarts });
    }
  }

  /** The level of a list on which paragraphs of that style are counted, 0 if the list does not say. */
  levelOfStyle(listId: string, style: string): number {
    for (const [index, level] of this.lists.get(listId)?.levels ?? []) if (level.style !== "" && level.style === style) return index;
    return 0;
  }

  /** Count one paragraph; null if nothing is drawn before it. */
  next(listId: string, index: number): Printed | null {
    const list = this.lists.get(listId);
    const level = list?.levels.get(index);
    if (list === undefined || level === undefined) return null;
    const counters = this.count(listId, list, index);
    if (level.format === "bullet") return { kind: "bullet" };
    if (level.format === "none" && !level.text.includes("%")) return level.text === "" ? null : { kind: "number", text: level.text };
    const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? "decimal" : (list.levels.get(at)?.format ?? "decimal");
      return numeral(counters[at] ?? list.levels.get(at)?.start ?? 1, format);
    });
    return text.trim() === "" ? null : { kind: "number", text: text.trim() };
  }

  private count(listId: string, list: List, index: number): readonly number[] {
    const counters = this.counters.get(list.counts) ?? [];
    this.counters.set(list.counts, counters);
    const restart = list.restarts.get(index);
    const isNew = restart !== undefined && !this.begun.has(`${listId} ${index}`);
    this.begun.add(`${listId} ${index}`);
    const start = list.levels.get(index)?.start ?? 1;
    for (let above = 0; above < index; above += 1) counters[above] ??= list.levels.get(above)?.start ?? 1;
    const before = counters[index];
    counters[index] = isNew ? restart : before === undefined ? (restart ?? start) : before + 1;
    for (let below = index + 1; below < counters.length; below += 1) if (beginsAnew(list.levels.get(below), index)) delete counters[below];
    return counters;
  }
}

/** Whether counting on a level begins anew below a number of the level `above`: always, unless the level says below which, or never. */
const beginsAnew = (level: Level | undefined, above: number): boolean => level?.restart === undefined || above < level.restart;

function levelOf(element: XmlElement): [number, Level] {
  return [
    levelIndex(element),
    {
      format: valOf(element, "w:numFmt") ?? "decimal",
      text: valOf(element, "w:lvlText") ?? "",
      start: wholeNumber(valOf(element, "w:start") ?? "", 1),
      restart: restartOf(valOf(element, "w:lvlRestart")),
      legal: childOf(element, "w:isLgl") !== undefined,
      style: valOf(element, "w:pStyle") ?? "",
    },
  ];
}

const restartOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : wholeNumber(text, mostLevels));

const levelIndex = (element: XmlElement): number => Math.min(mostLevels - 1, wholeNumber(element.attrs["w:ilvl"] ?? "", 0));

export function wholeNumber(text: string, otherwise: number): number {
  const value = Number(text);
  return text !== "" && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}

/** Formats that the decree does not know are counted in digits. */
function numeral(value: number, format: string): string {
  if (value > largestNumeral || value < 1) return String(value);
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** `a` to `z`, then `aa`: the letters that Word prints. */
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
