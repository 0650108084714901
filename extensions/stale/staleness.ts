import type { Node } from "@tiptap/pm/model";
import type { CarriedParagraph } from "../wire/rollForward.ts";
import { type Claim, claimsOf } from "./paragraphs.ts";

/** How a section stands to what it took over from the last report. */
export interface Staleness {
  /** Paragraphs that say what they said in the last report, and that nobody has confirmed, in their order. */
  readonly stale: readonly Claim[];
  /** Somebody changed it, and nothing in it but days, months, quarters and years. */
  readonly onlyDates: boolean;
}

const fresh: Staleness = { stale: [], onlyDates: false };

/** Compare a text with the paragraphs that it took over. A paragraph in which somebody suggests a change counts as touched. */
export function stalenessOf(text: Node, carried: readonly CarriedParagraph[]): Staleness {
  if (carried.length === 0) return fresh;
  const claims = claimsOf(text);
  const waiting = new Set(carried.filter(({ confirmed }) => confirmed !== true).map((paragraph) => paragraph.text));
  return { stale: claims.filter((claim) => !claim.suggestedIn && waiting.has(claim.fingerprint.text)), onlyDates: onlyDatesDiffer(claims, carried) };
}

function onlyDatesDiffer(claims: readonly Claim[], carried: readonly CarriedParagraph[]): boolean {
  if (claims.length !== carried.length || claims.some(({ suggestedIn }) => suggestedIn)) return false;
  let changed = false;
  for (const [index, { fingerprint }] of claims.entries()) {
    const before = carried[index];
    if (before === undefined || before.dateless !== fingerprint.dateless) return false;
    // What somebody has looked at and confirmed is not a mere change of dates.
    if (before.confirmed === true) return false;
    if (before.text !== fingerprint.text) changed = true;
  }
  return changed;
}

/** The paragraphs of a text as they are remembered when it is taken over into the next report. */
export const carriedFrom = (text: Node): readonly CarriedParagraph[] => claimsOf(text).map(({ fingerprint }) => fingerprint);

/** The remembered paragraphs with those confirmed whose words have these fingerprints. */
export function confirmed(carried: readonly CarriedParagraph[], texts: ReadonlySet<string>): readonly CarriedParagraph[] {
  return carried.map((paragraph) => (texts.has(paragraph.text) ? { ...paragraph, confirmed: true } : paragraph));
}
