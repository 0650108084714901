import type { Relation } from "../../../extensions/indicators/indicator.ts";

/** A relation while it is being picked; terms may still be missing. */
export interface PickedRelation {
  readonly kind: "none" | "sum" | "ratio" | "difference";
  readonly terms: readonly string[];
}

export function pickedOf(relation: Relation | undefined): PickedRelation {
  if (relation === undefined) return { kind: "none", terms: [] };
  if ("sum" in relation) return { kind: "sum", terms: relation.sum };
  return "ratio" in relation ? { kind: "ratio", terms: relation.ratio } : { kind: "difference", terms: relation.difference };
}

/** The relation if all of it is picked; null for none, undefined if something is missing. */
export function relationOf({ kind, terms }: PickedRelation): Relation | null | undefined {
  if (kind === "none") return null;
  if (kind === "sum") return terms.length < 2 ? undefined : { sum: [...terms] };
  const [first = "", second = ""] = terms;
  if (first === "" || second === "") return undefined;
  return kind === "ratio" ? { ratio: [first, second] } : { difference: [first, second] };
}
