import type { Thread } from "../../extensions/comments/thread.ts";
import { allows } from "../../extensions/wire/access.ts";
import type { MeView, ReportView, SectionView } from "../../extensions/wire/http.ts";

export const threadFilters = ["open", "resolved", "mine", "mentions"] as const;
export type ThreadFilter = (typeof threadFilters)[number];

/** A thread with its section, and whether the words it speaks of are no longer there. */
export interface PlacedThread {
  readonly thread: Thread;
  readonly section: SectionView;
  readonly gone: boolean;
}

/** Where threads stand in a section's text: their ids in the order of their places; null while the text is not read. */
type PlacesOf = (sectionId: string) => readonly string[] | null;

/** All threads in the order of the report: of a section as a whole first, then by their places, then those whose words are gone. */
export function arrangeThreads(
  sections: readonly SectionView[],
  threads: ReadonlyMap<string, readonly Thread[]>,
  placesOf: PlacesOf,
): readonly PlacedThread[] {
  return sections.flatMap((section) => {
    const own = threads.get(section.id) ?? [];
    if (own.length === 0) return [];
    const places = placesOf(section.id);
    const order = new Map(places?.map((id, index) => [id, index]));
    const rank = ({ id, about }: Thread): number => (about === "section" ? -1 : (order.get(id) ?? order.size));
    return own
      .map((thread) => ({ thread, section, gone: thread.about === "words" && places !== null && !order.has(thread.id) }))
      .toSorted((one, other) => rank(one.thread) - rank(other.thread));
  });
}

const filters: Record<ThreadFilter, (thread: Thread, me: string) => boolean> = {
  open: ({ state }) => state === "open",
  resolved: ({ state }) => state === "resolved",
  mine: ({ comments }, me) => comments.some(({ author, deleted }) => author === me && !deleted),
  mentions: ({ comments }, me) => comments.some(({ mentions }) => mentions.includes(me)),
};

export const fitsFilter = (thread: Thread, filter: ThreadFilter, me: string): boolean => filters[filter](thread, me);

/** How many threads are open in each section. */
export function openCounts(threads: ReadonlyMap<string, readonly Thread[]>): ReadonlyMap<string, number> {
  return new Map([...threads].map(([sectionId, own]) => [sectionId, own.filter(({ state }) => state === "open").length]));
}

/** Whether comments can be made: until the report is approved. */
export const isOpenForComments = ({ state }: Pick<ReportView, "state">): boolean => state === "collecting" || state === "reviewing";

/** Whether this person may settle a thread, as the server will decide it: its author, and those who work on the section. */
export function maySettle(thread: Thread, section: SectionView, { user }: Pick<MeView, "user">): boolean {
  if (thread.comments[0]?.author === user.id || user.role === "office" || allows(section.access, "suggest")) return true;
  return (user.role === "drafter" || user.role === "head") && user.departmentId !== null && section.owners.includes(user.departmentId);
}
