import { canonicalOf, compare, type Decimal, percentage } from "../../figures/decimal.ts";
import { groupedDecimal } from "../../figures/formatFigure.ts";
import { messages } from "../messages.ts";
import type { Placed, Reading } from "../numbers/reading.ts";
import { findingOf, type Judged, within } from "./relation.ts";

/**
 * A share whose whole is not told, `51 hộ (chiếm tỷ lệ 0,51%)`, against the whole of the same unit that another section prints, `9.215/9.541 hộ`.
 * A hint only: the two may come from different counts.
 */
export function differentWholes(reading: Reading): readonly Judged[] {
  const fractions = reading.numbers.filter(({ kind, unit }) => kind === "ratio" && unit !== null && unit.group !== "measure");
  return reading.numbers.flatMap((percent, at) => {
    const part = reading.numbers
      .slice(0, at)
      .findLast(({ kind, lead, sentence }) => kind === "count" && sentence === percent.sentence && !/(?<!\p{L})(?:tăng|giảm)/u.test(lead));
    if (percent.kind !== "percent" || percent.value.units === 0n || !/chiếm|tỷ lệ|tỉ lệ/u.test(percent.lead) || part?.unit == null) return [];
    const implied = impliedWhole(part.value, percent.value);
    const other = fractions.find(
      ({ whole, unit, sentence }) => whole !== null && sentence !== percent.sentence && isSameUnit(unit, part.unit) && within(whole, implied, 85),
    );
    if (other?.whole == null) return [];
    const right = percentage(part.value, other.whole, percent.value.scale);
    if (right === null || compare(right.rounded, percent.value) === 0 || compare(right.cut, percent.value) === 0) return [];
    const { start, end } = percent;
    const message = messages.otherWhole(
      reading.text.slice(start, end),
      groupedDecimal(canonicalOf(implied)),
      groupedDecimal(canonicalOf(other.whole)),
    );
    return [
      {
        finding: findingOf(reading, { rule: "other-whole", type: "ratio", severity: "hint", start, end, expected: "", message }),
        numbers: [percent, part, other],
      },
    ];
  });
}

const isSameUnit = (one: Placed["unit"], other: Placed["unit"]): boolean =>
  one !== null && other !== null && (one.key === other.key || (one.key.startsWith("hộ") && other.key.startsWith("hộ")));

/** The whole number nearest to part / percent · 100. */
function impliedWhole(part: Decimal, percent: Decimal): Decimal {
  const numerator = part.units * 100n * 10n ** BigInt(percent.scale);
  const denominator = percent.units * 10n ** BigInt(part.scale);
  return { units: (2n * numerator + denominator) / (2n * denominator), scale: 0 };
}
