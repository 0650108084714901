import { asTable } from "../../support/table.ts";

/** Something that the server is held to. */
export interface Bar {
  readonly what: string;
  readonly found: string;
  /** Null: it was not measured, because a peer is missing or a round failed. */
  readonly met: boolean | null;
}

/** A bar for a number that must not be above a limit. */
export function atMost(what: string, found: number, limit: number, show: (value: number) => string): Bar {
  if (!Number.isFinite(found)) return { what, found: "–", met: null };
  return { what, found: `${show(found)} (at most ${show(limit)})`, met: found <= limit };
}

const verdict = (met: boolean | null): string => (met === null ? "not measured" : met ? "met" : "NOT met");

export const barTable = (bars: readonly Bar[]): string =>
  asTable(
    ["bar", "found", ""],
    bars.map(({ what, found, met }) => [what, found, verdict(met)]),
  );
