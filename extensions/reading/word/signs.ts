/** The drawn signs of Windows' symbol fonts that letters exist for; their codes lie in the private area. */
const wingdings: Readonly<Record<string, string>> = {
  F0FC: "✓",
  F0FE: "☑",
  F0A8: "☐",
  F06F: "☐",
  F0D8: "➢",
  F0E0: "→",
  F0A7: "▪",
  F0B7: "•",
};
const symbol: Readonly<Record<string, string>> = {
  F0B3: "≥",
  F0A3: "≤",
  F0B1: "±",
  F0B4: "×",
  F0B7: "•",
  F0DE: "⇒",
  F0AE: "→",
  F0B0: "°",
};

/** The letter for a sign of a symbol font, null if there is none. `code`: as Word writes it, in hexadecimal. */
export function signOf(font: string, code: string): string | null {
  const key = code.toUpperCase().padStart(4, "F0");
  const table = /^wingdings/i.test(font) ? wingdings : /^symbol/i.test(font) ? symbol : null;
  if (table !== null) return table[key] ?? null;
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && point < 0xe000 && !(point >= 0xd800 && point < 0xe000) ? String.fromCharCode(point) : null;
}

const raised = new Map([..."0123456789+-="].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼"][index] ?? sign]));
const lowered = new Map([..."0123456789+-="].map((sign, index) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌"][index] ?? sign]));

/** `m` and a raised `2` as `m²`; null if the text has no letters of that kind. */
export function scriptText(text: string, script: "superscript" | "subscript"): string | null {
  const table = script === "superscript" ? raised : lowered;
  return [...text].every((sign) => table.has(sign)) ? [...text].map((sign) => table.get(sign)).join("") : null;
}
