import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

const day = String.raw`\d{1,2}/\d{1,2}(?:/\d{4})?`;
const range = new RegExp(String.raw`từ\s(?:ngày\s)?(?<from>${day})\s?(?:-|–|đến|tới)\s?(?:hết\s)?(?:ngày\s)?(?<to>${day})`, "gu");

interface DataPeriod {
  readonly start: number;
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

/** Two data periods in one text that share one end and not the other: one of them was probably not carried on. */
export function differentDataPeriods(reading: Reading): readonly Finding[] {
  const [first, ...others] = dataPeriodsOf(reading);
  return first === undefined ? [] : others.flatMap((one) => differenceOf(reading, one, first));
}

/** The same over the sections of a report: the first period of each section against the first of the report. */
export function differentPeriodsOver(readings: readonly Reading[]): readonly { readonly place: number; readonly finding: Finding }[] {
  const firsts = readings.map((reading) => dataPeriodsOf(reading)[0]);
  const first = firsts.find((one) => one !== undefined);
  return readings.flatMap((reading, place) => {
    const own = firsts[place];
    if (first === undefined || own === undefined || own === first) return [];
    return differenceOf(reading, own, first).map((finding) => ({ place, finding }));
  });
}

const dataPeriodsOf = ({ lower, text }: Reading): readonly DataPeriod[] =>
  [...lower.matchAll(range)].map(({ index, groups, 0: found }) => ({
    start: index,
    words: text.slice(index, index + found.length),
    from: plain(groups?.["from"]),
    to: plain(groups?.["to"]),
  }));

function differenceOf(reading: Reading, one: DataPeriod, first: DataPeriod): readonly Finding[] {
  if ((one.from === first.from) === (one.to === first.to)) return [];
  const isFrom = one.from !== first.from;
  const dates = [...one.words.matchAll(new RegExp(day, "gu"))];
  const date = isFrom ? dates[0] : dates[1];
  const start = one.start + (date?.index ?? 0);
  const message = messages.dataPeriods(one.words, first.words);
  const fault = { rule: "data-periods", type: "month", severity: "warning", message } as const;
  return [findingOf(reading, { ...fault, start, end: start + (date?.[0].length ?? 0), expected: isFrom ? first.from : first.to })];
}

const plain = (date = ""): string => date.replace(/(?<=^|\/)0(?=\d)/gu, "");

const monthRange = new RegExp(String.raw`(?<!\p{L})tháng\s(?<month>\d{1,2})(?:(?:/|\snăm\s)\d{4})?\s?\((?:tính\s)?${range.source}\)`, "gu");

/** `Trong tháng 11 (từ ngày 15/9 đến ngày 14/10)`: the month of neither end is the one named. */
export function wrongMonthOfRange(reading: Reading): readonly Finding[] {
  return [...reading.lower.matchAll(monthRange)].flatMap(({ index, groups }) => {
    const month = Number(groups?.["month"]);
    const [from, to] = [groups?.["from"], groups?.["to"]].map((date) => Number(date?.split("/")[1]));
    if (from === undefined || to === undefined || month === from || month === to) return [];
    const end = index + "tháng ".length + (groups?.["month"]?.length ?? 0);
    const message = messages.monthOfRange(`tháng ${month}`, `tháng ${to}`);
    return [findingOf(reading, { rule: "month-of-range", type: "month", severity: "error", start: index, end, expected: `tháng ${to}`, message })];
  });
}
