import { z } from "zod";

/** How wide the margins of a page may be, in millimetres, both ends included (decree 30/2020/NĐ-CP, appendix I, part I, I.3). */
export const marginRanges = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
export type MarginSide = keyof typeof marginRanges;
export const marginSides = ["top", "bottom", "left", "right"] as const satisfies readonly MarginSide[];

/** Lines from single to one and a half, and at least 6 points between paragraphs (II.6.e). More than 12 would be a page of gaps. */
export const lineSpacingRange = [1, 1.5] as const;
export const paragraphGapRange = [6, 12] as const;
/** How far the first line of a paragraph may be let in, in centimetres (II.6.e). */
export const firstLineIndents = [1, 1.27] as const;

export const sizeSets = ["A", "B"] as const;
export type SizeSet = (typeof sizeSets)[number];

/** Sizes of letters that go together, in points: the decree asks for one set throughout (its note on appendix I, part V). */
export interface LetterSizes {
  readonly nationalName: number;
  readonly agency: number;
  readonly motto: number;
  /** Of all words that have no size of their own: the text, its headings, kind and abstract, place and date, signer, page number. */
  readonly body: number;
  readonly number: number;
  readonly officialLetterAbstract: number;
  readonly table: number;
}

export const letterSizes: Record<SizeSet, LetterSizes> = {
  A: { nationalName: 13, agency: 13, motto: 14, body: 14, number: 13, officialLetterAbstract: 13, table: 13 },
  B: { nationalName: 12, agency: 12, motto: 13, body: 13, number: 13, officialLetterAbstract: 12, table: 12 },
};

const within = (name: string, [least, most]: readonly [number, number], unit: string, clause: string) =>
  z
    .number()
    .refine(
      (value) => value >= least && value <= most,
      `${name} must be ${least} to ${most}${unit} (decree 30/2020, appendix I, part I, ${clause}).`,
    );

const margin = (side: MarginSide) => within(`The ${side} margin`, marginRanges[side], " mm", "I.3");

/** How an office sets its pages: what the decree leaves open, within its ranges. */
export const pageLayoutSchema = z.strictObject({
  sizes: z.enum(sizeSets),
  /** Millimetres. */
  margins: z.strictObject({ top: margin("top"), bottom: margin("bottom"), left: margin("left"), right: margin("right") }),
  /** Centimetres. */
  firstLine: z
    .number()
    .refine(
      (value) => firstLineIndents.some((allowed) => allowed === value),
      `The first line must be let in by ${firstLineIndents.join(" or ")} cm (decree 30/2020, appendix I, part I, II.6.e).`,
    ),
  /** In single lines. */
  lineSpacing: within("The line spacing", lineSpacingRange, " lines", "II.6.e"),
  /** Points between paragraphs. */
  paragraphGap: within("The gap between paragraphs", paragraphGapRange, " pt", "II.6.e"),
});
export type PageLayout = z.output<typeof pageLayoutSchema>;

/** The layout of an office that has not chosen another. */
export const standardPageLayout: PageLayout = {
  sizes: "A",
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  firstLine: 1.27,
  lineSpacing: 1.1,
  paragraphGap: 6,
};
