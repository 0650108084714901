/**
 * A day as people type it, day first: `28/12/2026`, `28-12-26`, `28.12.2026`, `28122026`, or `28/12` for the year of `today`. Gives `YYYY-MM-DD`;
 * null for what is not a day of the calendar.
 */
export function parseDay(text: string, today: string): string | null {
  const found = /^\s*(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{4}|\d{2}))?\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (found === null) return null;
  const [, date = "", month = "", given] = found;
  const year = given === undefined ? today.slice(0, 4) : given.length === 2 ? `20${given}` : given;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : day;
}
