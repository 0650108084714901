import { letterSizes, type PageLayout } from "../../../extensions/wire/pageLayout.ts";
import { paperSize } from "../../editor/paperMeasures.ts";
import { t } from "../../messages/translate.ts";

const mmPerPoint = 25.4 / 72;
/** What a line of letters is high in the sketch, as a share of its pitch. */
const ink = 0.42;
/** How full the lines of the sketched paragraphs are. */
const paragraphs = [
  [1, 1, 0.62],
  [1, 1, 1, 0.35],
  [1, 0.8],
  [1, 1, 1, 1, 0.5],
] as const;

/** A page to its scale: margins, the first lines let in, the lines as close as they will be. */
export function PageSketch({ layout }: { readonly layout: PageLayout }) {
  const { margins, firstLine } = layout;
  const width = paperSize.short - margins.left - margins.right;
  const bottom = paperSize.long - margins.bottom;
  const pitch = letterSizes[layout.sizes].body * 1.15 * layout.lineSpacing * mmPerPoint;
  const lines: { readonly x: number; readonly y: number; readonly length: number }[] = [];
  let y = margins.top + 36;
  for (let number = 0; y + pitch <= bottom && pitch > 0; number += 1) {
    for (const [index, share] of (paragraphs[number % paragraphs.length] ?? []).entries()) {
      const indent = index === 0 ? firstLine * 10 : 0;
      if (y + pitch <= bottom) lines.push({ x: margins.left + indent, y, length: width * share - indent });
      y += pitch;
    }
    y += layout.paragraphGap * mmPerPoint;
  }
  const middle = margins.left + width / 2;
  const head = [
    { x: margins.left + 8, length: 44, top: 0 },
    { x: middle - 4, length: width / 2, top: 0 },
    { x: margins.left + 14, length: 32, top: 6 },
    { x: middle + 8, length: width / 2 - 24, top: 6 },
    { x: middle - 14, length: 28, top: 20 },
    { x: middle - 45, length: 90, top: 26 },
  ];
  return (
    <svg className="page-sketch" viewBox={`0 0 ${paperSize.short} ${paperSize.long}`} role="img" aria-label={t("layout.sketch")}>
      <rect className="page-sketch-sheet" width={paperSize.short} height={paperSize.long} />
      <rect className="page-sketch-frame" x={margins.left} y={margins.top} width={Math.max(0, width)} height={Math.max(0, bottom - margins.top)} />
      {head.map(({ x, length, top }) => (
        <rect key={`${x} ${top}`} className="page-sketch-head" x={x} y={margins.top + top} width={Math.max(0, length)} height={2.6} />
      ))}
      {lines.map((line) => (
        <rect key={line.y} className="page-sketch-line" x={line.x} y={line.y} width={Math.max(0, line.length)} height={pitch * ink} />
      ))}
    </svg>
  );
}
