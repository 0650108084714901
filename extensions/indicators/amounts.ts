import { canonicalOf, type Decimal, decimal, shifted } from "../figures/decimal.ts";
import { formatFigure, type PrintedFigure } from "../figures/formatFigure.ts";

const scaleOfUnit = /^(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?=\s|$)/iu;
const powers: ReadonlyMap<string, number> = new Map([
  ["nghìn", 3],
  ["ngàn", 3],
  ["triệu", 6],
  ["tỷ", 9],
  ["tỉ", 9],
]);

/** By how many zeros a unit multiplies: `triệu đồng` by six. */
const powerOf = (unit: string): number => powers.get(scaleOfUnit.exec(unit.normalize("NFC"))?.groups?.["scale"]?.toLowerCase() ?? "") ?? 0;

/** A value in single units, so that figures in đồng and in triệu đồng can be added. */
export const inSingles = (value: string, unit: string): Decimal => shifted(decimal(value), powerOf(unit));

/** Back to what a figure of that unit holds. */
export const heldAs = (amount: Decimal, unit: string): string => canonicalOf(shifted(amount, -powerOf(unit)));

/** A figure with another value as the paper would print it. */
export const printedWith = (figure: PrintedFigure, value: string): string => formatFigure({ ...figure, value });
