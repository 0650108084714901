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
  const numbers = pages.map((page, index) => page.pieces.find((piece) => isPageNumber(piece, page, index + 1)) ?? null);
  const text = pages.map((page, index) => ({
    ...page,
    pieces: page.pieces.filter((piece) => piece !== numbers[index] && !isMarginStamp(piece, index) && !inTable(piece, page) && !isNote(piece, page)),
  }));
  const [first, last] = [text[0], text.at(-1)];
  const head = first?.pieces.filter((piece) => isHeadPiece(piece, first)) ?? [];
  const foot = last?.pieces.filter((piece) => isFootPiece(piece, last)) ?? [];
  const body = text.map((page) => ({
    ...page,
    pieces: page.pieces.filter((piece) => !head.includes(piece) && !foot.includes(piece)),
  }));
  const frame = frameOf(body, foot, pages);
  const paragraphs: readonly ParagraphFacts[] = [
    ...(first === undefined ? [] : headParagraphs(head, first)),
    ...bodyParagraphs(body, frame),
    ...footParagraphs(foot, frame),
  ];
  const printed = [...pages.flatMap(({ pieces }) => pieces.flatMap(({ runs }) => runs))];
  return {
    source: "pdf",
    sheets: pages.map((page, index) => sheetOf(page, numbers[index] ?? null, index, frame, numbers[0] !== null)),
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

function sheetOf(page: PrintedPage, number: PrintedPiece | null, index: number, frame: Frame, numberOnFirstPage: boolean): SheetFacts {
  const { width, height } = page;
  const run = number?.runs[0];
  const centre = number === null ? 0 : (number.left + number.right) / 2;
  const centred = [width / 2, (frame.left + frame.right) / 2].some((wanted) => Math.abs(centre - wanted) <= 3 * mm);
  return {
    width,
    height,
    landscape: width > height,
    margins: { top: frame.top, bottom: height - frame.bottom, left: frame.left, right: frame.rightSeen ? width - frame.right : null },
    gutter: 0,
    mirrored: false,
    hasTable: page.verticals.length > 1,
    pageNumber:
      number === null || run === undefined || index === 0
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
  };
}

/** The table that `pdffonts` prints. */
const fontsIn = (table: string): readonly FontFacts[] =>
  [...table.matchAll(/^(\S+)\s+.*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/gm)].map(([, name = "", embedded]) => ({
    name: name.replace(/^[A-Z]{6}\+/, ""),
    embedded: embedded === "yes",
  }));
