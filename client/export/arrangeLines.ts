import type { DecreeLineView } from "../../extensions/wire/decree.ts";

/** The lines by what a reader does with them. */
export interface ArrangedLines {
  /** To look at because the decree asks for it, the gravest first. */
  readonly decree: readonly DecreeLineView[];
  /** To look at because offices do so. */
  readonly customs: readonly DecreeLineView[];
  readonly met: readonly DecreeLineView[];
  readonly unmeasured: readonly DecreeLineView[];
}

const gravity: Record<DecreeLineView["severity"], number> = { error: 0, warning: 1, info: 2 };

/** Sort the lines for the checklist; those of components that the document lacks are left out. */
export function arrangeLines(lines: readonly DecreeLineView[]): ArrangedLines {
  const toLook = lines.filter(({ outcome }) => outcome === "look").toSorted((one, other) => gravity[one.severity] - gravity[other.severity]);
  return {
    decree: toLook.filter(({ origin }) => origin === "decree"),
    customs: toLook.filter(({ origin }) => origin === "convention"),
    met: lines.filter(({ outcome }) => outcome === "met"),
    unmeasured: lines.filter(({ outcome }) => outcome === "unmeasured"),
  };
}
