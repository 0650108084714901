import type { CheckContext } from "../checks/passage.ts";
import { checkSectionText } from "./checkSectionText.ts";
import { overReport, type PlacedText } from "./overReport.ts";
import type { SectionFinding } from "./sectionFinding.ts";

/** Texts of a report, all of them, of which some are to be checked. */
export interface TextsToCheck {
  readonly texts: readonly PlacedText[];
  /** Ids of those that are to be checked. */
  readonly wanted: readonly string[];
  readonly context: CheckContext;
}

/** What was found in a text by itself, and what shows over the report. */
export interface FoundInText {
  readonly inText: readonly SectionFinding[];
  readonly over: readonly SectionFinding[];
}

/** Check texts, by section: what each says for itself, and what only shows over all of them. */
export function checkTexts({ texts, wanted, context }: TextsToCheck): ReadonlyMap<string, FoundInText> {
  const over = overReport(texts, context);
  const chosen = new Set(wanted);
  return new Map(
    texts.filter(({ id }) => chosen.has(id)).map(({ id, text }) => [id, { inText: checkSectionText(text, context), over: over.get(id) ?? [] }]),
  );
}
