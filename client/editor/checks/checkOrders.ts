import type { CheckContext } from "../../../extensions/checks/passage.ts";
import { checkSectionText } from "../../../extensions/sectionChecks/checkSectionText.ts";
import { overReport, type PlacedText } from "../../../extensions/sectionChecks/overReport.ts";
import type { SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";

/** Findings by what they were asked for: one text, or each of those of a report. */
export type Found = ReadonlyMap<string, readonly SectionFinding[]>;

/** What is to be checked: a text by itself, or texts over one another. */
export type CheckOrder =
  | { readonly kind: "text"; readonly text: string; readonly context: CheckContext }
  | { readonly kind: "over"; readonly texts: readonly PlacedText[]; readonly context: CheckContext };

/** What the page asks the thread that checks. */
export interface CheckQuestion {
  readonly question: number;
  readonly order: CheckOrder;
}

export interface CheckAnswer {
  readonly question: number;
  readonly found: Found;
}

/** The name under which what was found in a single text is answered. */
const onlyText = "";

/** Do what is asked. */
export const checkOrder = (order: CheckOrder): Found =>
  order.kind === "over" ? overReport(order.texts, order.context) : new Map([[onlyText, checkSectionText(order.text, order.context)]]);
