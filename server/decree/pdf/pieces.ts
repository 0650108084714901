import type { ParagraphFacts, RunFacts } from "../facts.ts";
import type { PrintedPage, PrintedPiece } from "./printedPages.ts";

/** Times New Roman's single line, in its letters' size. */
export const singleLine = 1.15;

export const textOf = ({ runs }: Pick<PrintedPiece, "runs">): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .trim();

export const centreOf = ({ left, right }: Pick<PrintedPiece, "left" | "right">): number => (left + right) / 2;
export const sizeIn = ({ runs }: Pick<PrintedPiece, "runs">): number => Math.max(...runs.map(({ sizePoints }) => sizePoints));

/** A paragraph with the looks that its pieces have and nothing else known of it. */
export function printedParagraph(lines: readonly PrintedPiece[], more: Partial<ParagraphFacts>): ParagraphFacts {
  const runs: readonly RunFacts[] = lines.flatMap((line, index) =>
    index === 0 ? line.runs : line.runs.map((run, place) => (place === 0 ? { ...run, text: ` ${run.text}` } : run)),
  );
  return {
    text: lines.map(textOf).join(" "),
    runs,
    align: "left",
    left: 0,
    right: 0,
    firstLine: 0,
    before: 0,
    after: 0,
    pitch: 1,
    keepNext: false,
    contextualSpacing: false,
    outlineLevel: -1,
    rule: null,
    wraps: false,
    cell: null,
    emptySize: 0,
    sectionId: "",
    ...more,
  };
}

/** The ruled line right below a piece of text. */
export function ruleBelow(piece: PrintedPiece, { horizontals }: PrintedPage): ParagraphFacts["rule"] {
  const line = horizontals.find(
    ({ left, right, top }) => top >= piece.bottom - 4 && top <= piece.bottom + 10 && left < piece.right && right > piece.left,
  );
  if (line === undefined) return null;
  const share = (line.right - line.left) / (piece.right - piece.left);
  return { kind: "drawn", share, centred: Math.abs(centreOf(line) - centreOf(piece)) <= 2.5 };
}
