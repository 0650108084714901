import { equal, minus, plus } from "../../figures/decimal.ts";
import { messages } from "../messages.ts";
import { shownIn } from "../numbers/print.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { isSameUnit } from "../numbers/units.ts";
import { added, type Judged, orOneOf, takenOff, wrongNumber } from "./relation.ts";

const opening = /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|tháng)|(?:năm|kỳ|quý|tháng) trước(?: chuyển sang| chuyển qua)?)(?!\p{L})/u;
const closing = /(?<!\p{L})(?:cuối (?:năm|kỳ|quý|tháng)|hiện còn|hiện có|đến nay còn|đến cuối (?:năm|kỳ|quý|tháng)|tính đến)(?!\p{L})/u;
const out = /(?<!\p{L})(?:thoát|giảm|xóa|đưa ra khỏi|chuyển đi|thôi|giải thể|nghỉ|khai trừ|đã giải quyết|giải quyết xong)(?!\p{L})[^,;]*$/u;
const into = /(?<!\p{L})(?:phát sinh|tăng|bổ sung|chuyển đến|kết nạp|thành lập mới|tiếp nhận)(?!\p{L})[^,;]*$/u;

/**
 * What there was, what went and what came, and what is there now: `đầu năm có 61 hộ; thoát nghèo 24 hộ, phát sinh mới 03 hộ; cuối năm còn 40 hộ`.
 * Silent unless all four are told in one sentence in one unit.
 */
export function wrongBalances(reading: Reading): readonly Judged[] {
  return reading.sentences.flatMap(({ numbers, start }) => {
    const counts = numbers.filter(({ kind, depth }) => kind === "count" && depth === 0);
    const first = counts.findIndex(({ lead }) => opening.test(lead));
    const last = counts.findIndex(({ lead }, at) => at > first && closing.test(lead));
    const [from, to] = [counts[first], counts[last]];
    if (from === undefined || to === undefined || opening.test(reading.lower.slice(from.unitEnd, to.start))) return [];
    const moved = counts.slice(first + 1, last).filter(({ unit }) => isSameUnit(unit, from.unit));
    const gone = moved.filter(({ lead }) => out.test(lead));
    const come = moved.filter(({ lead }) => into.test(lead) && !out.test(lead));
    const all = [from, to, ...moved];
    if (gone.length === 0 || come.length === 0 || gone.length + come.length < moved.length) return [];
    if (all.some(({ sure }) => !sure) || !isSameUnit(from.unit, to.unit) || start > from.start) return [];
    return answer(reading, from, to, gone, come);
  });
}

function answer(reading: Reading, from: Placed, to: Placed, gone: readonly Placed[], come: readonly Placed[]): readonly Judged[] {
  const less = gone.reduce((rest, { value }) => minus(rest, value), from.value);
  const right = come.reduce((sum, { value }) => plus(sum, value), less);
  if (equal(right, to.value) || right.units < 0n) return [];
  const moves = [...gone.map((one) => ` - ${shownIn(to, one.value)}`), ...come.map((one) => ` + ${shownIn(to, one.value)}`)].join("");
  const message = messages.balance(`${shownIn(to, from.value)}${moves} = ${shownIn(to, right)}`, reading.text.slice(to.start, to.end));
  const fault = { rule: "balance", type: "difference", severity: "error", message } as const;
  const finding = wrongNumber(reading, to, right, fault);
  const terms = [...added([from, ...come]), ...takenOff(gone)];
  return [{ finding: orOneOf(reading, finding, to, right, terms), numbers: [to, from, ...gone, ...come] }];
}
