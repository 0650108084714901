import { isUrgency } from "../components.ts";
import type { ParagraphFacts } from "../facts.ts";
import { folded } from "../words.ts";
import type { Frame } from "./bodyParagraphs.ts";
import { centreOf, printedParagraph, ruleBelow, singleLine, sizeIn, textOf } from "./pieces.ts";
import type { PrintedPage, PrintedPiece } from "./printedPages.ts";

const centreTolerance = 3;

const isNumber = (piece: PrintedPiece): boolean => /^Số\s*:/u.test(folded(textOf(piece)));
const isDate = (piece: PrintedPiece): boolean => /,\s*ngày\s.*tháng\s.*năm/u.test(folded(textOf(piece)));
const isNation = (piece: PrintedPiece): boolean => /^CỘNG\s+H\p{L}+\s+XÃ\s+HỘI/iu.test(folded(textOf(piece)));
const isRecipientsTitle = (piece: PrintedPiece): boolean => /^Nơi\s+nhận/iu.test(folded(textOf(piece)));

const isSubject = (piece: PrintedPiece): boolean => /^V\/v\b/iu.test(textOf(piece));
const isUrgencyPiece = (piece: PrintedPiece): boolean => isUrgency(textOf(piece));

/** How far below the number a subject may begin, and a box below the subject; and how far apart a subject's lines are at most. */
const subjectReach = 40;
const lineReach = 4;

/** Everything on the first page down to number and date, and below the number the subject of a letter and how urgent it is. */
export function isHeadPiece(piece: PrintedPiece, page: PrintedPage): boolean {
  // The text may name days too, so the first one counts.
  const last = [page.pieces.find(isNumber), page.pieces.find(isDate)]
    .filter((one) => one !== undefined)
    .toSorted((one, other) => other.bottom - one.bottom)[0];
  if (last === undefined || last.bottom > 400) return isNation(piece);
  if (piece.bottom <= last.bottom + 2) return true;
  const subject = subjectLines(page, last);
  if (subject.includes(piece)) return true;
  return isUrgencyPiece(piece) && centreOf(piece) < page.width / 2 && piece.top < (subject.at(-1) ?? last).bottom + subjectReach;
}

/** The subject of a letter: its first line below the number, and those that follow it closely around the same middle. */
function subjectLines({ pieces, width }: PrintedPage, number: PrintedPiece): readonly PrintedPiece[] {
  const first = pieces.find((piece) => isSubject(piece) && centreOf(piece) < width / 2 && piece.top < number.bottom + subjectReach);
  if (first === undefined) return [];
  const lines = [first];
  for (const piece of pieces.toSorted((one, other) => one.top - other.top)) {
    const above = lines.at(-1) ?? first;
    const follows = piece.top > above.top && piece.top < above.bottom + lineReach;
    if (follows && Math.abs(centreOf(piece) - centreOf(first)) <= centreTolerance && !isUrgencyPiece(piece)) lines.push(piece);
  }
  return lines;
}

/** Everything on the last page beside and below "Nơi nhận". */
export function isFootPiece(piece: PrintedPiece, { pieces }: PrintedPage): boolean {
  const title = pieces.findLast(isRecipientsTitle);
  return title !== undefined && piece.top >= title.top - 6;
}

export function headParagraphs(pieces: readonly PrintedPiece[], page: PrintedPage): readonly ParagraphFacts[] {
  const nation = pieces.find(isNation);
  const number = pieces.find(isNumber);
  const border = nation === undefined ? page.width / 2 : nation.left - 2;
  const columns = ([0, 1] as const).map((column) =>
    pieces.filter((piece) => (centreOf(piece) < border ? 0 : 1) === column).toSorted((one, other) => one.top - other.top),
  );
  const rowOf = (piece: PrintedPiece): number => (number !== undefined && piece.bottom >= number.bottom - 3 ? 1 : 0);
  return ([0, 1] as const)
    .flatMap((column) => {
      const here = columns[column] ?? [];
      const middle = median(here.map(centreOf));
      const subject = number === undefined ? [] : subjectLines(page, number).filter((piece) => here.includes(piece));
      return here.flatMap((piece, index) =>
        subject.indexOf(piece) > 0
          ? []
          : [
              printedParagraph(piece === subject[0] ? subject : [piece], {
                align: Math.abs(centreOf(piece) - middle) <= centreTolerance ? "center" : "left",
                pitch: pitchBelow(here[index - 1], piece),
                before: isSubject(piece) ? gapAbove(here[index - 1], piece) : 0,
                cell: { table: 0, row: rowOf(piece), column, room: 0 },
                rule: ruleBelow(piece, page),
              }),
            ],
      );
    })
    .toSorted((one, other) => (one.cell?.row ?? 0) - (other.cell?.row ?? 0));
}

/** Baselines 14 to 18 points apart are single lines of 12 to 14 points. */
function pitchBelow(above: PrintedPiece | undefined, piece: PrintedPiece): number {
  if (above === undefined) return 1;
  const gap = piece.bottom - above.bottom;
  return gap >= 13.5 && gap <= 18 ? 1 : gap / (sizeIn(piece) * singleLine);
}

/** What is left between two lines beyond a single line's height. */
const gapAbove = (above: PrintedPiece | undefined, piece: PrintedPiece): number =>
  above === undefined ? 0 : Math.max(0, piece.bottom - above.bottom - sizeIn(piece) * singleLine);

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;

/** Recipients left and signer right; an item's further lines belong to it. */
export function footParagraphs(pieces: readonly PrintedPiece[], frame: Frame): readonly ParagraphFacts[] {
  const middle = (frame.left + frame.right) / 2;
  const columns = ([0, 1] as const).map((column) =>
    pieces.filter((piece) => (centreOf(piece) < middle ? 0 : 1) === column).toSorted((one, other) => one.top - other.top),
  );
  return ([0, 1] as const).flatMap((column) => {
    const here = columns[column] ?? [];
    const centre = median(here.map(centreOf));
    const groups: PrintedPiece[][] = [];
    for (const piece of here) {
      const last = groups.at(-1);
      if (column === 1 || last === undefined || /^[-–]/.test(textOf(piece)) || groups.length < 2) groups.push([piece]);
      else last.push(piece);
    }
    return groups.map((lines, index) => {
      const [first] = lines;
      const above = groups[index - 1]?.at(-1);
      return printedParagraph(lines, {
        align: column === 1 && first !== undefined && Math.abs(centreOf(first) - centre) <= centreTolerance ? "center" : "left",
        left: column === 0 && first !== undefined ? first.left - frame.left : 0,
        before: first === undefined || above === undefined ? 0 : Math.max(0, first.top - above.bottom),
        cell: { table: 1, row: 0, column, room: 0 },
      });
    });
  });
}
