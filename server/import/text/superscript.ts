const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 → `¹²`. */
export const superscript = (value: number): string => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join("");
