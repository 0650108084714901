import { compare, type Decimal, distance, minus, plus } from "../../figures/decimal.ts";
import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { fits, judgedPercent, nearest, type Pair } from "./percent.ts";
import type { Judged } from "./relation.ts";

const changeLead = /(?<!\p{L})(?<way>tăng|giảm|vượt)(?:\s\p{L}+){0,4}\s*$/u;

/**
 * A growth printed as a percentage: `đạt 126 tỷ đồng, tăng 6 tỷ đồng (5%)`, `25 vụ, tăng 13,6% so với tháng trước (22 vụ)`, `từ 40 lên 50 hộ (tăng 25%)`.
 * The base is the number of the time before, told or worked out.
 */
export function wrongGrowths(reading: Reading): readonly Judged[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.numbers.flatMap((percent, at) => {
      if (percent.kind !== "percent" || !percent.sure) return [];
      const pairs = pairsOf(reading, sentence, at);
      if (pairs === null || pairs.some((pair) => fits(percent, pair) === "rounded")) return [];
      const pair = pairs.find((one) => fits(percent, one) === "cut") ?? nearest(percent, pairs);
      const judged = pair === undefined ? null : judgedPercent(reading, percent, pair, "growth");
      return judged === null ? [] : [judged];
    }),
  );
}

function pairsOf(reading: Reading, sentence: Sentence, at: number): readonly Pair[] | null {
  const { numbers } = sentence;
  const percent = numbers[at];
  const previous = numbers[at - 1];
  if (percent === undefined) return null;
  const { lower } = reading;
  const counts = numbers.filter(({ kind }) => kind === "count");
  const way = changeLead.exec(percent.lead)?.groups?.["way"];
  const changed = previous?.kind === "count" ? changeLead.exec(previous.lead)?.groups?.["way"] : undefined;
  const later = counts.find(({ start }) => start > percent.end);
  const past = later !== undefined && isPast(lower.slice(percent.unitEnd, later.start)) ? later : undefined;
  if (changed !== undefined && previous !== undefined && isTied(lower.slice(previous.unitEnd, percent.start))) {
    const now = counts.filter((one) => one.start < previous.start && one.unit?.key === previous.unit?.key).at(-1);
    const bases = now === undefined ? [] : [baseOf(now, previous, changed)];
    const all = past !== undefined && past.unit?.key === previous.unit?.key ? [past.value, ...bases] : bases;
    const found = all.filter(({ units }) => units > 0n).map((base) => ({ part: previous.value, whole: base, numbers: [previous] }));
    return found.length === 0 || now?.sure === false ? null : found;
  }
  if (way === undefined) return null;
  if (/kế hoạch|dự toán|chỉ tiêu/u.test(lower.slice(percent.end, percent.to)) && past === undefined && way !== "vượt") return null;
  const now = counts.filter(({ start, depth }) => start < percent.start && depth <= percent.depth).at(-1);
  if (now === undefined) return null;
  const before = counts[counts.indexOf(now) - 1];
  if (
    before !== undefined &&
    /(?<!\p{L})từ\s*$/u.test(before.lead) &&
    /(?:lên|xuống|còn|đến)(?:\s(?:còn|đến|tới))?\s*$/u.test(lower.slice(before.unitEnd, now.start))
  )
    return [growth(before, now)];
  if (before !== undefined && before.unit?.key === now.unit?.key && before.sure && now.sure && comparesFirst(lower, sentence, before, now))
    return [growth(before, now)];
  return past === undefined || past.unit?.key !== now.unit?.key || !now.sure || !past.sure || /[;]/.test(lower.slice(now.unitEnd, percent.start))
    ? null
    : [growth(past, now)];
}

/** `So với năm 2024 (3.820 triệu đồng), năm 2025 đạt 4.202 triệu đồng, tăng 10%`: the time before is told first. */
const comparesFirst = (lower: string, { start }: Sentence, before: Placed, now: Placed): boolean =>
  /^[\s\-+*•]*so với\s[^,;.]*$/u.test(lower.slice(start, before.start)) && /^\)?,[^,;.()]*$/u.test(lower.slice(before.unitEnd, now.start));

const isTied = (words: string): boolean =>
  /^[^,;.()]{0,50}[(,]?\s*(?:tương ứng|tương đương|bằng|tức|hay|tức là)?\s*(?:tăng|giảm|với|mức|khoảng)?\s*$/u.test(words);

const isPast = (words: string): boolean =>
  !/[;.]/.test(words) &&
  /so với|cùng kỳ|(?:tháng|quý|năm|kỳ) trước|năm ngoái|đầu năm|kế hoạch|dự toán|chỉ tiêu/u.test(words) &&
  /[(]|so với[^,]*$/u.test(words);

const baseOf = (now: Placed, change: Placed, way: string): Decimal =>
  way === "giảm" ? plus(now.value, change.value) : minus(now.value, change.value);

const growth = (before: Placed, now: Placed): Pair => ({
  part: compare(now.value, before.value) === 0 ? minus(now.value, before.value) : distance(now.value, before.value),
  whole: before.value,
  numbers: [before, now],
});
