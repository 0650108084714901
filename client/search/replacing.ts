import type { PaperContextValue } from "../editor/paperContext.ts";
import type { Finder, Hit, Kept } from "../editor/search/finder.ts";
import { type Replaced, replaceInSection } from "../editor/search/replaceInReport.ts";
import { type RankedHit, referenceIn, type SectionHits, standingIn } from "../editor/search/reportHits.ts";
import { locate } from "../editor/search/searchMarks.ts";

/** Why a place was not replaced. `refused`: it could not be told as a suggestion, or was gone. */
export type Left = Kept | "readOnly" | "refused";

/** What became of the places of a replacement. */
export type Tally = Readonly<Record<"replaced" | Left, number>>;

/** Why a place is not to be replaced by this person; null if it can be. */
export const whyLeft = ({ standing }: SectionHits, hit: Hit): Left | null => (standing.state === "editable" ? hit.kept : "readOnly");

interface Job {
  readonly paper: PaperContextValue;
  readonly finder: Finder;
  readonly replacement: string;
}

/** Replace the places of a section that `choose` picks among those of the text as it is now. */
function replaceIn({ paper, finder, replacement }: Job, { section }: SectionHits, choose: (hits: readonly Hit[]) => readonly Hit[]): Replaced {
  const standing = standingIn(paper, section);
  if (standing.state !== "editable") return { count: 0, step: null };
  const { doc, current } = paper.connection.room(section.id);
  return replaceInSection(
    {
      doc,
      editor: paper.editors.get(section.id),
      mode: standing.mode,
      figureLock: paper.cutOff.lock(section.id),
      onlySuggests: current.state !== "opening" && current.state !== "refused" && current.access === "suggest",
      author: paper.author,
    },
    (state) => choose(finder.hitsIn(state.doc, referenceIn(paper, section.id))),
    replacement,
  );
}

export const replaceOne = (job: Job, { found, place }: RankedHit): Replaced =>
  replaceIn(job, found, (hits) => hits.slice(...oneAt(locate(hits, place))));

const oneAt = (index: number): readonly [number, number] => (index < 0 ? [0, 0] : [index, index + 1]);

export interface ReplacedAll {
  readonly tally: Tally;
  readonly steps: readonly NonNullable<Replaced["step"]>[];
}

/** Replace all that may be replaced, section by section; between two of them the page can draw and take keys. */
export async function replaceAll(job: Job, found: readonly SectionHits[], onProgress: (done: number) => void): Promise<ReplacedAll> {
  const tally: Record<keyof Tally, number> = { replaced: 0, readOnly: 0, printed: 0, struck: 0, refused: 0 };
  const steps: NonNullable<Replaced["step"]>[] = [];
  for (const [done, one] of found.entries()) {
    const left = one.hits.map((hit) => whyLeft(one, hit));
    for (const why of left) if (why !== null) tally[why] += 1;
    if (left.every((why) => why !== null)) continue;
    onProgress(done);
    const { count, step } = replaceIn(job, one, (hits) => hits);
    if (step !== null) steps.push(step);
    tally.replaced += count;
    if (step === null) tally.refused += left.filter((why) => why === null).length;
    await pause();
  }
  return { tally, steps };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
