import { type Decimal, decimal, plus, shifted } from "../../figures/decimal.ts";
import { numberWordList, readNumberWords } from "../../figures/numberWords.ts";
import { type Unit, unitAt, unitPattern } from "./units.ts";

/** How a number was printed, so that another can be printed the same way. `power`: of ten, of the scale word behind it (`triệu` is 6). */
export type Style =
  | {
      readonly kind: "digits";
      readonly grouped: boolean;
      readonly padded: boolean;
      readonly decimals: number;
      readonly power: number;
      readonly sign: string;
    }
  | { readonly kind: "compound"; readonly padded: boolean }
  | { readonly kind: "words" };

/** A number that the text says of something. `start`–`end`: the number with its scale words, without the unit. `whole`: of `9.215/9.541`. `sure`: false after "khoảng", "trên". */
export interface Mention {
  readonly kind: "count" | "percent" | "ratio";
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly whole: Decimal | null;
  readonly unit: Unit | null;
  readonly unitEnd: number;
  readonly style: Style;
  readonly wholeStyle: Style | null;
  readonly sure: boolean;
}

/** "không" before a unit denies, and "tư", "lăm", "mươi" never begin a number. */
const firstWords = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"];

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const scale = "tỷ|tỉ|triệu|nghìn|ngàn";
const compound = String.raw`(?<billions>${digits}) (?:tỷ|tỉ) (?<millions>\d{1,3}(?:,\d+)?)(?: triệu)?(?: (?<thousands>\d{1,3}) (?:nghìn|ngàn))?(?= ?(?:triệu|đồng|[,;.)]|$))`;
const millionsAndThousands = String.raw`(?<smallMillions>\d{1,3}(?:\.\d{3})*) triệu (?<smallThousands>\d{1,3}) (?:nghìn|ngàn)`;
const single = String.raw`(?<number>${digits})(?:/(?<whole>${digits}))?(?<percent> ?%)?(?: (?<scale>${scale})(?!\p{L}))?`;
const words = String.raw`(?<words>(?:${firstWords.join("|")})(?: (?:${numberWordList.join("|")}))*)(?= (?:${unitPattern})(?![\p{L}\d]))`;
const pointDecimal = String.raw`(?<point>\d{1,3}\.\d{1,2})(?<pointPercent> ?%)`;
const mention = new RegExp(
  String.raw`(?<![\p{L}\d])(?<![\d][.,/])(?:${compound}|${millionsAndThousands}|${pointDecimal}|${single}|${words})(?!\d|[.,]\d|/\d)`,
  "gu",
);
const unsureBefore = /(?:khoảng|trên|hơn|gần|ngót|xấp xỉ|dưới|tối thiểu|ít nhất|không quá|tối đa|từ|cỡ|ước chừng)\s*$/u;
/** "trên" before a number means "more than", but in "trên tổng số" and "trên 128 người" it may divide; a ratio word right of it tells. */
const dividing = /(?:công dân|hồ sơ|người|hộ|trẻ|ha|học sinh|trường hợp|cơ sở|đồng|cháu|em|việc|đơn)(?:\s\p{L}+){0,6}\strên\s*$/u;

/** Every number of the text that counts or measures something, in order. `masked`: the text with names and dates filled over; `lower`: the same in small letters. */
export function mentionsIn(masked: string, lower: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of masked.matchAll(mention)) {
    const read = readNumber(match.groups ?? {});
    if (read === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const gap = /^ ?/u.exec(lower.slice(end, end + 1))?.[0].length ?? 0;
    const unit = unitAt(lower.slice(end + gap, end + gap + 30));
    if (unit === null && /^[\p{L}\d]/u.test(lower.slice(end, end + 1))) continue;
    if (read.style.kind === "words" && isOnlyAWord(match[0].toLowerCase(), unit)) continue;
    const before = lower.slice(Math.max(0, start - 60), start);
    const sure = !unsureBefore.test(before) || dividing.test(before);
    found.push({ ...read, start, end, unit, unitEnd: unit === null ? end : end + gap + unit.key.length, sure });
  }
  return found;
}

/** "một" is as often an article as a number, and "năm" before a time is a year: `năm Ngày thành lập`, `một lần`. */
function isOnlyAWord(word: string, unit: Unit | null): boolean {
  if (word === "năm") return unit === null || unit.group === "time" || unit.group === "age";
  return word === "một" && (unit === null || unit.key === "điểm" || !["person", "case", "place"].includes(unit.group));
}

type Numbers = Pick<Mention, "kind" | "value" | "whole" | "style" | "wholeStyle">;

const powers: Readonly<Record<string, number>> = { tỷ: 9, tỉ: 9, triệu: 6, nghìn: 3, ngàn: 3 };

function readNumber(groups: Readonly<Record<string, string | undefined>>): Numbers | null {
  if (groups["billions"] !== undefined) return readCompound(groups);
  if (groups["smallMillions"] !== undefined) {
    const value = plus(shifted(decimalOf(groups["smallMillions"]), 6), shifted(decimalOf(groups["smallThousands"] ?? "0"), 3));
    return count(value, { kind: "compound", padded: false });
  }
  if (groups["words"] !== undefined) {
    const value = readNumberWords(groups["words"]);
    return value === null ? null : count({ units: value, scale: 0 }, { kind: "words" });
  }
  if (groups["point"] !== undefined) {
    const [, fraction = ""] = groups["point"].split(".");
    const style: Style = { kind: "digits", grouped: false, padded: false, decimals: fraction.length, power: 0, sign: groups["pointPercent"] ?? "" };
    return { kind: "percent", value: decimal(groups["point"]), whole: null, style, wholeStyle: null };
  }
  const number = groups["number"] ?? "";
  // `1,234` may be a decimal or a thousand in English form; nobody but the writer knows, so nothing is built on it.
  if (/^\d{1,3},\d{3}$/.test(number) && groups["scale"] === undefined && groups["percent"] === undefined && !number.startsWith("0")) return null;
  const power = powers[(groups["scale"] ?? "").toLowerCase()] ?? 0;
  const style = styleOf(number, power, groups["percent"] ?? "");
  const value = shifted(decimalOf(number), power);
  if (groups["whole"] !== undefined) {
    return { kind: "ratio", value, whole: shifted(decimalOf(groups["whole"]), power), style, wholeStyle: styleOf(groups["whole"], power, "") };
  }
  return { kind: groups["percent"] === undefined ? "count" : "percent", value, whole: null, style, wholeStyle: null };
}

function readCompound(groups: Readonly<Record<string, string | undefined>>): Numbers {
  const millions = groups["millions"] ?? "0";
  const value = plus(
    plus(shifted(decimalOf(groups["billions"] ?? "0"), 9), shifted(decimalOf(millions), 6)),
    shifted(decimalOf(groups["thousands"] ?? "0"), 3),
  );
  return count(value, { kind: "compound", padded: millions.startsWith("0") });
}

const count = (value: Decimal, style: Style): Numbers => ({ kind: "count", value, whole: null, style, wholeStyle: null });

const decimalOf = (printed: string): Decimal => decimal(printed.replaceAll(".", "").replace(",", "."));

function styleOf(printed: string, power: number, sign: string): Style {
  const fraction = printed.split(",")[1] ?? "";
  const ungrouped = /^\d{4,}/.test(printed);
  return { kind: "digits", grouped: !ungrouped, padded: /^0\d$/.test(printed), decimals: fraction.length, power, sign };
}
