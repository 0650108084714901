import { textWidthTwips } from "../../export/timesMetrics.ts";
import type { ParagraphLook } from "../../ooxml/styleBook.ts";
import { descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { RuleFacts, RunFacts } from "../facts.ts";

const emuPerPoint = 12_700;
/** How far the middle of a line may be from the middle of its place, in points. */
const centreTolerance = 2;
/** A drawing as thin as this is a line. */
const thinnest = 3;

/** How wide the last printed line of a text is, in points. */
export function lastLineWidth(runs: readonly RunFacts[]): number {
  let width = 0;
  for (const { text, bold, sizePoints, note } of runs) {
    if (note !== null) continue;
    const cut = text.lastIndexOf("\n");
    if (cut >= 0) width = 0;
    width += textWidthTwips(text.slice(cut + 1).trimEnd(), bold ? "bold" : "regular", sizePoints) / 20;
  }
  return width;
}

/** A line that a paragraph's lower border draws between its indents. */
export function borderRule(look: ParagraphLook, room: number, above: number): RuleFacts {
  const [leftGap, rightGap] = [look.left, look.right];
  return { kind: "drawn", share: ratio(room - leftGap - rightGap, above), centred: Math.abs(leftGap - rightGap) <= centreTolerance };
}

/** The length of a line that is drawn as a shape and anchored in a paragraph; null if none is. Its place depends on the program, so it counts as centred. */
export function drawnLength(paragraph: XmlElement): number | null {
  for (const element of descendants(paragraph)) {
    if (element.name === "wp:extent") {
      const [width, height] = [Number(element.attrs["cx"]) / emuPerPoint, Number(element.attrs["cy"]) / emuPerPoint];
      if (height <= thinnest && width > thinnest) return width;
    }
    if (element.name === "v:line" || element.name === "v:shape") {
      const length = vmlLength(element);
      if (length !== null) return length;
    }
  }
  return null;
}

export const drawnRule = (length: number, above: number): RuleFacts => ({ kind: "drawn", share: ratio(length, above), centred: true });

/** A row of underscores, raised or not, as the decree's own templates have it. */
export function typedRule(runs: readonly RunFacts[], above: number): RuleFacts | null {
  const text = runs.map((run) => run.text).join("");
  if (!/^\s*[_\u2014\u2500-]{3,}\s*$/u.test(text)) return null;
  // A raised letter is printed at about two thirds of its size.
  const width = runs.reduce((sum, run) => sum + (textWidthTwips(run.text.trim(), "regular", run.sizePoints) / 20) * (run.raised ? 0.65 : 1), 0);
  return { kind: text.includes("_") ? "drawn" : "typed", share: ratio(width, above), centred: true };
}

export const underlinedRule: RuleFacts = { kind: "underlined", share: 1, centred: true };

const ratio = (length: number, above: number): number => (above === 0 ? 0 : length / above);

function vmlLength(element: XmlElement): number | null {
  const ends = [element.attrs["from"], element.attrs["to"]].map((point) => (point ?? "").split(",").map(points));
  const [from, to] = ends;
  if (element.name === "v:line" && from?.[0] !== undefined && to?.[0] !== undefined && to.length > 1) return Math.abs(to[0] - from[0]);
  const style = element.attrs["style"] ?? "";
  const [width, height] = ["width", "height"].map((name) => points(new RegExp(`(?:^|;)\\s*${name}:([^;]+)`).exec(style)?.[1] ?? ""));
  return width !== undefined && height !== undefined && height <= thinnest && width > thinnest ? width : null;
}

const perUnit: Readonly<Record<string, number>> = { pt: 1, in: 72, mm: 72 / 25.4, cm: 72 / 2.54, px: 0.75 };
function points(length: string): number {
  const found = /^\s*(-?[\d.]+)\s*([a-z]*)/.exec(length);
  return Number(found?.[1] ?? 0) * (perUnit[found?.[2] ?? ""] ?? 1);
}
