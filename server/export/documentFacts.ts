import { letterSubject } from "../../extensions/nodes/letterhead.ts";
import type { LetterheadBlock } from "./model.ts";

/** What a file says about itself. `savedAt` is ISO 8601, empty for unknown. */
export interface DocumentFacts {
  readonly title: string;
  readonly creator: string;
  readonly savedAt: string;
}

/**
 * A file's properties: the printed title, or else the report's; the agency; and when the state came to be, or else the letterhead's day. Nothing comes from
 * the clock: the same state gives the same bytes.
 */
export function documentFacts(title: string, head: LetterheadBlock | undefined, savedAt: string | undefined): DocumentFacts {
  const printed = head === undefined ? "" : head.documentKind === "" ? letterSubject(head.abstract) : `${head.documentKind} ${head.abstract}`.trim();
  return {
    title: printed === "" ? title : printed,
    creator: head?.issuer.join(" ") ?? "",
    savedAt: savedAt ?? (head === undefined || head.date === "" ? "" : `${head.date}T00:00:00Z`),
  };
}
