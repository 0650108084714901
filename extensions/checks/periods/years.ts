import { readNumberWords } from "../../figures/numberWords.ts";
import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

const day = String.raw`(?:ngày\s)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?`;
const longDay = String.raw`ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s`;
const month = String.raw`(?:tháng\s)?\d{1,2}\s?[/.]\s?`;
const date = `(?:${longDay}|${day}|${month}|năm\\s)?`;
const number = String.raw`(?<number>\d{1,3}|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s(?:mươi|mười|một|mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))*)`;
const span = String.raw`(?<first>${date})(?<from>(?:1[89]|20)\d{2})\s?(?:[-–—]|đến|tới)\s?(?:(?:hết|nay)\s)?(?<second>${date})(?<to>(?:19|20)\d{2})`;
const anniversary = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${number}\snăm|(?:lần thứ|tròn)\s(?<ordinal>\d{1,3}))(?!\p{L}|\s?\d)(?<words>[^.;()\n]{0,140}?)[(,]?\s?(?:giai đoạn|từ|nhiệm kỳ)?\s?${span}`,
  "giu",
);
const single = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${number}\snăm|(?:lần thứ|tròn)\s(?<ordinal>\d{1,3}))(?!\p{L}|\s?\d)\s(?<words>[^.;()\n]{0,120}?)\((?:ngày\s)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?<from>(?:1[89]|20)\d{2})\)`,
  "giu",
);

/** `kỷ niệm 43 năm … (20/11/1982 - 20/11/2025)`: one year less the other. A period told in years only may count both of its ends: `5 năm (2014 - 2018)`. */
export function wrongYears(reading: Reading): readonly Finding[] {
  const { lower } = reading;
  const spans = [...lower.matchAll(anniversary)].flatMap(({ index, groups }) => judge(reading, index, groups, Number(groups?.["to"])));
  const year = reportYear(reading);
  const singles =
    year === null ? [] : [...lower.matchAll(single)].filter(({ groups }) => /kỷ niệm|ngày|thành lập|truyền thống/u.test(groups?.["words"] ?? ""));
  return [...spans, ...singles.flatMap(({ index, groups }) => (year === null ? [] : judge(reading, index, groups, year)))];
}

function judge(reading: Reading, index: number, groups: Record<string, string | undefined> | undefined, to: number): readonly Finding[] {
  const printed = groups?.["number"] ?? groups?.["ordinal"] ?? "";
  const words = groups?.["words"] ?? "";
  const stated = /^\d/.test(printed) ? Number(printed) : Number(readNumberWords(printed) ?? Number.NaN);
  const from = Number(groups?.["from"]);
  if (
    Number.isNaN(stated) ||
    to < from ||
    /(?<!\p{L})(?:\d+ năm|tăng|giảm|tháng đầu|hồ sơ|bình quân|mỗi)/u.test(words) ||
    groups?.["words"] === undefined
  )
    return [];
  const hasDays = (groups["first"] ?? "dated").trim() !== "" && (groups["first"] ?? "") !== "năm ";
  const years = to - from;
  if (stated === years || (!hasDays && stated === years + 1)) return [];
  if (Math.abs(stated - years) > 15 && !/kỷ niệm|thành lập/u.test(`${reading.lower.slice(Math.max(0, index - 40), index)}${words}`)) return [];
  const before = reading.lower.slice(Math.max(0, index - 30), index);
  // Half way through a term or a period less years have gone by than it has.
  if (
    stated < years &&
    /sơ kết|giữa/u.test(before) &&
    /(?:nhiệm kỳ|giai đoạn)[^.;\n]*$/u.test(reading.lower.slice(index, reading.lower.indexOf(String(from), index)))
  )
    return [];
  const start = index + reading.lower.slice(index).indexOf(printed);
  const isPeriod = !hasDays && /giai đoạn|thực hiện|tổng kết|sơ kết/u.test(before);
  const right = isPeriod && Math.abs(stated - (years + 1)) < Math.abs(stated - years) ? years + 1 : years;
  const message = messages.years(from, to, right, printed);
  const expected = /^0\d$/.test(printed) ? String(right).padStart(2, "0") : String(right);
  return [findingOf(reading, { rule: "years", type: "years", severity: "error", start, end: start + printed.length, expected, message })];
}

/** The year that the report tells of: told, or the only one that `năm` or a month names from 2015 on. */
function reportYear({ passage, lower }: Reading): number | null {
  if (passage.context.reportMonth !== undefined) return passage.context.reportMonth.year;
  const years = new Set(
    [...lower.matchAll(/(?:tháng\s\d{1,2}(?:\snăm\s|\/)|(?<!\p{L})năm\s)(?<year>20[1-9]\d)(?!\d)/gu)].map(({ groups }) => groups?.["year"] ?? ""),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}
