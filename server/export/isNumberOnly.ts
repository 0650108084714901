import type { Run } from "./model.ts";

/** A number with its unit, or a position in a list: centred in its cell, as offices set them. */
export function isNumberOnly(runs: readonly Run[]): boolean {
  const text = runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
  return /^[-+(]?[\d.,/%() ]+$/.test(text.trim());
}
