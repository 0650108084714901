import type { ParagraphFacts } from "../facts.ts";
import { mm } from "../measuring.ts";
import { isCapitals } from "../words.ts";
import { centreOf, printedParagraph, ruleBelow, singleLine, sizeIn, textOf } from "./pieces.ts";
import type { PrintedPage, PrintedPiece } from "./printedPages.ts";

/** The edges of the words, in points from the upper left corner. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether a line reaches the right edge; in a few short lines nobody sees where it is. */
  readonly rightSeen: boolean;
}

/** Where the right edge is taken to be while no line shows it. */
const usualRight = 20 * mm;

/** A line that begins farther in than this begins a paragraph. */
const indented = 14;
const edgeTolerance = 2;
/** Above and below that stand page numbers and running lines. */
const headroom = 45;
/** A line that ends this far before the edge was not filled up; the next one is a paragraph of its own if it stands off by so much. */
const endsShort = 60;
const usualPitch = 1.1;
const leastGap = 3;
const centreTolerance = 3;

/** Where the words of a document begin and end on its pages: the body's at the right, the foot's too at the left, everybody's above and below. */
export function frameOf(body: readonly PrintedPage[], foot: readonly PrintedPiece[], pages: readonly PrintedPage[]): Frame {
  const lines = body.flatMap(({ pieces }) => pieces);
  const inMargins = pages.flatMap((page) => page.pieces.filter(({ top, bottom }) => top > headroom && bottom < page.height - headroom));
  const reached = Math.max(...lines.map(({ right }) => right));
  const rightSeen = lines.filter(({ right }) => right > reached - edgeTolerance).length > 1;
  return {
    left: Math.min(...[...lines, ...foot].map(({ left }) => left)),
    right: rightSeen ? reached : (pages[0]?.width ?? 0) - usualRight,
    top: Math.min(...inMargins.map(({ top }) => top)),
    bottom: Math.max(...inMargins.map(({ bottom }) => bottom)),
    rightSeen,
  };
}

interface Line extends PrintedPiece {
  readonly page: PrintedPage;
  readonly firstOfPage: boolean;
}

/** The paragraphs between head and foot, put together from their lines. */
export function bodyParagraphs(pages: readonly PrintedPage[], frame: Frame): readonly ParagraphFacts[] {
  const lines = pages.flatMap((page) => wholeLines(page.pieces).map((line, index): Line => ({ ...line, page, firstOfPage: index === 0 })));
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (last === undefined || above === undefined || begins(line, above, frame)) groups.push([line]);
    else last.push(line);
  }
  return groups.map((group, index) => paragraphOf(group, groups[index - 1]?.at(-1), frame));
}

/** Pieces of one line are one line here, however wide the blanks between its words. */
function wholeLines(pieces: readonly PrintedPiece[]): readonly PrintedPiece[] {
  const lines: PrintedPiece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.bottom - piece.bottom) > 4) lines.push(piece);
    else
      lines[lines.length - 1] = {
        ...last,
        right: piece.right,
        bottom: Math.max(last.bottom, piece.bottom),
        runs: [...last.runs, ...piece.runs.map((run) => ({ ...run, text: ` ${run.text}` }))],
      };
  }
  return lines;
}

function isCentred(line: PrintedPiece, frame: Frame): boolean {
  const isShort = line.left > frame.left + indented && line.right < frame.right - indented;
  // A line that begins where paragraphs do lies in the middle by chance, unless it is bold as a title is.
  const isTitle = Math.abs(line.left - frame.left - 36) > 4 || line.runs.every(({ bold }) => bold);
  return isShort && isTitle && Math.abs(centreOf(line) - centreOf(frame)) <= centreTolerance;
}

function begins(line: Line, above: Line, frame: Frame): boolean {
  if (isCentred(line, frame) !== isCentred(above, frame)) return true;
  if (isCentred(line, frame)) return isCapitals(textOf(above)) || isCapitals(textOf(line)) || line.runs[0]?.bold !== above.runs[0]?.bold;
  if (line.left > frame.left + indented) return true;
  // A short line may also end with a line break, but then no gap follows.
  return above.right < frame.right - endsShort && line.bottom - above.bottom > sizeIn(line) * singleLine * usualPitch + leastGap;
}

/** Reaches the edge, or ends far before it, as a line does that a line break ends. */
const isFilled = ({ right }: PrintedPiece, frame: Frame): boolean => right >= frame.right - edgeTolerance || right < frame.right - endsShort;

function paragraphOf(lines: readonly Line[], above: Line | undefined, frame: Frame): ParagraphFacts {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return printedParagraph([], {});
  const steps = lines.slice(1).flatMap((line, index) => (line.firstOfPage ? [] : [line.bottom - (lines[index]?.bottom ?? 0)]));
  const single = sizeIn(first) * singleLine;
  const pitch = steps.length === 0 ? 1 : steps.reduce((sum, step) => sum + step, 0) / steps.length / single;
  const full = lines.slice(0, -1);
  const centred = isCentred(first, frame);
  return printedParagraph(lines, {
    align: centred ? "center" : full.every((line) => isFilled(line, frame)) ? "both" : "left",
    firstLine: centred ? 0 : first.left - frame.left,
    // Where a page begins, the gap above can't be seen.
    before: above === undefined || first.firstOfPage ? 6 : Math.max(0, first.bottom - above.bottom - pitch * single),
    pitch,
    rule: centred ? ruleBelow(last, last.page) : null,
  });
}
