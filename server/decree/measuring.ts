import type { ParagraphFacts, RunFacts } from "./facts.ts";
import { type Fault, unless } from "./line.ts";
import { hasWords, quoted } from "./words.ts";

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** `20,5 mm`. */
export const inMm = (points: number): string => `${vietnamese(points / mm)} mm`;
/** `12,5`. */
export const vietnamese = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");

/** Inside a range, give or take what programs round. */
export const within = (value: number, least: number, most: number, tolerance: number): boolean =>
  value >= least - tolerance && value <= most + tolerance;

export const wordRuns = ({ runs }: ParagraphFacts): readonly RunFacts[] => runs.filter((run) => hasWords(run) && run.note === null && !run.raised);
export const sizeOf = (paragraph: ParagraphFacts): number => wordRuns(paragraph)[0]?.sizePoints ?? 0;
export const isAllBold = (paragraph: ParagraphFacts): boolean => wordRuns(paragraph).every(({ bold }) => bold);
export const isCentred = ({ align, firstLine, left, right }: ParagraphFacts): boolean =>
  align === "center" && Math.abs(firstLine) <= 0.6 && Math.abs(left - right) <= 2;
export const isSingle = ({ pitch, before, after }: ParagraphFacts): boolean => within(pitch, 1, 1, 0.06) && within(before + after, 0, 0, 0.6);

export const sizesIn = (paragraphs: readonly ParagraphFacts[]): readonly number[] => [
  ...new Set(paragraphs.flatMap((one) => wordRuns(one).map(({ sizePoints }) => sizePoints))),
];

interface Wanted {
  readonly size?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Fonts in a PDF are measured, so their sizes are off by a little. */
const sizeTolerance = 0.25;

/** The fault of a paragraph's letters against what is wanted, with all that differs in one sentence. */
export function letters(paragraph: ParagraphFacts, { size, bold, italic }: Wanted): readonly Fault[] {
  const runs = wordRuns(paragraph);
  const differs = new Set<string>();
  for (const run of runs) {
    if (size !== undefined && !within(run.sizePoints, size[0], size[1], sizeTolerance)) differs.add(`cỡ ${vietnamese(run.sizePoints)}`);
    if (bold !== undefined && run.bold !== bold) differs.add(bold ? "không đậm" : "đậm");
    if (italic !== undefined && run.italic !== italic) differs.add(italic ? "không nghiêng" : "nghiêng");
  }
  return unless(differs.size === 0, () => `${quoted(paragraph.text)}: ${[...differs].join(", ")}.`, paragraph);
}

/** The faults of all paragraphs that a test refuses, in one form. */
export const each = (paragraphs: readonly ParagraphFacts[], holds: (one: ParagraphFacts) => boolean, found: string): readonly Fault[] =>
  paragraphs.flatMap((one) => unless(holds(one), () => `${quoted(one.text)}: ${found}.`, one));

/** The fault of a ruled line below a paragraph: its length as a share of the text, and whether it is centred. */
export function ruled(above: ParagraphFacts | undefined, least: number, most: number): readonly Fault[] {
  if (above === undefined) return [];
  const { rule } = above;
  if (rule === null) return unless(false, `Dưới ${quoted(above.text)} không có đường kẻ.`, above);
  if (rule.kind === "underlined") return unless(false, `${quoted(above.text)} được gạch chân thay cho đường kẻ riêng.`, above);
  return [
    ...unless(
      rule.share >= least && rule.share <= most,
      `Đường kẻ dưới ${quoted(above.text)} dài bằng ${vietnamese(rule.share * 100)}% dòng chữ.`,
      above,
    ),
    ...unless(rule.centred, `Đường kẻ dưới ${quoted(above.text)} không ở giữa.`, above),
  ];
}
