import type { Change, Effect } from "../../extensions/suggestions/change.ts";
import type { SectionChanges } from "./changesOf.ts";

/** Kinds of changes as people look for them. */
export const changeKinds = ["text", "figure", "format", "structure"] as const;
type ChangeKind = (typeof changeKinds)[number];

/** Which changes the panel shows; null lets all through. */
export interface ChangeFilter {
  readonly author: string | null;
  readonly kind: ChangeKind | null;
  readonly sectionId: string | null;
}

export const everyChange: ChangeFilter = { author: null, kind: null, sectionId: null };

const kindOfEffect: Record<Effect["kind"], ChangeKind> = {
  insert: "text",
  delete: "text",
  figure: "figure",
  format: "format",
  restyle: "format",
  split: "structure",
  join: "structure",
  insertNode: "structure",
  deleteNode: "structure",
  changeNode: "structure",
};

const isFigure = (effect: Effect): boolean =>
  effect.kind === "figure" || ((effect.kind === "insertNode" || effect.kind === "deleteNode") && effect.node === "figure");

/** A change is of every kind that one of its effects is of. */
const isOfKind = ({ effects }: Pick<Change, "effects">, kind: ChangeKind): boolean =>
  effects.some((effect) => (isFigure(effect) ? "figure" : kindOfEffect[effect.kind]) === kind);

/** The sections with the changes that pass; sections without any left are left out, as are unreadable records under a filter. */
export function filterChanges(all: readonly SectionChanges[], { author, kind, sectionId }: ChangeFilter): readonly SectionChanges[] {
  const isWhole = author === null && kind === null;
  return all.flatMap(({ section, changes, malformed }): readonly SectionChanges[] => {
    if (sectionId !== null && section.id !== sectionId) return [];
    const passing = changes.filter((change) => (author === null || change.user === author) && (kind === null || isOfKind(change, kind)));
    const unreadable = isWhole ? malformed : [];
    return passing.length === 0 && unreadable.length === 0 ? [] : [{ section, changes: passing, malformed: unreadable }];
  });
}

/** The people who propose something, each once. */
export const authorsIn = (all: readonly SectionChanges[]): readonly string[] => [
  ...new Set(all.flatMap(({ changes }) => changes.map(({ user }) => user))),
];
