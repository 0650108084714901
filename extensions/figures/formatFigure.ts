import type { FigureFormat } from "./formats.ts";

/** What printing needs of a figure; `FigureAttributes` fits. */
export interface PrintedFigure {
  readonly value: string;
  readonly unit: string;
  readonly format: FigureFormat;
  readonly ratioOf: string;
}

/** A figure as the paper prints it: number in Vietnamese form, then the unit. `{ value: "1801.6", unit: "tấn" }` → `1.801,6 tấn`. */
export function formatFigure(figure: PrintedFigure): string {
  const number = numberPrinters[figure.format](figure);
  return figure.unit === "" ? number : `${number} ${figure.unit}`;
}

/** A canonical decimal in Vietnamese form: dots between thousands, a comma before decimals. `2058669000` → `2.058.669.000`. */
export function groupedDecimal(value: string): string {
  const { sign, whole, fraction } = partsOf(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${sign}${grouped}${fraction === "" ? "" : `,${fraction}`}`;
}

const numberPrinters: Record<FigureFormat, (figure: PrintedFigure) => string> = {
  plain: ({ value }) => groupedDecimal(value),
  padded: ({ value }) => paddedDecimal(value),
  ungrouped: ({ value }) => ungroupedDecimal(value),
  percent: ({ value }) => `${groupedDecimal(value)}%`,
  percentSpaced: ({ value }) => `${groupedDecimal(value)} %`,
  ratio: ({ value, ratioOf }) => `${groupedDecimal(value)}/${groupedDecimal(ratioOf || "0")}`,
  ratioPadded: ({ value, ratioOf }) => `${paddedDecimal(value)}/${paddedDecimal(ratioOf || "0")}`,
  ratioUngrouped: ({ value, ratioOf }) => `${ungroupedDecimal(value)}/${ungroupedDecimal(ratioOf || "0")}`,
  money: ({ value }) => moneyInBillions(value, 1),
  moneyPadded: ({ value }) => moneyInBillions(value, 3),
  words: ({ value }) => smallNumberWords[Number(value)] ?? groupedDecimal(value),
};

const smallNumberWords: readonly string[] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function partsOf(value: string): { sign: string; whole: string; fraction: string } {
  const [unsigned, sign] = value.startsWith("-") ? [value.slice(1), "-"] : [value, ""];
  const [whole = "0", fraction = ""] = unsigned.split(".");
  return { sign, whole, fraction };
}

function ungroupedDecimal(value: string): string {
  return value.replace(".", ",");
}

/** Counts under ten carry a zero, as offices write them: `05 hồ sơ`, `00 hồ sơ`. */
function paddedDecimal(value: string): string {
  return /^\d$/.test(value) ? `0${value}` : groupedDecimal(value);
}

/** An amount in single đồng as billions and millions: `11115000000` → `11 tỷ 115 triệu`; the unit (`đồng`) is printed behind it. */
function moneyInBillions(amount: string, leastDigits: number): string {
  const { sign, whole, fraction } = partsOf(amount);
  const digits = whole.padStart(7, "0");
  const billions = digits.slice(0, -9).replace(/^0+/, "");
  const millions = digits.slice(-9, -6);
  const decimals = `${digits.slice(-6)}${fraction}`.replace(/0+$/, "");
  const rest = `${String(Number(millions)).padStart(billions === "" ? 1 : leastDigits, "0")}${decimals === "" ? "" : `,${decimals}`} triệu`;
  if (billions === "") return `${sign}${rest}`;
  return Number(millions) === 0 && decimals === "" ? `${sign}${groupedDecimal(billions)} tỷ` : `${sign}${groupedDecimal(billions)} tỷ ${rest}`;
}
