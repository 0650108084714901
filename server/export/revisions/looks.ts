import type { Mark } from "@tiptap/pm/model";
import { byTime } from "../../../extensions/suggestions/projection/decision.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import type { Look } from "./model.ts";
import type { Part } from "./pieces.ts";

/** How words look before and after all proposals for their emphasis, and by whose act. */
export interface Looks {
  readonly before: Look;
  readonly after: Look;
  readonly by: Stamp | null;
}

/** The latest proposal for an emphasis holds (P3). */
export function looksOf({ marks, formats }: Pick<Part, "marks" | "formats">): Looks {
  const before = lookOf(marks);
  const proposals = formats.toSorted((one, other) => byTime(one.stamp, other.stamp));
  const after = { ...before };
  for (const { emphasis, put } of proposals) after[emphasis] = put !== null;
  return { before, after, by: proposals.at(-1)?.stamp ?? null };
}

function lookOf(marks: readonly Mark[]): Look {
  const names = new Set(marks.map(({ type }) => type.name));
  return { bold: names.has("bold"), italic: names.has("italic"), underline: names.has("underline") };
}

export const isSameLook = (one: Look, other: Look): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.underline === other.underline;

export const plainLook: Look = { bold: false, italic: false, underline: false };
