import type { Finding } from "../finding.ts";
import { messages } from "../messages.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** A number with dots, commas or both; what it should be is a dot between thousands and one comma before decimals. */
const shaped = /(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)+(?<percent>\s?%)?(?![\d\p{L}/-])/gu;
const right = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/**
 * Numbers whose dots and commas can't be read by the Vietnamese rule (accounting law 2015; decree 86/2012/NĐ-CP, annex V): `1.234.5`, `1,234,567`, `96.5%`.
 * Where two readings are possible no fix is offered.
 */
export function misshapenNumbers(reading: Reading): readonly Finding[] {
  return [...reading.masked.matchAll(shaped)].flatMap(({ index, 0: words, groups }) => {
    const digits = words.replace(/\s?%$/u, "");
    if (right.test(digits) || isListOfNumbers(digits)) return [];
    const isPercent = groups?.["percent"] !== undefined;
    const lineStart = reading.text.lastIndexOf("\n", index) + 1;
    if (!isPercent && (reading.text.slice(lineStart, index).trim() === "" || /^\d+(?:\.\d{1,2})+$/.test(digits))) return [];
    const expected = readable(digits, isPercent);
    const fault = { rule: "number-shape", type: "format", severity: "error", message: messages.numberShape(digits, expected) } as const;
    return [findingOf(reading, { ...fault, start: index, end: index + digits.length, expected })];
  });
}

/** `1,2,3`: three numbers without spaces. */
const isListOfNumbers = (digits: string): boolean => /^\d{1,2}(?:,\d{1,2}){2,}$/.test(digits);

/** The one number that was meant, printed right; empty if nobody but the writer knows. */
function readable(digits: string, isPercent: boolean): string {
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return digits.replaceAll(",", ".");
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(",", ";").replace(".", ",").replaceAll(";", ".");
  if (/^\d{1,3}(?:\.\d{3})+\.\d{1,2}$/.test(digits)) return digits.replace(/\.(?=\d{1,2}$)/, ",");
  if (isPercent && /^\d{1,3}\.\d{1,2}$/.test(digits)) return digits.replace(".", ",");
  return "";
}
