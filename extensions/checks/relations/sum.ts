import { canonicalOf, compare, type Decimal, equal, plus, zero } from "../../figures/decimal.ts";
import type { Severity } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { canAdd, isMeasure, isSameUnit, sameKind } from "../numbers/units.ts";
import { type ListKind, listsOf, type Part, type PartList } from "./lists.ts";
import { added, type Judged, oneSlipApart, orOneOf, slipExplains, sumInWords, sumOfNumbers, unitInWords, within, wrongNumber } from "./relation.ts";

/**
 * The parts behind "gồm", "trong đó", a colon, a bracket or a footnote's mark do not add up to their total. A list is right if any run of its parts
 * from the first on makes any number that could be the total. "Trong đó" may leave parts out: then the writer is asked, unless the gap looks like a slip.
 */
export function wrongSums(reading: Reading): readonly Judged[] {
  const lists = listsOf(reading);
  const right = lists.filter((list) => isRight(list));
  return lists.flatMap((list) => {
    if (right.includes(list)) return [];
    const judged = judge(reading, list);
    return judged === null || right.some((outer) => judged.numbers.every((number) => outer.parts.some((part) => part.number === number)))
      ? []
      : [judged];
  });
}

const isRight = ({ totals, parts }: PartList): boolean => totals.some(({ value }) => holds(value, parts));

/** Whether some run of the parts from the first on, with or without the optional ones, makes the total. */
export function holds(total: Decimal, parts: readonly Part[]): boolean {
  let sums: readonly Decimal[] = [zero];
  for (const { number, optional } of parts) {
    const longer = sums.map((sum) => plus(sum, number.value));
    if (longer.some((sum) => equal(sum, total))) return true;
    sums = optional && sums.length < 64 ? [...sums, ...longer] : longer;
  }
  return false;
}

/** A rest that is told without a number. */
const uncountedRest = /(?<!\d[^,;.]{0,30})còn lại(?![^,;.\d]*\d)/u;
const openEnd = /…|\.\.\.|v\.v|(?<!\p{L})(?:chủ yếu|tập trung vào|tiêu biểu|đáng chú ý|nổi bật|nhất là|điển hình)(?!\p{L})/u;
/** Marks of people and things that one of them may have several of at once. */
const overlapping =
  /(?<!\p{L})(?:(?<!hội phụ )(?<!liên hiệp phụ )nữ|đảng viên|đoàn viên|dân tộc|tôn giáo|công giáo|cao tuổi|khuyết tật|trẻ em|thương binh|đại học|thạc sĩ|lượt|tái phạm)(?!\p{L})/u;
const illnesses = /(?<!\p{L})(?:bệnh|huyết áp|tiểu đường|mắc|dị tật)(?!\p{L})/u;
/** Pairs of words that leave nothing over. */
const exhaustive: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/trực tuyến/u, /trực tiếp|bưu chính/u],
  [/(?:trước|đúng) hạn/u, /(?:quá|trễ) hạn|chậm/u],
  [/(?<!\p{L})đã(?!\p{L})/u, /(?<!\p{L})(?:chưa|đang|còn)(?!\p{L})/u],
  [/đầu tư/u, /thường xuyên/u],
];

function judge(reading: Reading, list: PartList): Judged | null {
  if (list.gaps || openEnd.test(list.words) || uncountedRest.test(list.words)) return null;
  const run = list.parts.filter(({ optional }) => !optional).map(({ number }) => number);
  const total = totalOf(list, run);
  if (total === undefined || run.length < 2) return null;
  const parts = likeliestRun(
    total,
    run,
    list.parts.map(({ number }) => number),
  );
  if ([total, ...parts].some(({ sure }) => !sure) || isRemainderOf(parts)) return null;
  const severity = severityOf(list, total, parts);
  if (severity === null) return null;
  const sum = sumOfNumbers(parts);
  const arithmetic = sumInWords(parts, sum, total);
  const unit = unitInWords(total);
  const message = severity === "hint" ? messages.openSum(arithmetic, unit) : messages.sum(arithmetic, unit);
  const finding = wrongNumber(reading, total, sum, { rule: "sum", type: "sum", severity, message });
  return { finding: orOneOf(reading, finding, total, sum, added(parts)), numbers: [total, ...parts] };
}

/** The nearest number of the parts' own unit, else the nearest that counts the same kind of thing. */
function totalOf({ totals, far, kind }: PartList, parts: readonly Placed[]): Placed | undefined {
  const keys = new Set(parts.flatMap(({ unit }) => (unit === null ? [] : [unit.key])));
  const fitting = totals.filter((total) => parts.every((part) => canAdd(total.unit, part.unit)));
  const sameUnit = fitting.find(({ unit }) => unit !== null && keys.has(unit.key));
  if (far && keys.size === 0) return fitting[0];
  if (sameUnit !== undefined || (far && kind !== "note" && kind !== "lines")) return sameUnit;
  return (
    fitting.find((total) => parts.every((part) => sameKind(total.unit, part.unit))) ?? fitting.find(({ unit }) => keys.size === 0 || unit !== null)
  );
}

/** All parts, unless leaving the last ones out brings the sum within one slip of the total. */
function likeliestRun(total: Placed, run: readonly Placed[], all: readonly Placed[]): readonly Placed[] {
  const whole = sumOfNumbers(run);
  if (oneSlipApart(total.value, whole)) return run;
  if (all.length > run.length && oneSlipApart(total.value, sumOfNumbers(all))) return all;
  if (digitsOf(total) < 3) return run;
  for (let length = run.length - 1; length >= 2; length -= 1) {
    const shorter = run.slice(0, length);
    if (oneSlipApart(total.value, sumOfNumbers(shorter)) && compare(whole, total.value) > 0) return shorter;
  }
  return run;
}

/** "đã giải quyết 80, còn 20" is no list of parts but a difference, and another rule's. */
const isRemainderOf = (parts: readonly Placed[]): boolean =>
  parts.length === 2 &&
  /(?<!\p{L})(?:còn|chưa|tồn|đang)(?!\p{L})/u.test(parts[1]?.lead ?? "") &&
  /(?<!\p{L})(?:đã|xong)(?!\p{L})/u.test(parts[0]?.lead ?? "");

/** How near the sum must be to the total, in percent, before the list is held to be whole. */
const nearness: Readonly<Record<Exclude<ListKind, "open">, number>> = { closed: 40, lines: 50, bare: 60, note: 60 };

function severityOf(list: PartList, total: Placed, parts: readonly Placed[]): Severity | null {
  const sum = sumOfNumbers(parts);
  const values = parts.map(({ value }) => value);
  const sameUnits = parts.every(({ unit }) => isSameUnit(unit, total.unit));
  const kindred = parts.every(({ unit }) => sameKind(total.unit, unit));
  const slip = digitsOf(total) >= 3 && slipExplains(total.value, values) && within(total.value, sum, 10);
  if (total.value.units === 0n || parts.every(({ value }) => compare(value, total.value) > 0)) return null;
  const leavesNothing = exhaustive.some(([one, other]) => one.test(list.words) && other.test(list.words));
  const isWhole = list.kind !== "open" || leavesNothing;
  const words = total.unit?.key === "lượt" ? list.words.replace(/(?<=\d\s)lượt/gu, "") : list.words;
  if (list.kind === "open" && overlapping.test(words) && !isWhole) return null;
  if (list.kind === "bare" && compare(sum, total.value) > 0 && illnesses.test(list.words) && !slip) return null;
  if (isWhole) {
    if ((leavesNothing || allNameTheUnit(list, total, parts)) && sameUnits && oneSlipApart(total.value, sum)) return "error";
    const near = within(total.value, sum, list.kind === "open" ? 50 : nearness[list.kind]);
    if (sameUnits || (kindred && list.kind === "closed")) return near || slip ? "error" : null;
    return slip || within(total.value, sum, list.kind === "bare" ? 80 : 90) ? (isMeasure(total.unit) ? null : "error") : null;
  }
  // "952 văn bản, trong đó 410 công văn, 286 quyết định, …": kinds of one thing, each with a name of its own.
  if (!sameUnits && kindred && parts.length >= 3 && within(total.value, sum, slip ? 80 : 90)) return "error";
  if (!sameUnits && !kindred) return null;
  if (compare(sum, total.value) > 0)
    return sameUnits && (slip || within(total.value, sum, 60) || hasTooLargePart(list, total, parts)) ? "error" : null;
  if ((slip && within(total.value, sum, 55)) || within(total.value, sum, 85)) return "error";
  return sameUnits && within(total.value, sum, 50) ? "hint" : null;
}

/** `07 lớp (03 lớp …, 02 lớp …)`: parts that repeat the unit of their total are all there are. */
const allNameTheUnit = ({ words, kind }: PartList, { unit }: Placed, parts: readonly Placed[]): boolean =>
  kind !== "open" &&
  unit !== null &&
  !/^\s*(?:có|riêng)(?!\p{L})/u.test(words) &&
  parts.every((part) => part.unit !== null && isSameUnit(part.unit, unit));

/** A part that is more than the nearest number of its own unit can't be one of its parts. */
const hasTooLargePart = ({ totals }: PartList, total: Placed, parts: readonly Placed[]): boolean =>
  total === totals[0] && total.unit !== null && parts.some(({ value, unit }) => unit?.key === total.unit?.key && compare(value, total.value) > 0);

/** How many digits a number has, zeros at its end not counted: round numbers prove little. */
const digitsOf = ({ value }: Placed): number => canonicalOf(value).replace(/\D/g, "").replace(/0+$/, "").length;
