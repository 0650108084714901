import type { Node } from "@tiptap/pm/model";
import type { SectionView } from "../../../extensions/wire/http.ts";
import type { PaperContextValue } from "../paperContext.ts";
import { type Standing, standingOf } from "../standing.ts";
import { printedReference } from "../text/reportIndex.ts";
import type { Finder, Hit } from "./finder.ts";
import { locate } from "./searchMarks.ts";
import type { HitPlace } from "./searchStore.ts";

/** What was found in one section; at least one place. */
export interface SectionHits {
  readonly section: SectionView;
  readonly hits: readonly Hit[];
  readonly standing: Standing;
}

/** A place and its rank among all of the report. */
export interface RankedHit {
  readonly found: SectionHits;
  readonly hit: Hit;
  readonly place: HitPlace;
  readonly rank: number;
}

/** What is found in all sections that this person may read, in the order of the report. */
export function hitsInReport(paper: PaperContextValue, finder: Finder): readonly SectionHits[] {
  return paper.report.sections.flatMap((section): readonly SectionHits[] => {
    const text = textOf(paper, section);
    const hits = text === null ? [] : finder.hitsIn(text, referenceIn(paper, section.id));
    return hits.length === 0 ? [] : [{ section, hits, standing: standingIn(paper, section) }];
  });
}

/** What references in a section print. */
export const referenceIn =
  ({ index }: Pick<PaperContextValue, "index">, sectionId: string) =>
  (code: string): string =>
    printedReference(index.reference(sectionId, code));

/** The text of a section as it stands in its editor, or as it was read last. Null if it cannot be read. */
function textOf({ editors, index }: PaperContextValue, { id, room, access }: SectionView): Node | null {
  if (room === null || access === "none") return null;
  const editor = editors.get(id);
  if (editor !== undefined && !editor.isDestroyed) return editor.state.doc;
  const text = index.text(id);
  return text.state === "read" ? text.node : null;
}

export const standingIn = ({ report, connection, me, modes }: PaperContextValue, section: SectionView): Standing =>
  standingOf(section, report, connection.room(section.id).current, me, modes.chosen());

/** All places of the report, one behind the other. */
export function rankedHits(found: readonly SectionHits[]): readonly RankedHit[] {
  return found
    .flatMap((one) =>
      one.hits.map((hit, index) => ({ found: one, hit, place: { sectionId: one.section.id, index, from: hit.from } satisfies HitPlace })),
    )
    .map((one, rank) => ({ ...one, rank }));
}

/** The rank of the place that is meant, or of the first one behind it; of the first of all at the end. -1 if nothing was found. */
export function rankOf(found: readonly SectionHits[], order: readonly Pick<SectionView, "id">[], place: HitPlace): number {
  const wanted = order.findIndex(({ id }) => id === place.sectionId);
  let rank = 0;
  for (const { section, hits } of found) {
    const here = order.findIndex(({ id }) => id === section.id);
    if (here > wanted) return rank;
    if (here === wanted && (hits.at(-1)?.from ?? -1) >= place.from) return rank + locate(hits, place);
    rank += hits.length;
  }
  return rank === 0 ? -1 : 0;
}
