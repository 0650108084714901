import type { Finding } from "./finding.ts";

/** What a rule over several texts found in one of them, by the place of the text. */
export interface FoundIn {
  readonly place: number;
  readonly finding: Finding;
}
