/** A number as a workbook stores it: binary, so that more than 15 digits are noise. Null for what is too great or too small to be a figure. */
export function storedNumber(stored: string): string | null {
  const value = Number(Number(stored).toPrecision(15));
  const written = String(value);
  return Number.isFinite(value) && !written.includes("e") ? written : null;
}
