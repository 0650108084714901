import {
  type LetterSizes,
  letterSizes,
  type MarginSide,
  marginRanges,
  type PageLayout,
  standardPageLayout,
} from "../../extensions/wire/pageLayout.ts";
import { headGap, type ParagraphStyle, type StyleShape, stylesOf } from "./paragraphStyles.ts";

/**
 * The one place for the measures of the printed page. What an office may choose within the ranges of decree 30/2020, appendix I, comes from its settings
 * through `layoutOf`; what is the same everywhere are the constants below. Lengths in twips (1/20 point, 1 mm = 56.693), sizes in points.
 */
const twipsPerMm = 1440 / 25.4;
const twipsPerPoint = 20;

/** A sheet of paper, with its margins and how wide lines are between them. */
export interface Sheet extends Readonly<Record<MarginSide | "width" | "height" | "header" | "footer" | "textWidth", number>> {}

/** Everything about a page that depends on the office's settings. */
export interface Layout {
  /** A4 upright. */
  readonly page: Sheet;
  /** A4 lying, for annexes with wide tables, with the same margins. */
  readonly landscape: Sheet;
  /** The left column holds the agency, the right one the national name: at 13 points it needs 5426. */
  readonly letterheadColumns: readonly [number, number];
  readonly signingColumns: readonly [number, number];
  readonly size: Sizes;
  readonly firstLine: number;
  /** Before every paragraph and none after: the same gap in every program. */
  readonly paragraphGap: number;
  /** In 1/240 of a single line. */
  readonly bodyLine: number;
  /** Above "Nơi nhận:", so that both columns below the text begin on one baseline. */
  readonly recipientsTitleGap: number;
  readonly styles: Readonly<Record<ParagraphStyle, StyleShape>>;
}

/** Sizes that are the same in every set. */
const fixedSizes = {
  annexLabel: 14,
  recipientsTitle: 12,
  recipients: 11,
  footnote: 10,
  /** For paragraphs that only carry a ruled line or must exist for the file's sake. */
  hairline: 1,
} as const;

type Sizes = typeof fixedSizes & LetterSizes;

export const singleLine = 240;
/** A ruled line's length as a share of the text line above it: all of the motto, between a third and a half of agency and abstract. */
export const ruleShare = { motto: 1, agency: 0.4, abstract: 0.4 } as const;

/** Ruled lines: the lines of tables, and the single ones under motto, agency and abstract with their distance from the text above. */
export const tableBorder = 10;
export const ruledLine = { thickness: 15, distance: 40 } as const;

/** 28 mm between post and name: the signature and its image stand there. */
export const signatureSpace = 1588;

/** Times New Roman, and every face of its metrics, in ems: the letters' reach above and below the baseline, and the gap between single lines. */
export const timesLine = { ascent: 1825 / 2048, descent: 443 / 2048, gap: 87 / 2048 } as const;

/** Above the signer's first line. */
export const authorityGap = 2 * headGap;

/** Below the line under the abstract, and below a single addressee. */
export const abstractRuleGap = 1.5 * headGap;
export const addresseeGap = 120;

/** Between a table's border and its words: at the sides, and below. */
export const cellPadding = 85;
export const cellPaddingBelow = 40;

const nationColumn = 5671;

/** The measures of a page that is set so. Pure. */
export function layoutOf({ sizes, margins, firstLine, lineSpacing, paragraphGap }: PageLayout): Layout {
  const size = { ...fixedSizes, ...letterSizes[sizes] };
  const twips = (mm: number): number => Math.round(mm * twipsPerMm);
  const [top, bottom, left, right] = [twips(margins.top), twips(margins.bottom), twips(margins.left), twips(margins.right)];
  const sheet = (width: number, height: number): Sheet => ({
    ...{ width, height, top, bottom, left, right, header: 567, footer: 567 },
    textWidth: width - left - right,
  });
  const page = sheet(11_906, 16_838);
  const half = Math.floor(page.textWidth / 2);
  // The smaller "Nơi nhận:" is let down.
  const baselineDrop = Math.round((size.body - size.recipientsTitle) * timesLine.ascent * twipsPerPoint);
  const measures = {
    size,
    firstLine: twips(firstLine * 10),
    paragraphGap: Math.round(paragraphGap * twipsPerPoint),
    bodyLine: Math.round(lineSpacing * singleLine),
  };
  return {
    ...measures,
    page,
    landscape: sheet(16_838, 11_906),
    letterheadColumns: [page.textWidth - nationColumn, nationColumn],
    signingColumns: [half, page.textWidth - half],
    recipientsTitleGap: authorityGap + baselineDrop,
    styles: stylesOf(measures),
  };
}

/** No page's lines are shorter: what is narrower is a cell. */
export const narrowestTextWidth = 11_906 - Math.round((marginRanges.left[1] + marginRanges.right[1]) * twipsPerMm);

/** Of an office that has chosen nothing. */
export const standardLayout: Layout = layoutOf(standardPageLayout);
