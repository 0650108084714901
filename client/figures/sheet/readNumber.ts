/** A number as a sheet gives it, as a canonical decimal. `ambiguous`: a person must say which it is. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly choices: readonly [string, string] }
  | { readonly kind: "none" };

const none: NumberReading = { kind: "none" };
const number = (value: string): NumberReading => ({ kind: "number", value });

/**
 * Read a number that somebody typed, in the Vietnamese form (`1.801,6`) or the English one (`1,801.6`). A single separator before exactly three digits may
 * be either: `1.234` is 1234 here and 1.234 there. A percent sign behind it is left out.
 */
export function readNumber(written: string): NumberReading {
  const plain = written
    .normalize("NFKC")
    .replace(/^[−–]/u, "-")
    .replace(/\s*%$/u, "")
    .replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/gu, "")
    .trim();
  const parts = /^(?<sign>[-+]?)(?<digits>\d[\d.,]*)$/.exec(plain)?.groups;
  const digits = parts?.["digits"];
  if (digits === undefined) return none;
  const sign = parts?.["sign"] === "-" ? "-" : "";
  const signs = [...digits.replaceAll(/\d/g, "")];
  const last = signs.at(-1);
  if (last === undefined) return number(`${sign}${whole(digits)}`);
  const isGrouped = (separator: string): boolean => groupedBy(separator).test(digits);
  if (signs.every((one) => one === last)) {
    if (signs.length > 1) return isGrouped(last) ? number(`${sign}${whole(digits.replaceAll(last, ""))}`) : none;
    const asDecimal = decimalOf(sign, digits, last);
    if (asDecimal === null) return none;
    return isGrouped(last) && !digits.startsWith("0")
      ? { kind: "ambiguous", choices: [`${sign}${whole(digits.replace(last, ""))}`, asDecimal] }
      : number(asDecimal);
  }
  const [before, ...rest] = digits.split(last);
  const grouping = signs[0];
  if (before === undefined || rest.length !== 1 || grouping === undefined || !groupedBy(grouping).test(before)) return none;
  const value = decimalOf(sign, `${before.replaceAll(grouping, "")}${last}${rest[0]}`, last);
  return value === null ? none : number(value);
}

const groupedBy = (separator: string): RegExp => (separator === "." ? /^\d{1,3}(\.\d{3})+$/ : /^\d{1,3}(,\d{3})+$/);

const whole = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

function decimalOf(sign: string, digits: string, separator: string): string | null {
  const [integer = "", fraction = ""] = digits.split(separator);
  if (integer === "" || fraction === "") return null;
  const kept = fraction.replace(/0+$/, "");
  return `${sign}${whole(integer)}${kept === "" ? "" : `.${kept}`}`;
}

/** A number as a workbook stores it: binary, so that more than 15 digits are noise. Null for what is too great or too small to be a figure. */
export function storedNumber(stored: string): string | null {
  const value = Number(Number(stored).toPrecision(15));
  const written = String(value);
  return Number.isFinite(value) && !written.includes("e") ? written : null;
}
