import type { CSSProperties } from "react";
import { letterSizes, type PageLayout } from "../../extensions/wire/pageLayout.ts";

/** A4, in millimetres. */
export const paperSize = { short: 210, long: 297 } as const;
/** What a single line of Times New Roman and the faces of its measures is high, in ems. */
const singleLine = 1.15;

type PaperStyle = CSSProperties & Readonly<Record<`--${string}`, string | number>>;

/** How an office sets its pages, as what the paper's style sheets read. */
export function paperMeasures({ sizes, margins, firstLine, lineSpacing, paragraphGap }: PageLayout): PaperStyle {
  const size = letterSizes[sizes];
  const both = margins.left + margins.right;
  return {
    ...sheetMeasures(paperSize.short, paperSize.long, both),
    "--page-top": `${margins.top}mm`,
    "--page-bottom": `${margins.bottom}mm`,
    "--page-left-share": margins.left / both,
    "--page-right-share": margins.right / both,
    "--size-body": `${size.body}pt`,
    "--size-motto": `${size.motto}pt`,
    "--size-nation": `${size.nationalName}pt`,
    "--size-agency": `${size.agency}pt`,
    "--size-number": `${size.number}pt`,
    "--size-table": `${size.table}pt`,
    "--first-line": `${firstLine}cm`,
    "--paragraph-gap": `${paragraphGap}pt`,
    "--line-single": singleLine,
    "--line-text": Math.round(singleLine * lineSpacing * 1000) / 1000,
  };
}

/** A sheet that lies, with the same margins. */
export const landscapeMeasures = ({ margins }: PageLayout): PaperStyle =>
  sheetMeasures(paperSize.long, paperSize.short, margins.left + margins.right);

const sheetMeasures = (width: number, height: number, sideMargins: number): PaperStyle => ({
  "--page-width": `${width}mm`,
  "--page-height": `${height}mm`,
  "--page-text": `${width - sideMargins}mm`,
});

/** The same for the browser's own printing, whose pages no style sheet of the paper reaches. */
export const printRules = ({ margins: { top, right, bottom, left } }: PageLayout): string =>
  `@page { margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; } @page lying { size: A4 landscape; }`;
