import type { DecreeLine } from "./line.ts";
import { addresseeLines } from "./lines/addressees.ts";
import { annexLines } from "./lines/annexes.ts";
import { bodyLines } from "./lines/body.ts";
import { footLines } from "./lines/foot.ts";
import { headingLines } from "./lines/headings.ts";
import { agencyLines, nationLines } from "./lines/nation.ts";
import { dateLines, numberLines } from "./lines/numberAndDate.ts";
import { pageLines } from "./lines/page.ts";
import { partLines } from "./lines/parts.ts";
import { titleLines } from "./lines/title.ts";

/** Every measurable line, in the order of the paper. */
export const decreeLines: readonly DecreeLine[] = [
  ...pageLines,
  ...nationLines,
  ...agencyLines,
  ...numberLines,
  ...dateLines,
  ...titleLines,
  ...addresseeLines,
  ...bodyLines,
  ...headingLines,
  ...partLines,
  ...footLines,
  ...annexLines,
];
