import { type Components, componentsOf } from "./docx/components.ts";
import { nd30Body } from "./docx/nd30Body.ts";
import { nd30Foot } from "./docx/nd30Foot.ts";
import { nd30Head } from "./docx/nd30Head.ts";
import { nd30Page } from "./docx/nd30Page.ts";
import type { Docx } from "./docxReader.ts";

/** One measurable line of decree 30/2020: what is wrong, or nothing. `notHere`: the document has no such component. */
export type Nd30Check = (docx: Docx, parts: Components) => readonly string[] | "notHere";

export interface Nd30Line {
  readonly id: string;
  readonly outcome: "PASS" | "FAIL" | "NOT HERE";
  readonly faults: readonly string[];
}

/** Measure a document against the decree: one line a rule, with what was found where it fails. */
export function nd30Lines(docx: Docx): readonly Nd30Line[] {
  const parts = componentsOf(docx);
  return Object.entries({ ...nd30Page, ...nd30Head, ...nd30Body, ...nd30Foot }).map(([id, check]) => {
    const faults = check(docx, parts);
    if (faults === "notHere") return { id, outcome: "NOT HERE", faults: [] };
    return { id, outcome: faults.length === 0 ? "PASS" : "FAIL", faults };
  });
}
