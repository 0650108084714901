import { compare } from "../../figures/decimal.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { canAdd, isSameUnit } from "../numbers/units.ts";
import { describedPair } from "./describedRate.ts";
import { listsOf, type PartList } from "./lists.ts";
import { neighbours } from "./neighbours.ts";
import { fits, judgedPercent, nearest, type Pair, pairOf } from "./percent.ts";
import type { Judged } from "./relation.ts";
import { holds } from "./sum.ts";

const noRate =
  /(?<!\p{L})(?:tăng|giảm|vượt|hụt|phấn đấu|mục tiêu|lãi suất|hỗ trợ|giảm giá|tối thiểu|ít nhất|trở lên|mức đóng|thuế suất|nợ xấu|nợ quá hạn)(?!\p{L})[^,;]*$/u;

/**
 * A percentage beside the numbers it comes from. In the order of trust: `a/b … c%`; a whole told as such ("trên tổng số"); a plan, estimate or target;
 * a part of a list; a rate that is described in words. Any other pair near it that gives the percentage makes it right, but never against `a/b`.
 */
export function wrongRatios(reading: Reading): readonly Judged[] {
  const lists = listsOf(reading);
  return reading.numbers.flatMap((percent) => {
    if (percent.kind !== "percent" || !percent.sure || noRate.test(percent.lead) || isChange(reading, percent)) return [];
    if (/^\s?\/|^\s(?:trở lên|một năm)/u.test(reading.lower.slice(percent.unitEnd, percent.unitEnd + 12))) return [];
    const judged = judge(reading, lists, percent);
    return judged === null ? [] : [judged];
  });
}

/** `tăng 6 tỷ đồng (5%)` is a growth. */
function isChange({ lower, sentences }: Reading, percent: Placed): boolean {
  const numbers = sentences[percent.sentence]?.numbers ?? [];
  const previous = numbers[numbers.indexOf(percent) - 1];
  if (previous === undefined || !/(?<!\p{L})(?:tăng|giảm|vượt)(?:\s\p{L}+){0,2}\s*$/u.test(previous.lead)) return false;
  return (
    /^[^,;.]*[(,]?\s*(?:tương ứng|bằng|tức|hay|tương đương|đạt)?\s*$/u.test(lower.slice(previous.unitEnd, percent.start)) ||
    percent.depth > previous.depth
  );
}

function judge(reading: Reading, lists: readonly PartList[], percent: Placed): Judged | null {
  const sentence = reading.sentences[percent.sentence]?.numbers ?? [];
  const fraction = fractionOf(reading, sentence, percent);
  if (fraction !== null) {
    if (fraction.some((pair) => fits(percent, pair) === "rounded")) return null;
    const [first] = fraction;
    return first === undefined ? null : judgedPercent(reading, percent, first, "ratio");
  }
  const told =
    wholeTold(reading, sentence, percent) ??
    planTold(reading, sentence, percent) ??
    partOfList(reading, lists, percent) ??
    describedPair(reading, percent) ??
    neighbours(reading, sentence, percent);
  if (told === null) return null;
  if (told.some((pair) => fits(percent, pair) === "rounded") || pairsNear(reading, percent, told).some((pair) => fits(percent, pair) === "rounded"))
    return null;
  const pair = told.find((one) => fits(percent, one) === "cut") ?? nearest(percent, told);
  return pair === undefined ? null : judgedPercent(reading, percent, pair, "ratio");
}

/** `a/b` in front of the percentage with no other percentage between, or right behind it in brackets. */
function fractionOf({ lower }: Reading, sentence: readonly Placed[], percent: Placed): readonly Pair[] | null {
  const at = sentence.indexOf(percent);
  const pairs: Pair[] = [];
  const previous = sentence.slice(0, at).findLast(({ kind }) => kind !== "count");
  if (previous?.whole != null && !/;/.test(lower.slice(previous.unitEnd, percent.start))) {
    pairs.push({ part: previous.value, whole: previous.whole, numbers: [previous] });
  }
  const next = sentence[at + 1];
  if (next?.whole != null && /^[^,;.]{0,40}\([^,;.)]{0,30}$/u.test(lower.slice(percent.unitEnd, next.start))) {
    pairs.unshift({ part: next.value, whole: next.whole, numbers: [next] });
  }
  return pairs.length === 0 ? null : pairs;
}

const wholeCue = /(?<!\p{L})(?:trên|trong|của|so với|so|\/)\s*(?:tổng(?: số)?|toàn bộ|số)?(?:\s[^\s,;()]+){0,6}\s*$|\/\s*$/u;
const wholeSure = /(?<!\p{L})(?:trên|trong|so với|so|\/)\s+(?:tổng|toàn bộ|số)|(?<!\p{L})(?:trên|so với|so)(?:\stổng(?:\ssố)?)?\s*$|\/\s*$/u;

/** A number in the same sentence that is told as the whole: `96 công dân trên tổng số 128 công dân`. */
function wholeTold({ lower }: Reading, sentence: readonly Placed[], percent: Placed): readonly Pair[] | null {
  const counts = sentence.filter(({ kind }) => kind === "count");
  const wholes = counts.filter((one) => {
    const lead = lower.slice(Math.max(one.from, one.start - 70), one.start);
    return wholeCue.test(lead) && wholeSure.test(lead) && !/cùng kỳ|(?:tháng|quý|năm|kỳ) trước/u.test(lower.slice(one.start, one.to));
  });
  const whole = wholes.findLast(({ start }) => start < percent.start) ?? wholes.find(({ start }) => start > percent.start);
  if (whole === undefined) return null;
  if (/;/.test(lower.slice(Math.min(whole.unitEnd, percent.unitEnd), Math.max(whole.start, percent.start)))) return null;
  const parts = counts.filter(
    (one) =>
      one !== whole && one.start < Math.max(percent.start, whole.start) && compare(one.value, whole.value) <= 0 && one.sure && !isTimeOrAge(one),
  );
  const near = parts.filter(({ start }) => start < whole.start).at(-1) ?? parts.at(-1);
  return near === undefined ? null : [pairOf(near, whole)];
}

const isTimeOrAge = ({ unit }: Placed): boolean => unit?.group === "time" || unit?.group === "age";

const planCue = /kế hoạch|dự toán|chỉ tiêu|nghị quyết|(?<!\p{L})giao(?!\p{L})|cùng kỳ|định mức|đăng ký/u;

/** `đạt 91,1% dự toán (46 tỷ 500 triệu đồng)`, `Kế hoạch trồng 3.000 cây, đã trồng 2.460 cây, đạt 82% kế hoạch`. */
function planTold(reading: Reading, sentence: readonly Placed[], percent: Placed): readonly Pair[] | null {
  const { lower, numbers } = reading;
  const words = lower.slice(percent.end, percent.to);
  const planned = planCue.test(words) || planCue.test(percent.lead);
  const counts = sentence.filter(({ kind, sure }) => kind === "count" && sure);
  const next = sentence.find(({ kind, start }) => kind === "percent" && start > percent.end)?.start ?? Number.POSITIVE_INFINITY;
  const behind = counts.find(({ start, depth }) => start > percent.end && start < next && depth > percent.depth && start - percent.unitEnd < 70);
  const namesWhole = /^\s*(?:dân số|tổng số|tổng|toàn)(?!\p{L})/u.test(words);
  const bracketed = behind !== undefined && (planned || namesWhole) && !/[;.]/.test(lower.slice(percent.unitEnd, behind.start)) ? behind : undefined;
  const isPlan = (one: Placed): boolean =>
    /kế hoạch|dự toán|chỉ tiêu|(?<!\p{L})giao(?!\p{L})/u.test(lower.slice(Math.max(0, one.from - 1, one.start - 60), one.start)) &&
    !/(?:đạt|bằng|hoàn thành|thực hiện)\s*$/u.test(one.lead);
  const earlier = numbers.filter(({ kind, start, sentence: at }) => kind === "count" && start < percent.start && percent.sentence - at <= 1);
  const plan = bracketed ?? (planned ? (earlier.findLast(isPlan) ?? counts.find((one) => one.start > percent.end && isPlan(one))) : undefined);
  if (plan === undefined) return null;
  const parts = earlier.filter(
    (one) =>
      one !== plan &&
      !isPlan(one) &&
      one.unit?.key === plan.unit?.key &&
      one.sure &&
      !(
        one.sentence < percent.sentence &&
        plan.sentence === percent.sentence &&
        counts.some((other) => other !== plan && other.start < percent.start)
      ),
  );
  return parts.length === 0 ? null : parts.map((part) => pairOf(part, plan)).toReversed();
}

/** "chiếm", a bracket or ", đạt" make a share of the number in front; "15 tổ đạt 100%" tells something else of it. */
const linkBefore =
  /^[^,;.]*(?:[,(]\s*(?:đạt|bằng|là)|[,(]?\s*(?:chiếm|tỷ lệ|tỉ lệ|tương ứng|tương đương|chiếm tỷ lệ|chiếm tỉ lệ|đạt tỷ lệ|đạt tỉ lệ|chiếm khoảng)|\()\s*$/u;

/** `10 tổ xuất sắc (62,5%)` in a list whose total is told, or under a number that is told as the total of the same unit. */
function partOfList(reading: Reading, lists: readonly PartList[], percent: Placed): readonly Pair[] | null {
  const { lower } = reading;
  const sentence = reading.sentences[percent.sentence]?.numbers ?? [];
  const part = sentence.filter(({ kind, start }) => kind === "count" && start < percent.start).at(-1);
  if (part === undefined || !part.sure || isTimeOrAge(part) || !linkBefore.test(lower.slice(part.unitEnd, percent.start))) return null;
  if (planCue.test(lower.slice(percent.end, percent.to))) return null;
  const home = lists.filter(({ parts }) => parts.some(({ number }) => number === part));
  const total =
    home.flatMap(({ totals, parts }) => totals.filter(({ value }) => holds(value, parts))).at(0) ??
    home.flatMap(({ totals }) => totals.filter((one) => isWholeOf(one, part))).at(0);
  if (total !== undefined && isWholeOf(total, part)) return [pairOf(part, total)];
  const told = wholeBefore(reading, percent, part);
  if (told !== null) return [pairOf(part, told)];
  const fraction = sentence.find(
    ({ kind, start, unit, whole }) => kind === "ratio" && start < part.start && unit?.key === part.unit?.key && whole !== null,
  );
  const isRest = /(?<!\p{L})(?:còn|chưa|quá hạn|trễ hạn|không)(?!\p{L})/u.test(`${part.lead}${part.tail}`);
  return fraction?.whole == null || !isRest ? null : [{ part: part.value, whole: fraction.whole, numbers: [part, fraction] }];
}

const isWholeOf = (whole: Placed, part: Placed): boolean =>
  whole.sure &&
  compare(whole.value, part.value) >= 0 &&
  canAdd(whole.unit, part.unit) &&
  (whole.unit?.group === part.unit?.group || whole.unit === null || part.unit === null);

const totalLead =
  /(?<!\p{L})(?:tổng số|tổng|toàn phường|toàn xã|toàn trường|trên địa bàn|tiếp nhận|phát hành|cả|hiện có|đã nhận)(?:\s[^\s,;.]+){0,5}\s*$/u;
const openCue = /trong đó|(?<!\p{L})(?:gồm|có)\s*$/u;

/** The last number in front of the part, in this sentence or the one before, that is told as a total of the part's own unit. */
function wholeBefore({ numbers, lower }: Reading, percent: Placed, part: Placed): Placed | null {
  const near = numbers.filter(({ kind, start, sentence }) => kind === "count" && start < part.start && percent.sentence - sentence <= 1);
  const whole = near.findLast(
    (one) =>
      isWholeOf(one, part) &&
      (one.unit === null) === (part.unit === null) &&
      isSameUnit(one.unit, part.unit) &&
      (totalLead.test(lower.slice(Math.max(0, one.start - 60), one.start)) || openCue.test(lower.slice(one.unitEnd, part.start))),
  );
  return whole ?? null;
}

/** Pairs of one kind in the same sentence and the one before with the part or the whole of a pair that was told. */
function pairsNear({ numbers, sentences }: Reading, percent: Placed, told: readonly Pair[]): readonly Pair[] {
  const paragraph = sentences[percent.sentence]?.paragraph;
  const toldParts = new Set(told.map(({ numbers: [part] }) => part));
  const toldWholes = new Set(told.map(({ numbers: [, whole] }) => whole));
  const near = numbers.filter(
    ({ kind, sentence }) => kind === "count" && Math.abs(percent.sentence - sentence) <= 1 && sentences[sentence]?.paragraph === paragraph,
  );
  return near.flatMap((part) => {
    const wholes = near.filter((whole) => whole !== part && compare(whole.value, part.value) >= 0 && canAdd(part.unit, whole.unit));
    return wholes.filter((whole) => toldWholes.has(whole) || toldParts.has(part)).map((whole) => pairOf(part, whole));
  });
}
