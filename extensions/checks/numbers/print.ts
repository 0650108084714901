import { canonicalOf, type Decimal, shifted } from "../../figures/decimal.ts";
import { groupedDecimal } from "../../figures/formatFigure.ts";
import { numberInWords } from "../../figures/numberWords.ts";
import type { Mention, Style } from "./mention.ts";

/** A value printed the way a number of the text is printed: `2575` stays without dots, `05` keeps its zero, `11 tỷ 15 triệu` its words. */
export function printedLike(mention: Mention, value: Decimal): string {
  return printIn(mention.style, value);
}

export function printIn(style: Style, value: Decimal): string {
  switch (style.kind) {
    case "words":
      return value.scale === 0 && value.units >= 0n ? numberInWords(value.units) : groupedDecimal(canonicalOf(value));
    case "compound":
      return compound(canonicalOf(value), style.padded);
    case "digits": {
      const canonical = canonicalOf(shifted(value, -style.power));
      const [whole = "", fraction = ""] = canonical.split(".");
      const exact = style.sign === "" ? canonical : `${whole}${style.decimals === 0 ? "" : `.${fraction.padEnd(style.decimals, "0")}`}`;
      const printed = style.grouped ? groupedDecimal(exact) : exact.replace(".", ",");
      const scale = scaleWords[style.power] ?? "";
      return `${style.padded && /^\d$/.test(printed) ? "0" : ""}${printed}${style.sign}${scale}`;
    }
  }
}

const scaleWords: Readonly<Record<number, string>> = { 3: " nghìn", 6: " triệu", 9: " tỷ" };

function compound(canonical: string, padded: boolean): string {
  const [whole = "", fraction = ""] = canonical.split(".");
  const digits = whole.padStart(10, "0");
  const billions = groupedDecimal(digits.slice(0, -9));
  const millions = digits.slice(-9, -6);
  const rest = `${digits.slice(-6)}${fraction}`.replace(/0+$/, "");
  const printedMillions = `${padded ? millions : String(Number(millions))}${rest === "" ? "" : `,${rest}`} triệu`;
  if (billions === "0") return printedMillions;
  return `${billions.replace(/^0+(?=\d)/, "")} tỷ${Number(millions) === 0 && rest === "" ? "" : ` ${printedMillions}`}`;
}

/** A value as a sum shows it: grouped, without what the unit says anyway. Amounts of money are shown in millions where all are whole millions. */
export function shownIn(mention: Mention, value: Decimal): string {
  const power = mention.style.kind === "compound" ? 6 : mention.style.kind === "digits" ? mention.style.power : 0;
  return groupedDecimal(canonicalOf(shifted(value, -power)));
}
