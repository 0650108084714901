import type { Thread } from "../../../extensions/comments/thread.ts";
import type { CommentModel, RevisedRun } from "./model.ts";
import { commentsOf, type Remarks } from "./remarks.ts";
import type { SpokenParagraph } from "./sectionRevision.ts";

interface PlacedThread {
  readonly thread: Thread;
  readonly section: string;
}

interface Place {
  readonly paragraph: SpokenParagraph;
  readonly run: number;
}

/** Numbers the comments of a report and lays their edges around the words that they speak of. */
export class CommentBook {
  private readonly remarks: Remarks;
  private readonly comments: CommentModel[] = [];
  private firstParagraph: SpokenParagraph | null = null;
  private waiting: PlacedThread[] = [];

  constructor(remarks: Remarks) {
    this.remarks = remarks;
  }

  /**
   * Lay the threads of a section on its paragraphs. What speaks of no words in them speaks of the first paragraph, the section's title if it has one.
   * `section`: as a reader names it.
   */
  place(section: string, threads: readonly Thread[], paragraphs: readonly SpokenParagraph[]): void {
    this.lay([...this.waiting.splice(0), ...threads.map((thread) => ({ thread, section }))], paragraphs);
  }

  private lay(threads: readonly PlacedThread[], paragraphs: readonly SpokenParagraph[]): void {
    const [first] = paragraphs;
    this.firstParagraph ??= first ?? null;
    const edges = new Map<Place["paragraph"], { readonly at: number; readonly edge: "start" | "end"; readonly comments: readonly number[] }[]>();
    const mark = (paragraph: SpokenParagraph, at: number, edge: "start" | "end", comments: readonly number[]): void => {
      edges.set(paragraph, [...(edges.get(paragraph) ?? []), { at, edge, comments }]);
    };
    for (const placed of threads) {
      const places = placesOf(placed.thread.id, paragraphs);
      const [start, end] = [places[0], places.at(-1)];
      if (start !== undefined && end !== undefined) {
        const numbers = this.add(placed, true);
        mark(start.paragraph, start.run, "start", numbers);
        mark(end.paragraph, end.run + 1, "end", numbers);
      } else if (first === undefined) {
        this.waiting.push(placed);
      } else {
        const numbers = this.add(placed, false);
        mark(first, 0, "start", numbers);
        mark(first, first.paragraph.runs.length, "end", numbers);
      }
    }
    for (const [spoken, list] of edges) layEdges(spoken, list);
  }

  /** All comments. Those of sections without any paragraph, as a letterhead's, stand at the first paragraph of the report. */
  finish(): readonly CommentModel[] {
    if (this.waiting.length > 0 && this.firstParagraph !== null) this.lay(this.waiting.splice(0), [this.firstParagraph]);
    return this.comments;
  }

  private add({ thread, section }: PlacedThread, isPlaced: boolean): readonly number[] {
    const first = this.comments.length;
    const written = commentsOf(this.remarks, { thread, place: section, isPlaced }, first);
    this.comments.push(...written);
    return written.map((_, index) => first + index);
  }
}

const placesOf = (thread: string, paragraphs: readonly SpokenParagraph[]): readonly Place[] =>
  paragraphs.flatMap((paragraph) => paragraph.threads.flatMap((threads, run) => (threads.includes(thread) ? [{ paragraph, run }] : [])));

interface Edge {
  readonly at: number;
  readonly edge: "start" | "end";
  readonly comments: readonly number[];
}

/** Edges at the same place: what ends there stands before what begins there, so that no comment ends before it begins. */
function layEdges({ paragraph, threads }: SpokenParagraph, edges: readonly Edge[]): void {
  const runs: RevisedRun[] = [];
  const spoken: (readonly string[])[] = [];
  const lay = (at: number, edge: Edge["edge"]): void => {
    for (const comment of edges.filter((one) => one.at === at && one.edge === edge).flatMap(({ comments }) => comments)) {
      runs.push({ kind: "comment", edge, comment });
      spoken.push([]);
    }
  };
  for (let at = 0; at <= paragraph.runs.length; at += 1) {
    const isEmpty = paragraph.runs.length === 0;
    if (!isEmpty) lay(at, "end");
    lay(at, "start");
    if (isEmpty) lay(at, "end");
    const run = paragraph.runs[at];
    if (run === undefined) continue;
    runs.push(run);
    spoken.push(threads[at] ?? []);
  }
  paragraph.runs.splice(0, paragraph.runs.length, ...runs);
  threads.splice(0, threads.length, ...spoken);
}
