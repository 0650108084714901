import { isUrgency } from "../components.ts";
import { decomposedWords } from "../decomposedWords.ts";
import type { Facts, FontFacts, ParagraphFacts, SheetFacts } from "../facts.ts";
import { mm } from "../measuring.ts";
import { bodyParagraphs, type Frame, frameOf } from "./bodyParagraphs.ts";
import { footParagraphs, headParagraphs, isFootPiece, isHeadPiece } from "./columns.ts";
import { textOf } from "./pieces.ts";
import { withPoppler } from "./poppler.ts";
import { type PrintedPage, type PrintedPiece, printedPages } from "./printedPages.ts";

/** Measure a printed PDF: words, sizes, places and ruled lines as they lie on its pages. Fails with `unreadable_file`. */
export const readPdfFacts = (bytes: Uint8Array): Promise<Facts> =>
  withPoppler(bytes, async (poppler) => {
    const [pages, fonts] = await Promise.all([printedPages(poppler), poppler.ask("pdffonts", "{}")]);
    return factsOf(pages, fontsIn(fonts));
  });

/** Above that stands what belongs to the margin. */
const topMargin = 20 * mm;
const largestNote = 11.5;

function factsOf(pages: readonly PrintedPage[], fonts: readonly FontFacts[]): Facts {
  const annexes = pages.flatMap((page, index) => (index > 0 && opensAnnex(page) ? [index] : []));
  const openingOf = (index: number): number => annexes.findLast((start) => start <= index) ?? 0;
  const numbers = pages.map((page, index) => page.pieces.find((piece) => isPageNumber(piece, page, index - openingOf(index) + 1)) ?? null);
  const text = pages.map((page, index) => ({
    ...page,
    pieces: page.pieces.filter((piece) => piece !== numbers[index] && !isMarginStamp(piece, index) && !inTable(piece, page) && !isNote(piece, page)),
  }));
  const own = text.slice(0, annexes[0] ?? text.length);
  const [first, last] = [own[0], own.at(-1)];
  const head = first?.pieces.filter((piece) => isHeadPiece(piece, first)) ?? [];
  const foot = last?.pieces.filter((piece) => isFootPiece(piece, last)) ?? [];
  const body = own.map((page) => ({
    ...page,
    pieces: page.pieces.filter((piece) => !head.includes(piece) && !foot.includes(piece)),
  }));
  const frame = frameOf(body, foot, pages.slice(0, own.length));
  const behind = annexes.map((start, place) => {
    const end = annexes[place + 1] ?? text.length;
    const sheets = text.slice(start, end);
    return { sheets, frame: withTables(frameOf(sheets, [], pages.slice(start, end)), sheets) };
  });
  const frames = [...own.map(() => frame), ...behind.flatMap(({ sheets, frame: ofAnnex }) => sheets.map(() => ofAnnex))];
  const paragraphs: readonly ParagraphFacts[] = [
    ...(first === undefined ? [] : headParagraphs(head, first)),
    ...bodyParagraphs(body, frame),
    ...footParagraphs(foot, frame),
    ...behind.flatMap((annex) => bodyParagraphs(annex.sheets, annex.frame)),
  ];
  const printed = [...pages.flatMap(({ pieces }) => pieces.flatMap(({ runs }) => runs))];
  return {
    source: "pdf",
    sheets: pages.map((page, index) =>
      sheetOf(page, {
        number: numbers[index] ?? null,
        index,
        opening: openingOf(index),
        frame: frames[index] ?? frame,
        numberOnFirstPage: numbers[0] !== null,
      }),
    ),
    paragraphs,
    tables: [],
    notes: [],
    fonts,
    marginal: printed.filter(({ raised }) => !raised),
    decomposed: paragraphs.flatMap((paragraph) => decomposedWords(paragraph.text)),
    traces: [],
    language: "",
  };
}

/** An annex begins with its label on a line of its own. */
function opensAnnex({ pieces }: PrintedPage): boolean {
  const [first] = pieces;
  return first !== undefined && /^Phụ lục( [IVXLC]+)?$/iu.test(textOf(first).trim());
}

/** A number alone in the top or bottom margin that is the page's own. */
function isPageNumber(piece: PrintedPiece, page: PrintedPage, number: number): boolean {
  const outside = piece.top < topMargin || piece.bottom > page.height - topMargin;
  return outside && textOf(piece).replace(/[-–\s]/g, "") === String(number);
}

/** In the top margin of the first page stands nothing but who may see the document. */
const isMarginStamp = ({ bottom }: PrintedPiece, index: number): boolean => index === 0 && bottom < topMargin - 4;

/** Between the lines of a table. The box that says how urgent a document is, is none. */
function inTable(piece: PrintedPiece, { verticals }: PrintedPage): boolean {
  if (isUrgency(textOf(piece))) return false;
  const { left, right, top, bottom } = piece;
  const middle = (top + bottom) / 2;
  const beside = verticals.filter((line) => line.top <= middle && line.bottom >= middle);
  return beside.some((line) => line.left <= left + 2) && beside.some((line) => line.right >= right - 2);
}

/** Small letters below the short line that parts notes from the text; it begins at the left edge. */
function isNote(piece: PrintedPiece, { pieces, horizontals, height }: PrintedPage): boolean {
  if (piece.runs.some(({ sizePoints }) => sizePoints > largestNote)) return false;
  const edge = Math.min(...pieces.map(({ left }) => left));
  return horizontals.some(
    (line) => line.top > height / 3 && line.top <= piece.top + 2 && Math.abs(line.left - edge) <= 3 && line.right - line.left < 250,
  );
}

/** A table reaches from edge to edge; an annex may hold few other lines. */
function withTables(frame: Frame, pages: readonly PrintedPage[]): Frame {
  const lines = pages.flatMap(({ verticals }) => verticals);
  return { ...frame, left: Math.min(frame.left, ...lines.map(({ left }) => left)), right: Math.max(frame.right, ...lines.map(({ right }) => right)) };
}

interface PlaceOfPage {
  readonly number: PrintedPiece | null;
  readonly index: number;
  /** The page on which its document or annex begins. */
  readonly opening: number;
  readonly frame: Frame;
  readonly numberOnFirstPage: boolean;
}

function sheetOf(page: PrintedPage, { number, index, opening, frame, numberOnFirstPage }: PlaceOfPage): SheetFacts {
  const { width, height } = page;
  const run = number?.runs[0];
  const centre = number === null ? 0 : (number.left + number.right) / 2;
  const centred = [width / 2, (frame.left + frame.right) / 2].some((wanted) => Math.abs(centre - wanted) <= 3 * mm);
  return {
    width,
    height,
    landscape: width > height,
    // The few lines of an annex that is all table do not show where its sides are.
    margins: {
      top: frame.top,
      bottom: height - frame.bottom,
      left: opening > 0 ? null : frame.left,
      right: opening > 0 || !frame.rightSeen ? null : width - frame.right,
    },
    gutter: 0,
    mirrored: false,
    hasTable: page.verticals.length > 1,
    pageNumber:
      number === null || run === undefined || index === opening
        ? null
        : {
            sizePoints: run.sizePoints,
            upright: !run.bold && !run.italic,
            arabic: true,
            fromOne: true,
            centred,
            inTopMargin: number.top < topMargin,
          },
    numberOnFirstPage,
    opens: index === opening,
    countsAnew: index === opening,
  };
}

/** The table that `pdffonts` prints. */
const fontsIn = (table: string): readonly FontFacts[] =>
  [...table.matchAll(/^(\S+)\s+.*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/gm)].map(([, name = "", embedded]) => ({
    name: name.replace(/^[A-Z]{6}\+/, ""),
    embedded: embedded === "yes",
  }));
