import { componentsOf } from "./components.ts";
import { decreeLines } from "./decreeLines.ts";
import type { Facts } from "./facts.ts";
import type { DecreeLine, Phase, Severity } from "./line.ts";

/** `met`; `look`: somebody should look at it; `unmeasured`: not to be told from this kind of file; `absent`: the document has no such component. */
export type Outcome = "met" | "look" | "unmeasured" | "absent";

/** What one line says of a document. */
export interface Judgement extends Pick<DecreeLine, "id" | "title" | "asks" | "origin" | "clause"> {
  readonly outcome: Outcome;
  readonly severity: Severity;
  /** What was found where it is not met, with the section of the report where that is known. */
  readonly found: readonly { readonly text: string; readonly sectionId: string }[];
}

/** Hold a document against every line. Pure. */
export function judge(facts: Facts, phase: Phase): readonly Judgement[] {
  const parts = componentsOf(facts);
  return decreeLines.map(({ check, severity, measuredIn, ...line }) => {
    const told = { id: line.id, title: line.title, asks: line.asks, origin: line.origin, clause: line.clause, severity: severity[phase] };
    if (!measuredIn.includes(facts.source)) return { ...told, outcome: "unmeasured", found: [] };
    const findings = check(facts, parts, phase);
    if (findings === "absent") return { ...told, outcome: "absent", found: [] };
    const found = findings.map(({ found: text, at }) => ({ text, sectionId: at?.sectionId ?? "" }));
    return { ...told, outcome: found.length === 0 ? "met" : "look", found };
  });
}
