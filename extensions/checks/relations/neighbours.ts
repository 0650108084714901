import { compare, percentage } from "../../figures/decimal.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { canAdd } from "../numbers/units.ts";
import { type Pair, pairOf } from "./percent.ts";

const link = /^[^,;.()]*(?:,\s*(?:đạt|chiếm|bằng)(?:\s(?:tỷ lệ|tỉ lệ))?\s*|\((?:chiếm|đạt|tỷ lệ|tỉ lệ)?\s*)$/u;
/** What tells that the second number was picked out of the first. */
const pickedOut =
  /(?<!\p{L})(?:trong đó|phát hiện|thu về|thu lại|trúng tuyển|tham dự|tham gia|có mặt|hoàn thành|đã|trả lời|được hỗ trợ|đạt yêu cầu)(?!\p{L})/u;
const comparing = /[;.()]|(?<!\p{L})(?:tăng|giảm|so với|kế hoạch|dự toán|bình quân|mỗi)(?!\p{L})/u;

/**
 * The two numbers in front of a percentage, if words between say that one was picked out of the other: `có 120 đại biểu, tham dự 114 đồng chí, đạt 95%`.
 * Nothing else says that they belong together, so what is far from the printed percentage is no pair, unless one key explains it.
 */
export function neighbours({ lower }: Reading, sentence: readonly Placed[], percent: Placed): readonly Pair[] | null {
  const at = sentence.indexOf(percent);
  const [whole, part] = [sentence[at - 2], sentence[at - 1]];
  if (whole === undefined || part === undefined || whole.kind !== "count" || part.kind !== "count" || !whole.sure || !part.sure) return null;
  if (!canAdd(whole.unit, part.unit) || whole.unit === null || compare(part.value, whole.value) > 0) return null;
  const between = lower.slice(whole.unitEnd, part.start);
  if (!pickedOut.test(between) || comparing.test(between) || !link.test(lower.slice(part.unitEnd, percent.start))) return null;
  if (/(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|so với)(?!\p{L})/u.test(lower.slice(percent.end, percent.to))) return null;
  return isNear(percent, part, whole) || isSlipOfOneKey(percent, part, whole) ? [pairOf(part, whole)] : null;
}

const asNumber = ({ value }: Placed): number => Number(value.units) / 10 ** value.scale;

/** Within a fifth of what the two numbers give. */
function isNear(percent: Placed, part: Placed, whole: Placed): boolean {
  const right = (100 * asNumber(part)) / asNumber(whole);
  return Math.abs(asNumber(percent) - right) <= right / 5;
}

/** Of fewer digits too many numbers differ in one. */
const fewestTelling = 3;

/** Printed with one other digit than the two numbers give: `29,6%` where they give `19,6%`. */
function isSlipOfOneKey(percent: Placed, part: Placed, whole: Placed): boolean {
  const right = percentage(part.value, whole.value, percent.value.scale);
  if (right === null) return false;
  const [printed, worked] = [String(percent.value.units), String(right.rounded.units)];
  const length = Math.max(printed.length, worked.length);
  const digits = [...printed.padStart(length, "0")];
  return length >= fewestTelling && digits.filter((digit, at) => digit !== worked.padStart(length, "0")[at]).length === 1;
}
