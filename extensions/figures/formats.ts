/**
 * How a figure prints its number. The odd ones exist because real reports print so and a reader must keep the paper's form:
 * `plain` 1.801,6 · `padded` 05 · `ungrouped` 2575 · `percent` 96,6% · `percentSpaced` 88,73 % ·
 * `ratio` 9.215/9.541 · `ratioPadded` 04/04 · `ratioUngrouped` 9215/9541 · `money` 11 tỷ 115 triệu (value in single đồng) · `moneyPadded` 6 tỷ 080 triệu ·
 * `words` hai.
 */
export const figureFormats = [
  "plain",
  "padded",
  "ungrouped",
  "percent",
  "percentSpaced",
  "ratio",
  "ratioPadded",
  "ratioUngrouped",
  "money",
  "moneyPadded",
  "words",
] as const;

export type FigureFormat = (typeof figureFormats)[number];
