/**
 * What a typed number means. `ambiguous` has both readings: `1.234` may be one thousand two hundred and thirty-four in Vietnamese form or a decimal in
 * English form, and nobody but the writer knows.
 */
export type DecimalReading =
  | { readonly state: "number"; readonly value: string }
  | { readonly state: "ambiguous"; readonly readings: readonly [string, string] }
  | { readonly state: "empty" }
  | { readonly state: "unreadable" };

/** Read a number as people of an office type it: `1.801,6`, `2.058.669.000`, `05`, `-3,5`, `9215`, `96,6%`. Spaces and a percent sign are ignored. Digits only, never a float. */
export function readDecimal(typed: string): DecimalReading {
  const text = typed.normalize("NFKC").replace(/[\s%]/g, "").replace(/^[−–]/, "-");
  if (text === "" || text === "-") return { state: "empty" };
  const [sign, digits] = text.startsWith("-") ? ["-", text.slice(1)] : ["", text];
  const number = (whole: string, fraction = "") => canonical(sign, whole, fraction);
  if (/^\d+$/.test(digits)) return accepted(number(digits));
  // Several dots, or dots and then a comma: Vietnamese grouping. The same with the signs swapped: English grouping, unmistakable only with both signs or several commas.
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return accepted(number(...halves(digits.replaceAll(".", ""), ",")));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return accepted(number(digits.replaceAll(".", "")));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return accepted(number(...halves(digits.replaceAll(",", ""), ".")));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return accepted(number(digits.replaceAll(",", "")));
  const single = /^(\d+)([.,])(\d+)$/.exec(digits);
  if (single === null) return { state: "unreadable" };
  const [, whole = "", , fraction = ""] = single;
  const looksGrouped = fraction.length === 3 && whole.length <= 3 && !/^0/.test(whole);
  if (!looksGrouped) return accepted(number(whole, fraction));
  return { state: "ambiguous", readings: [number(whole + fraction), number(whole, fraction)] };
}

/** The value if it is sure. */
export const decimalOf = (reading: DecimalReading): string | null => (reading.state === "number" ? reading.value : null);

/** At most this many digits are stored before and behind the point (see `decimalString`). */
const mostWhole = 30;
const mostFraction = 12;

function accepted(value: string): DecimalReading {
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  return whole.length > mostWhole || fraction.length > mostFraction ? { state: "unreadable" } : { state: "number", value };
}

function canonical(sign: string, whole: string, fraction: string): string {
  const trimmed = whole.replace(/^0+(?=\d)/, "");
  const isZero = trimmed === "0" && /^0*$/.test(fraction);
  return `${isZero ? "" : sign}${trimmed}${fraction === "" ? "" : `.${fraction}`}`;
}

function halves(text: string, separator: string): [string, string] {
  const [whole = "", fraction = ""] = text.split(separator);
  return [whole, fraction];
}
