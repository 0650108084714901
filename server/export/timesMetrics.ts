import { timesAdvances } from "./timesAdvances.ts";

export type Face = keyof typeof timesAdvances;

/** Units of an em in the table of advances. */
const unitsPerEm = 2048;
/** For a character that the table lacks: as wide as a digit. */
const fallbackAdvance = 1024;
const twipsPerPoint = 20;

const advances: Record<Face, ReadonlyMap<string, number>> = { regular: advanceOfEach("regular"), bold: advanceOfEach("bold") };

/** How wide Times New Roman sets a line of text, in twips. `sizePoints` as in Word's font box. */
export function textWidthTwips(text: string, face: Face, sizePoints: number): number {
  let units = 0;
  for (const character of text.normalize("NFC")) units += advances[face].get(character) ?? fallbackAdvance;
  return Math.round((units / unitsPerEm) * sizePoints * twipsPerPoint);
}

/** Words that a line never parts, in the names of agencies and in abstracts: a month from its number, the halves of the commonest compounds. */
const compounds =
  /(?:thành phố|ủy ban|nhân dân|hội đồng|kết quả|thực hiện|nhiệm vụ|phương hướng|kinh tế|xã hội|(?:tháng|năm|quý) \d+)(?![\p{L}\d])\S*|\S+/giu;

/**
 * Break a centred line between words so that it takes as few lines as possible and they are about equally long, as a secretary would by hand.
 * A word wider than `widthTwips` stands alone on its line.
 */
export function balancedLines(text: string, face: Face, sizePoints: number, widthTwips: number): readonly string[] {
  const words = text.replace(/\s+/g, " ").match(compounds) ?? [];
  const fewest = wrap(words, face, sizePoints, widthTwips);
  if (fewest.length < 2) return fewest;
  // The narrowest width that still needs no more lines, found by halving the interval.
  let tooNarrow = 0;
  let enough = widthTwips;
  while (enough - tooNarrow > twipsPerPoint) {
    const middle = (tooNarrow + enough) / 2;
    if (wrap(words, face, sizePoints, middle).length > fewest.length) tooNarrow = middle;
    else enough = middle;
  }
  return wrap(words, face, sizePoints, enough);
}

function wrap(words: readonly string[], face: Face, sizePoints: number, widthTwips: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidthTwips(longer, face, sizePoints) <= widthTwips) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function advanceOfEach(face: Face): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [advance, characters] of Object.entries(timesAdvances[face])) for (const character of characters) widths.set(character, Number(advance));
  return widths;
}
