import { compare, distance, equal, minus, plus } from "../../figures/decimal.ts";
import { messages } from "../messages.ts";
import { shownIn } from "../numbers/print.ts";
import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { canAdd, isSameUnit } from "../numbers/units.ts";
import { added, type Judged, orOneOf, takenOff, wrongNumber } from "./relation.ts";

const changeCue =
  /(?<!\p{L})(?<way>tăng|giảm|vượt|hụt)(?:\s(?:thêm|được|tới|đi|là|tương ứng|bằng|ròng|so với (?:tháng|kỳ|năm|quý) trước|so với cùng kỳ(?: năm trước)?|(?:là )?so với cùng kỳ))?\s*$/u;
const before = /(?:so với|(?<!\p{L})(?:từ|của))|(?:tháng|quý|năm|kỳ|tuần) trước|cùng kỳ|đầu năm|đầu kỳ|năm ngoái|năm (?:19|20)\d{2}|tháng \d{1,2}/u;

const plan = /(?<!\p{L})(?:dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/u;

/**
 * A change beside the two numbers it lies between: `giảm từ 84 hộ xuống còn 59 hộ, giảm 25 hộ`; `25 vụ, tăng 3 vụ so với tháng trước (22 vụ)`;
 * `kết nạp mới 31 …, nâng tổng số từ 1.204 lên 1.235`. Silent if one of the three is missing.
 */
export function wrongChanges(reading: Reading): readonly Judged[] {
  return reading.sentences.flatMap((sentence) => {
    const counts = sentence.numbers.filter(({ kind }) => kind === "count");
    const range = rangeOf(reading, counts);
    const grown = range ?? raisedFromBehind(reading, counts);
    const raised = grown === null ? null : wrongNewTotal(reading, counts, grown);
    if (raised !== null) return raised;
    return counts.flatMap((change) => judge(reading, sentence, counts, change, range));
  });
}

interface Range {
  readonly from: Placed;
  readonly to: Placed;
}

/** `từ A (…) lên/xuống/còn/đến B`. */
function rangeOf({ lower }: Reading, counts: readonly Placed[]): Range | null {
  for (const [index, from] of counts.entries()) {
    const to = counts[index + 1];
    if (to === undefined || !/(?<!\p{L})từ\s*$/u.test(from.lead)) continue;
    const between = lower.slice(from.unitEnd, to.start);
    if (/^(?:\s[^,;.()]{0,40})?\s(?:lên|xuống|còn|đến|thành)(?:\scòn|\sđến|\stới|\sthành)?\s*$/u.test(between) && canAdd(from.unit, to.unit))
      return { from, to };
  }
  return null;
}

/** `nâng tổng số lên B người (tháng trước là A người)`: the one before stands behind the new one. */
function raisedFromBehind({ lower }: Reading, counts: readonly Placed[]): Range | null {
  for (const [index, to] of counts.entries()) {
    const from = counts[index + 1];
    if (from === undefined || from.depth <= to.depth || !isAlike(from, to)) continue;
    const lead = lower.slice(Math.max(0, to.start - 80), to.start);
    if (/(?<!\p{L})nâng(?!\p{L})[^;.()]*\slên\s*$/u.test(lead) && before.test(lower.slice(to.unitEnd, from.start))) return { from, to };
  }
  return null;
}

function wrongNewTotal(reading: Reading, counts: readonly Placed[], { from, to }: Range): readonly Judged[] | null {
  const first = Math.min(from.start, to.start);
  const lead = reading.lower.slice(Math.max(0, first - 80), first);
  if (!/nâng/u.test(lead)) return null;
  const joined = counts.filter(({ start, unit, sure }) => start < first && canAdd(unit, to.unit) && sure).at(-1);
  if (joined === undefined || !to.sure) return [];
  const right = plus(from.value, joined.value);
  if (equal(right, to.value)) return [];
  const arePeople = joined.unit?.group === "person" && to.unit?.group === "person";
  if (joined.unit !== null && to.unit !== null && joined.unit.key !== to.unit.key && !arePeople) return [];
  const sum = `${shownIn(to, from.value)} + ${shownIn(to, joined.value)} = ${shownIn(to, right)}`;
  const message = messages.newTotal(sum, reading.text.slice(to.start, to.end));
  const finding = wrongNumber(reading, to, right, { rule: "new-total", type: "sum", severity: "error", message });
  return [{ finding: orOneOf(reading, finding, to, right, added([from, joined])), numbers: [to, from, joined] }];
}

function judge(reading: Reading, sentence: Sentence, counts: readonly Placed[], change: Placed, range: Range | null): readonly Judged[] {
  if (!changeCue.test(change.lead) || !change.sure) return [];
  const others = counts.filter((one) => one !== change && isAlike(one, change));
  if (others.some((one, at) => others.slice(at + 1).some((other) => equal(distance(one.value, other.value), change.value)))) return [];
  const pair =
    range !== null && range.from !== change && range.to !== change && isAlike(range.from, change) ? range : pairOf(reading, sentence, others, change);
  if (pair === null) return [];
  const [more, less] = compare(pair.from.value, pair.to.value) >= 0 ? [pair.from, pair.to] : [pair.to, pair.from];
  const right = minus(more.value, less.value);
  const shown = `${shownIn(change, more.value)} - ${shownIn(change, less.value)}`;
  const message = messages.change(shown, shownIn(change, right), reading.text.slice(change.start, change.end));
  const finding = wrongNumber(reading, change, right, { rule: "change", type: "difference", severity: "error", message });
  const terms = [...added([more]), ...takenOff([less])];
  return [{ finding: orOneOf(reading, finding, change, right, terms), numbers: [change, pair.from, pair.to] }];
}

const isAlike = (one: Placed, change: Placed): boolean =>
  isSameUnit(one.unit, change.unit) || (one.unit?.group === "person" && change.unit?.group === "person");

/** The number in front of the change, and the one of the time before: behind it in brackets or after "so với", or first in the sentence after "đầu năm". */
function pairOf({ lower }: Reading, sentence: Sentence, others: readonly Placed[], change: Placed): Range | null {
  const now = others.filter(({ start, depth }) => start < change.start && depth <= change.depth).at(-1);
  const [behind] = others.filter(({ start }) => start > change.end);
  if (now === undefined || /(?<!\p{L})(?:tăng|giảm|vượt)\s*$/u.test(now.lead)) return null;
  if (behind !== undefined) {
    const between = lower.slice(change.unitEnd, behind.start);
    if (
      /so với|cùng kỳ|trước|đầu năm|năm ngoái/u.test(between) &&
      !/[.;]/u.test(between) &&
      (behind.depth > change.depth || /so với\s(?:mức\s|con số\s)?$/u.test(between))
    ) {
      const words = lower.slice(now.unitEnd, change.start);
      return /[;()]/u.test(words) ? null : { from: behind, to: now };
    }
  }
  const [earlier, later, ...more] = others.filter(({ start }) => start < change.start);
  if (earlier === undefined || later === undefined || more.length > 0 || !earlier.sure || !later.sure) return null;
  return (/(?:vượt|hụt)/u.test(change.lead) && plan.test(earlier.lead) && plan.test(lower.slice(change.unitEnd, change.to))) ||
    before.test(lower.slice(sentence.start, earlier.unitEnd)) ||
    before.test(lower.slice(earlier.unitEnd, later.start)) ||
    before.test(lower.slice(later.end, change.start))
    ? { from: earlier, to: later }
    : null;
}
