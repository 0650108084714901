import type { Run } from "./model.ts";

/**
 * Cut a paragraph behind its first colon: what stands before is the lead, the rest is running text.
 * Without a colon all of it is lead.
 */
export function splitLead(runs: readonly Run[]): { readonly lead: readonly Run[]; readonly rest: readonly Run[] } {
  for (const [index, run] of runs.entries()) {
    if (run.kind !== "text") continue;
    const colon = run.text.indexOf(":");
    if (colon < 0) continue;
    const before = run.text.slice(0, colon + 1);
    const after = run.text.slice(colon + 1).trimStart();
    const rest: readonly Run[] = after === "" ? runs.slice(index + 1) : [{ ...run, text: after }, ...runs.slice(index + 1)];
    return { lead: [...runs.slice(0, index), { ...run, text: before }], rest: trimmedStart(rest) };
  }
  return { lead: runs, rest: [] };
}

/** The writer puts one space between lead and text. */
function trimmedStart(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  return first?.kind === "text" ? [{ ...first, text: first.text.trimStart() }, ...rest] : runs;
}
