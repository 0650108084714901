import { read } from "../checks/numbers/reading.ts";
import { passageOf } from "../checks/passage.ts";
import { formatFigure, type PrintedFigure } from "../figures/formatFigure.ts";
import { parseFigureText } from "../figures/parseFigureText.ts";
import type { Indicator } from "./indicator.ts";

/** A number of a text that could be a figure: with its unit where one follows. Offsets are those of the text, in UTF-16 units. */
export interface FigureProposal {
  readonly start: number;
  readonly end: number;
  readonly figure: PrintedFigure;
  /** The words around it up to the next number or mark, which say what it counts. */
  readonly lead: string;
  readonly tail: string;
}

/**
 * The numbers of a plain text that say how much of something there is. Dates, numbers of laws, names of places and whatever else only looks like a number
 * are none. Each reads as a figure that prints exactly the same; what could mean two things is left to the writer.
 */
export function figureProposals(text: string): readonly FigureProposal[] {
  if (text.normalize("NFC") !== text) return [];
  const reading = read(passageOf(text, {}));
  return reading.numbers.flatMap(({ start, end, unitEnd, lead, tail }) => {
    const found = [unitEnd, end].flatMap((to) => {
      const words = text.slice(start, to);
      const figure = parseFigureText(words);
      return figure !== null && formatFigure(figure) === words ? [{ start, end: to, figure, lead: lead.trim(), tail: tail.trim() }] : [];
    });
    return found.slice(0, 1);
  });
}

/** So much of an indicator's name has to stand around a number. */
const enoughOfName = 0.75;

/**
 * The indicator that a number seems to belong to: most of its name stands around it, and the unit is its own. Null if none does, or two do as well as each
 * other. `free`: indicators that no figure has yet.
 */
export function indicatorFor({ figure, lead, tail }: Pick<FigureProposal, "figure" | "lead" | "tail">, free: readonly Indicator[]): Indicator | null {
  const around = new Set(wordsOf(`${lead} ${figure.unit} ${tail}`));
  const scored = free
    .filter(({ unit }) => unit === figure.unit)
    .map((indicator) => {
      const words = wordsOf(indicator.name);
      return { indicator, score: words.filter((word) => around.has(word)).length / Math.max(words.length, 1) };
    })
    .filter(({ score }) => score >= enoughOfName)
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = scored;
  return best === undefined || second?.score === best.score ? null : best.indicator;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];
