import { compare, type Decimal, equal, minus, plus } from "../../figures/decimal.ts";
import { messages } from "../messages.ts";
import { shownIn } from "../numbers/print.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { canAdd, isSameUnit } from "../numbers/units.ts";
import { listsOf } from "./lists.ts";
import { added, type Judged, orOneOf, type Term, takenOff, wrongNumber } from "./relation.ts";

/** What is "đang" is left to be done only if the work on it goes on: "09 trường hợp đang thi công" are all that were looked at. */
const underWay =
  "đang(?=\\s(?:được\\s)?(?:trong|còn|chờ|tiếp tục|giải quyết|xử lý|thụ lý|thực hiện|làm|tiến hành|xem xét|thẩm định|thẩm tra|xác minh|kiểm tra|điều tra|hoàn thiện|hoàn thành|bổ sung|theo dõi|vận động|trình|luân chuyển|hòa giải|khắc phục|giải ngân|phê duyệt))";
const remainderCue = new RegExp(`(?<!\\p{L})(?:còn lại|còn tồn|còn|tồn đọng|tồn|chưa|${underWay})(?!\\p{L})`, "u");
const remainderBehind = new RegExp(`^\\s(?:\\p{L}+\\s){0,2}(?:còn lại|chưa|lưu kho|${underWay})(?!\\p{L})`, "u");
const notRemainder =
  /(?<!\p{L})(?:không còn|còn (?:thiếu|nợ)(?=\s\p{L})|còn vướng|còn gặp|còn để|còn có|xuống còn|giảm còn|chỉ còn|còn khoảng|còn đạt|tổng số|tổng|hộ nghèo còn|hộ cận nghèo còn|tăng|giảm|so với|bao gồm|gồm)(?!\p{L})/u;
const doneCue =
  /(?<!\p{L})(?:đã|giải quyết|xử lý|hoàn thành|trả kết quả|trả|nộp|giải ngân|xong|khắc phục|bàn giao|nhận tiền|xử phạt|phạt|thực hiện được|thực hiện|thu được|thành|chuyển|cấp được|cấp|hòa giải|trồng|phân bổ|cấp phát|chấp hành|đồng ý|tự nguyện|phê duyệt|ký|tháo dỡ|tiêm|khám|hỗ trợ|chi|kết luận|thẩm định|rút|từ chối|có mặt)(?!\p{L})/u;
const earlierTime = /(?:tháng|kỳ|quý|năm) trước|tồn cũ|chuyển (?:sang|qua)/u;

/**
 * "Còn", "tồn", "chưa giải quyết": what was received less what was done. Right if the numbers in front of it make it in any way
 * (several things done, a rest carried over); otherwise the nearest number done and the one in front of it that holds it all are compared.
 */
export function wrongRemainders(reading: Reading): readonly Judged[] {
  const parts = new Set(listsOf(reading).flatMap((list) => list.parts.map(({ number }) => number)));
  return reading.numbers.flatMap((rest, index) => {
    if (rest.kind !== "count" || !rest.sure || !isRemainder(reading, rest)) return [];
    const all = numbersBefore(reading, index);
    const before = all.filter((number) => !parts.has(number) || isDone(reading, number));
    if (isExplained(reading, rest, before)) return [];
    return judge(reading, rest, before);
  });
}

function isRemainder({ lower, numbers }: Reading, rest: Placed): boolean {
  const previous = numbers[numbers.indexOf(rest) - 1];
  const from = Math.max(rest.from, previous?.unitEnd ?? 0, rest.start - 60);
  const lead = lower.slice(from, rest.start);
  const tail = lower.slice(rest.end, rest.to);
  if (notRemainder.test(lead) || earlierTime.test(lead) || earlierTime.test(tail)) return false;
  return remainderCue.test(lead) || remainderBehind.test(tail);
}

/** The numbers of the same paragraph in this and the three sentences before, the nearest first. */
function numbersBefore({ sentences, numbers }: Reading, index: number): readonly Placed[] {
  const rest = numbers[index];
  if (rest === undefined) return [];
  const paragraph = sentences[rest.sentence]?.paragraph;
  return numbers
    .slice(Math.max(0, index - 14), index)
    .filter(({ sentence, kind, unit }) => {
      const inReach = sentences[sentence]?.paragraph === paragraph && rest.sentence - sentence <= 3;
      return inReach && kind !== "percent" && canAdd(unit, rest.unit);
    })
    .toReversed();
}

/** Whether some number in front, maybe together with one carried over, less one to three others, makes the rest. What is known as done must be among those. */
function isExplained(reading: Reading, rest: Placed, before: readonly Placed[]): boolean {
  const values = valuesOf(before);
  const done = before.filter((one) => isDone(reading, one));
  const others = [...valuesOf(before.filter((one) => !done.includes(one))), ...done.flatMap(({ whole }) => (whole === null ? [] : [whole]))];
  const first = done.length === 0 ? values : valuesOf(done);
  const more = [...first, ...pairs(first), ...triples(first)];
  const taken = done.length === 0 ? more : [...more, ...more.flatMap((one) => others.map((other) => plus(one, other)))];
  const wholes = done.length === 0 ? [...values, ...pairs(values)] : [...others, ...valuesOf(done).slice(1), ...pairs(others)];
  return (
    wholes.some((whole) => taken.some((part) => equal(minus(whole, part), rest.value))) ||
    (done.length === 0 && pairs(values).some((sum) => equal(sum, rest.value)))
  );
}

const valuesOf = (numbers: readonly Placed[]): readonly Decimal[] =>
  numbers.flatMap(({ value, whole }) => (whole === null ? [value] : [value, whole]));

const pairs = (values: readonly Decimal[]): readonly Decimal[] => values.flatMap((one, at) => values.slice(at + 1).map((other) => plus(one, other)));
const triples = (values: readonly Decimal[]): readonly Decimal[] =>
  values.length > 8 ? [] : values.flatMap((one, at) => pairs(values.slice(at + 1)).map((sum) => plus(one, sum)));

function judge(reading: Reading, rest: Placed, before: readonly Placed[]): readonly Judged[] {
  const ratio = before.find(({ kind, sentence }) => kind === "ratio" && sentence === rest.sentence);
  if (ratio?.whole != null && isSameUnit(ratio.unit, rest.unit) && !reading.lower.slice(ratio.end, rest.start).includes(";"))
    return answer(reading, rest, ratio.whole, ratio.value, added([ratio]));
  const counts = before.filter(({ kind, depth, unit }) => kind === "count" && depth === 0 && isAlike(unit, rest.unit));
  const done = counts.find((one) => isDone(reading, one));
  if (done === undefined || !done.sure) return [];
  const carried = counts.find((one) => earlierTime.test(one.lead) || earlierTime.test(reading.lower.slice(one.unitEnd, one.to)));
  const received = counts.find(
    (one) =>
      one !== carried &&
      /(?<!\p{L})(?:tiếp nhận|phát sinh|nhận|thụ lý|mới|trong kỳ)(?!\p{L})/u.test(`${one.lead}${one.tail}`) &&
      one.start < done.start,
  );
  if (carried !== undefined && received !== undefined && !/tổng/u.test(received.lead)) {
    return answer(reading, rest, plus(carried.value, received.value), done.value, [...takenOff([done]), ...added([carried, received])]);
  }
  const told = counts.slice(0, counts.indexOf(done)).find(({ lead }) => /(?:trên|trong)\s(?:tổng\s)?(?:số|tổng)/u.test(lead));
  if (told?.sure === true) return answer(reading, rest, told.value, done.value, [...added([told]), ...takenOff([done])]);
  const whole = counts
    .slice(counts.indexOf(done) + 1)
    .find((one) => compare(one.value, done.value) > 0 && isAlike(one.unit, done.unit) && !remainderCue.test(one.lead) && !isDone(reading, one, true));
  if (whole === undefined || !whole.sure) return [];
  // A third number between them may have been taken off too.
  const between = counts.slice(counts.indexOf(done) + 1, counts.indexOf(whole)).filter((one) => isDone(reading, one));
  const taken = between.reduce((sum, { value }) => plus(sum, value), done.value);
  const areAll = compare(taken, whole.value) <= 0 && between.length > 0;
  const terms = [...added([whole]), ...takenOff(areAll ? [done, ...between] : [done])];
  return answer(reading, rest, whole.value, areAll ? taken : done.value, terms);
}

const isAlike = (one: Placed["unit"], other: Placed["unit"]): boolean =>
  one === null || other === null || one.key === other.key || (one.group === other.group && one.group !== "measure");

function isDone({ lower }: Reading, one: Placed, onlyLead = false): boolean {
  if (
    /(?<!\p{L})(?:tiếp nhận|nhận|nhận được|tiếp|kế hoạch|tổng số|tổng|(?<!đã )có|phát sinh|phát hiện|lập biên bản|nhận bàn giao|(?<!bàn )giao)\s*$/u.test(
      one.lead,
    )
  )
    return false;
  if (earlierTime.test(`${one.lead}|${one.tail}`)) return false;
  return doneCue.test(one.lead) || (!onlyLead && doneCue.test(lower.slice(one.unitEnd, one.to)));
}

function answer(reading: Reading, rest: Placed, whole: Decimal, part: Decimal, terms: readonly Term[]): readonly Judged[] {
  const right = minus(whole, part);
  if (right.units < 0n || compare(rest.value, whole) > 0 || equal(right, rest.value)) return [];
  const shown = `${shownIn(rest, whole)} - ${shownIn(rest, part)}`;
  const message = messages.remainder(shown, shownIn(rest, right), reading.text.slice(rest.start, rest.end));
  const finding = wrongNumber(reading, rest, right, { rule: "remainder", type: "difference", severity: "error", message });
  return [{ finding: orOneOf(reading, finding, rest, right, terms), numbers: [rest, ...terms.map(({ number }) => number)] }];
}
