import type { RunFacts } from "../facts.ts";
import type { Poppler } from "./poppler.ts";

/** What a page of a PDF prints. Points, from the upper left corner. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PrintedPiece[];
  readonly horizontals: readonly Segment[];
  readonly verticals: readonly Segment[];
}

/** Words in one line that stand together. */
export interface PrintedPiece {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly runs: readonly RunFacts[];
}

interface Segment {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Poppler prints whole numbers; so many of them are a point. */
const scale = 3;
/** Pieces of a line that stand farther apart than this belong to different columns. */
const columnGap = 18;
/** What is drawn counts as a ruled line up to this thickness and from this length on. */
const thickest = 1.5;
const shortest = 3;
/** Each page is drawn by a process of its own. */
const pagesAtOnce = 4;

/** All pages with their words and ruled lines. */
export async function printedPages(poppler: Poppler): Promise<readonly PrintedPage[]> {
  const xml = await poppler.ask("pdftohtml", "-xml", "-stdout", "-i", "-hidden", "-fontfullname", "-zoom", String(scale), "{}");
  const fonts = new Map([...xml.matchAll(/<fontspec ([^>]*)\/>/g)].map(([, attrs = ""]) => [attributeIn(attrs, "id"), attrs]));
  const pages = [...xml.matchAll(/<page ([^>]*)>([\s\S]*?)<\/page>/g)];
  const printed: PrintedPage[] = [];
  for (let from = 0; from < pages.length; from += pagesAtOnce) {
    const some = pages.slice(from, from + pagesAtOnce);
    printed.push(...(await Promise.all(some.map(([, attrs = "", content = ""], index) => pageOf(poppler, from + index + 1, attrs, content, fonts)))));
  }
  return printed;
}

async function pageOf(poppler: Poppler, number: number, attrs: string, content: string, fonts: ReadonlyMap<string, string>): Promise<PrintedPage> {
  const segments = segmentsIn(await poppler.ask("pdftocairo", "-svg", "-origpagesizes", "-f", String(number), "-l", String(number), "{}", "-"));
  return {
    width: numberOf(attrs, "width") / scale,
    height: numberOf(attrs, "height") / scale,
    pieces: piecesIn(content, fonts),
    horizontals: segments.filter(({ top, bottom, left, right }) => bottom - top <= thickest && right - left > shortest),
    verticals: segments.filter(({ top, bottom, left, right }) => right - left <= thickest && bottom - top > shortest),
  };
}

const attributeIn = (attrs: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attrs)?.[1] ?? "";
const numberOf = (attrs: string, name: string): number => Number(attributeIn(attrs, name));

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#34;": '"', "&amp;": "&" };
const plain = (markup: string): string =>
  markup.replace(/<[^>]*>/g, "").replace(/&(lt|gt|quot|amp|#39|#34);/g, (entity) => entities[entity] ?? entity);

/** Spans put together to the pieces of each line, in reading order. */
function piecesIn(content: string, fonts: ReadonlyMap<string, string>): readonly PrintedPiece[] {
  const spans = [...content.matchAll(/<text ([^>]*)>([\s\S]*?)<\/text>/g)]
    .map(([, attrs = "", markup = ""]) => spanOf(attrs, plain(markup), fonts.get(attributeIn(attrs, "font")) ?? ""))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  const lines: PrintedPiece[][] = [];
  for (const span of spans.toSorted((one, other) => middle(one) - middle(other))) {
    const line = lines.findLast((one) => one.some((other) => sameLine(one[0] ?? other, span)));
    if (line === undefined) lines.push([span]);
    else line.push(span);
  }
  return lines.flatMap((line) => joined(line.toSorted((one, other) => one.left - other.left)));
}

const middle = ({ top, bottom }: PrintedPiece): number => (top + bottom) / 2;
/** Raised numbers of notes stand a little higher. */
const sameLine = (one: PrintedPiece, other: PrintedPiece): boolean => Math.abs(middle(one) - middle(other)) < 5.5;

function spanOf(attrs: string, text: string, font: string): PrintedPiece {
  const [left, top] = [numberOf(attrs, "left") / scale, numberOf(attrs, "top") / scale];
  const name = attributeIn(font, "family").replace(/^[A-Z]{6}\+/, "");
  const run: RunFacts = {
    text,
    font: name,
    sizePoints: numberOf(font, "size") / scale,
    bold: /bold|black/i.test(name),
    italic: /italic|oblique/i.test(name),
    underline: false,
    raised: false,
    hidden: false,
    color: attributeIn(font, "color").replace("#", "").toUpperCase(),
    shaded: false,
    note: null,
  };
  return { left, right: left + numberOf(attrs, "width") / scale, top, bottom: top + numberOf(attrs, "height") / scale, runs: [run] };
}

function joined(line: readonly PrintedPiece[]): readonly PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  const usual = Math.max(...line.flatMap(({ runs }) => runs.map(({ sizePoints }) => sizePoints)));
  for (const span of line) {
    const runs = span.runs.map((run) => ({ ...run, raised: run.sizePoints < usual * 0.75 && /^\d+$/.test(run.text.trim()) }));
    const last = pieces.at(-1);
    if (last === undefined || span.left - last.right > columnGap) pieces.push({ ...span, runs });
    else
      pieces[pieces.length - 1] = {
        left: last.left,
        right: Math.max(last.right, span.right),
        top: Math.min(last.top, span.top),
        bottom: Math.max(last.bottom, span.bottom),
        runs: [...last.runs, ...(span.left - last.right > 1.5 ? runs.map((run) => ({ ...run, text: ` ${run.text}` })) : runs)],
      };
  }
  return pieces;
}

/** Straight lines, and filled areas as thin as one. */
function segmentsIn(svg: string): readonly Segment[] {
  const body = svg.replace(/<defs>[\s\S]*?<\/defs>/g, "");
  return [...body.matchAll(/<path ([^>]*)\/>/g)].flatMap(([, attrs = ""]) => {
    const path = / d="([^"]*)"/.exec(` ${attrs}`)?.[1] ?? "";
    if (/[CSQA]/.test(path)) return [];
    const [a = 1, , , d = 1, e = 0, f = 0] = (/matrix\(([^)]*)\)/.exec(attrs)?.[1] ?? "1,0,0,1,0,0").split(/[ ,]+/).map(Number);
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x) * a + e, Number(y) * d + f] as const);
    if (points.length < 2) return [];
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}
