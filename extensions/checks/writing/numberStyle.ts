import { groupedDecimal } from "../../figures/formatFigure.ts";
import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** Thousands without dots: `2575 văn bản` (accounting law 2015). Years, codes and documents were taken out before. */
export function ungroupedThousands(reading: Reading): readonly Finding[] {
  return reading.numbers.flatMap(({ start, end }) =>
    [...reading.text.slice(start, end).matchAll(/(?<![\d.,])\d{4,}(?![\d.])/gu)].map(({ index, 0: digits }) => {
      const expected = groupedDecimal(digits);
      const message = messages.ungrouped(digits, expected);
      const fault = { rule: "ungrouped-thousands", type: "format", severity: "hint", expected, message } as const;
      return findingOf(reading, { ...fault, start: start + index, end: start + index + digits.length });
    }),
  );
}

/** A space before the per cent sign: `88,73 %` (convention; CLDR's Vietnamese form has none). */
export function spacedPercents(reading: Reading): readonly Finding[] {
  return reading.numbers.flatMap(({ kind, start, end }) => {
    const printed = reading.text.slice(start, end);
    if (kind !== "percent" || !/\s%$/u.test(printed)) return [];
    const expected = printed.replace(/\s%$/u, "%");
    return [
      findingOf(reading, {
        rule: "spaced-percent",
        type: "format",
        severity: "hint",
        start,
        end,
        expected,
        message: messages.spacedPercent(printed, expected),
      }),
    ];
  });
}

/** `11 tỷ 15 triệu`: with fewer than three digits behind `tỷ` nobody knows whether 15 or 150 was meant (convention). */
export function shortMillions(reading: Reading): readonly Finding[] {
  return reading.numbers.flatMap(({ style, start, end }) => {
    const printed = reading.text.slice(start, end);
    const millions = /\s(?<millions>\d{1,2})\s?(?:triệu)?$/u.exec(printed)?.groups?.["millions"];
    if (style.kind !== "compound" || millions === undefined) return [];
    return [
      findingOf(reading, {
        rule: "short-millions",
        type: "format",
        severity: "hint",
        start,
        end,
        expected: "",
        message: messages.shortMillions(printed, millions.padStart(3, "0")),
      }),
    ];
  });
}
