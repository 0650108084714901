import { formatFigure, type PrintedFigure } from "./formatFigure.ts";
import type { FigureFormat } from "./formats.ts";

/**
 * Read a number as a Vietnamese report prints it back into a figure: `1.801,6 tấn` → `{ value: "1801.6", unit: "tấn", format: "plain" }`.
 * A dot groups thousands and a comma starts the decimals, never the other way round. The value is exact: decimals stay as printed (`96,50%` → `96.50`).
 *
 * The answer prints as the text it was read from, and it is the first in the order of `readers` that does, so that equal texts give equal figures:
 * `12 hộ` is `plain`, not `padded`; `882 triệu đồng` is `money` (single đồng), `3.882 triệu đồng` is `plain` with the unit `triệu đồng`, because the
 * money format would print it as `3 tỷ 882 triệu đồng`.
 *
 * Null when the text is no single number, or when two readings are possible and the writer must be asked: `1234.5`, `1 234`, `20/11` (a date?),
 * `một số hộ` (some), `năm` (five, or the year?).
 */
export function parseFigureText(text: string): PrintedFigure | null {
  const clean = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (clean.length > longestText) return null;
  for (const read of readers) {
    const figure = read(clean);
    if (figure !== null && isUnit(figure.unit) && formatFigure(figure) === clean) return figure;
  }
  return null;
}

/** Longer than any number with its unit; keeps the patterns below away from whole paragraphs. */
const longestText = 120;

type Reader = (text: string) => PrintedFigure | null;

const plainNumber = String.raw`\d{1,3}(?:\.\d{3}){0,9}(?:,\d{1,12})?`;
const ungroupedNumber = String.raw`\d{4,30}(?:,\d{1,12})?`;
const unit = "(?: (?<unit>.+))?";

/** In order of preference: where two formats print the same, the earlier one is the answer. */
const readers: readonly Reader[] = [
  percentReader("percent", "%"),
  percentReader("percentSpaced", " %"),
  moneyReader("money"),
  moneyReader("moneyPadded"),
  ratioReader("ratio", plainNumber),
  ratioReader("ratioPadded", String.raw`0\d|${plainNumber}`),
  ratioReader("ratioUngrouped", String.raw`${ungroupedNumber}|\d{1,3}(?:,\d{1,12})?`),
  numberReader("plain", plainNumber),
  numberReader("padded", String.raw`0\d`),
  numberReader("ungrouped", ungroupedNumber),
  readWords,
];

function numberReader(format: FigureFormat, number: string): Reader {
  const pattern = new RegExp(`^(?<number>-?(?:${number}))${unit}$`, "u");
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    const value = canonical(groups?.["number"]);
    return value === null ? null : { value, unit: groups?.["unit"] ?? "", format, ratioOf: "" };
  };
}

function percentReader(format: FigureFormat, sign: string): Reader {
  const pattern = new RegExp(`^(?<number>-?${plainNumber})${sign}${unit}$`, "u");
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    const value = canonical(groups?.["number"]);
    return value === null ? null : { value, unit: groups?.["unit"] ?? "", format, ratioOf: "" };
  };
}

function ratioReader(format: FigureFormat, number: string): Reader {
  const pattern = new RegExp(`^(?<part>-?(?:${number}))/(?<whole>${number})${unit}$`, "u");
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    const value = canonical(groups?.["part"]);
    const ratioOf = canonical(groups?.["whole"]);
    if (value === null || ratioOf === null) return null;
    const unitText = groups?.["unit"] ?? "";
    return unitText === "" && couldBeDayAndMonth(value, ratioOf) ? null : { value, unit: unitText, format, ratioOf };
  };
}

/** Amounts in billions and millions; the value is in single đồng. */
function moneyReader(format: "money" | "moneyPadded"): Reader {
  const millions = String.raw`(?<millions>\d{1,3})(?:,(?<rest>\d{1,12}))? triệu`;
  const withBillions = new RegExp(String.raw`^(?<sign>-?)(?<billions>\d{1,3}(?:\.\d{3}){0,4}) tỷ(?: ${millions})?${unit}$`, "u");
  const withoutBillions = new RegExp(`^(?<sign>-?)${millions}${unit}$`, "u");
  return (text) => {
    const groups = (withBillions.exec(text) ?? withoutBillions.exec(text))?.groups;
    if (groups === undefined) return null;
    const rest = (groups["rest"] ?? "").padEnd(6, "0");
    const digits = `${(groups["billions"] ?? "").replaceAll(".", "")}${(groups["millions"] ?? "").padStart(3, "0")}${rest.slice(0, 6)}`;
    const whole = digits.replace(/^0+(?=\d)/, "");
    const fraction = rest.slice(6).replace(/0+$/, "");
    const value = `${groups["sign"] ?? ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
    return { value, unit: groups["unit"] ?? "", format, ratioOf: "" };
  };
}

/** A map, because any text may be asked for, `toString` too. */
const words: ReadonlyMap<string, string> = new Map(
  ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map((word, value) => [word, String(value)]),
);

/** Words that turn the number word before them into something else: `một số hộ` are some, `năm nay` is this year, `mười hai` is another number. */
const notAfterWords: readonly RegExp[] = [
  /^một (số|phần|ít|vài|cách|khi|mặt|lần nữa)( |$)/u,
  /^năm($| (nay|qua|ngoái|trước|sau|tới|đầu|cuối|học|\d))/u,
  /^không (có|phải|còn|được|thể|chỉ|những|để|phát|xảy)( |$)/u,
  new RegExp(String.raw`^\p{L}+ (${[...words.keys()].join("|")}|mươi|trăm|nghìn|triệu|tỷ|rưỡi)( |$)`, "u"),
];

function readWords(text: string): PrintedFigure | null {
  const [word = "", ...rest] = text.split(" ");
  const value = words.get(word);
  if (value === undefined || notAfterWords.some((pattern) => pattern.test(text))) return null;
  return { value, unit: rest.join(" "), format: "words", ratioOf: "" };
}

/** `1.801,6` → `1801.6`, `05` → `5`. Null for numbers nobody prints: `007`, `-0`, `0.123` (a grouped number never starts with a zero). */
function canonical(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  const number = /^0\d$/.test(printed) ? printed.slice(1) : printed;
  if (/^-?0[\d.]/.test(number) || /^-0(,0+)?$/.test(number)) return null;
  return number.replaceAll(".", "").replace(",", ".");
}

function couldBeDayAndMonth(part: string, whole: string): boolean {
  return /^\d{1,2}$/.test(part) && /^\d{1,2}$/.test(whole) && Number(part) <= 31 && Number(whole) <= 12;
}

/** A unit is words, maybe with an exponent (`m2`, `tạ/ha`, `triệu đồng/năm`); a second number or a sentence mark means that the text holds more than one figure. */
function isUnit(text: string): boolean {
  return text === "" || (text.length <= 60 && /^\p{L}[^,;:.?!()“”"{}|]*$/u.test(text) && !/[ /]\d/.test(text));
}
