/**
 * The one place for the measures of the printed page: the recommended set within the ranges of decree 30/2020, appendix I. Lengths in twips
 * (1/20 point, 1 mm = 56.693), sizes in points.
 */
export const page = { width: 11_906, height: 16_838, top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 } as const;

/** 160 mm. */
export const textWidth = page.width - page.left - page.right;

/** The left column holds the agency, the right one the national name: at 13 points it needs 5426. */
export const letterheadColumns = [3400, 5671] as const;
export const signingColumns = [4535, 4536] as const;

/** Set A of sizes: national name 13 goes with motto 14, place and date 14 (the decree asks for one set throughout). */
export const size = {
  body: 14,
  agency: 13,
  nationalName: 13,
  motto: 14,
  number: 13,
  officialLetterAbstract: 13,
  placeDate: 14,
  kind: 14,
  abstract: 14,
  signer: 14,
  pageNumber: 14,
  recipientsTitle: 12,
  recipients: 11,
  footnote: 10,
  table: 13,
  /** For paragraphs that only carry a ruled line or must exist for the file's sake. */
  hairline: 1,
} as const;

/** 1.27 cm. */
export const firstLine = 720;
/** 6 points before every paragraph and none after: the same gap in every program. */
export const paragraphGap = 120;
/** In 1/240 of a single line: 1.1. */
export const bodyLine = 264;
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

/** The smaller "Nơi nhận:" is let down so that both columns begin on one baseline. */
const baselineDrop = Math.round((size.signer - size.recipientsTitle) * timesLine.ascent * 20);

/** Above "Nơi nhận:" and above the signer's first line. */
export const recipientsTitleGap = 2 * paragraphGap + baselineDrop;
export const authorityGap = 2 * paragraphGap;

/** Below the line under the abstract, and below a single addressee. */
export const abstractRuleGap = 1.5 * paragraphGap;
export const addresseeGap = 120;

/** Between a table's border and its words: at the sides, and below. */
export const cellPadding = 85;
export const cellPaddingBelow = 40;
