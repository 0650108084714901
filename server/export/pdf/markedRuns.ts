import type { Act, CommentModel, RevisedParagraph, RevisedRun, Revision } from "../revisions/model.ts";
import type { ChangeBook } from "./changeBook.ts";
import type { TypstMarkup, TypstRun } from "./input.ts";
import type { LineRoom, RunWriter } from "./textRuns.ts";

/** Acts that what is around the words has told of already, by their keys. */
export type Told = ReadonlySet<string>;

/** A run as it is printed, and whose acts it shows. */
interface MarkedRun {
  readonly runs: readonly TypstRun[];
  readonly acts: readonly Act[];
  /** Stands behind the tags: the number of a comment that ends here. */
  readonly after?: true;
}

/** Stand for what has no letters of its own. Both are in every typeface that knows Latin letters. */
const paragraphEnd = "¶";
const lineEnd = "¬";

/** Writes runs with their suggestions: what comes is underlined, what goes is struck, and behind each stretch stands its number. */
export class MarkedRunWriter {
  private readonly open = new Set<number>();
  private readonly labels: readonly (string | null)[];

  constructor(
    private readonly writer: RunWriter,
    private readonly book: ChangeBook,
    comments: readonly CommentModel[],
  ) {
    this.labels = commentLabels(comments);
  }

  paragraph({ runs, mark, was }: Pick<RevisedParagraph, "runs" | "mark" | "was">, room: LineRoom, told: Told): readonly TypstRun[] {
    const words = runs.map((run) => this.run(run, room));
    const isTold = actsOf(mark).every(({ change }) => told.has(change));
    const end: readonly MarkedRun[] = isTold ? [] : [this.sign(paragraphEnd, mark, room)];
    if (was === null) return this.tagged([...words, ...end], told);
    // Its number stands at the paragraph's end, not also behind the number in front that changes with the style.
    const before = this.tagged([...words, ...end], new Set([...told, was.by.change]));
    return [...before, ...this.tagged([{ runs: [], acts: [was.by] }], told)];
  }

  /** The runs of a note. */
  note(runs: readonly RevisedRun[], room: LineRoom): readonly TypstRun[] {
    return this.tagged(
      runs.map((run) => this.run(run, room)),
      new Set(),
    );
  }

  /** Words about a frame. */
  caption(text: string, room: LineRoom): readonly TypstRun[] {
    return this.writer.text(`${text} `, room);
  }

  /** Behind the last of the neighbours that show an act stands its number. */
  private tagged(marked: readonly MarkedRun[], told: Told): readonly TypstRun[] {
    const shown = marked.filter(({ after }) => after !== true);
    const lasts = new Map(
      shown.map((run, index) => {
        const next = new Set(shown[index + 1]?.acts.map(({ change }) => change));
        return [run, run.acts.filter(({ change }) => !next.has(change) && !told.has(change))];
      }),
    );
    return marked.flatMap((run) => [...run.runs, ...(lasts.get(run) ?? []).flatMap((act) => this.book.tags(act))]);
  }

  private run(run: RevisedRun, room: LineRoom): MarkedRun {
    switch (run.kind) {
      case "text": {
        const acts = [...actsOf(run.revision), ...(run.was === null ? [] : [run.was.by])];
        const markup = this.markup(run.revision, run.was?.by ?? null);
        const written = this.writer.runs([{ kind: "text", text: run.text, ...run.look }], room);
        return { runs: written.map((one) => (one.kind === "text" ? { ...one, ...markup } : one)), acts };
      }
      case "break": {
        const sign = this.sign(lineEnd, run.revision, room);
        return { runs: [...(sign.acts.length === 0 ? [] : sign.runs), { kind: "break" }], acts: sign.acts };
      }
      case "footnote":
        return { runs: [{ kind: "note", number: run.number, ...this.markup(run.revision, null) }], acts: actsOf(run.revision) };
      case "comment":
        return { runs: this.comment(run.edge, run.comment), acts: [], after: true };
    }
  }

  private sign(text: string, revision: Revision, room: LineRoom): MarkedRun {
    const markup = this.markup(revision, null);
    return { runs: this.writer.text(text, room).map((run) => (run.kind === "text" ? { ...run, ...markup } : run)), acts: actsOf(revision) };
  }

  /** An answer stands where the comment does that it answers. */
  private comment(edge: "start" | "end", comment: number): readonly TypstRun[] {
    const label = this.labels[comment] ?? null;
    if (label === null) return [];
    if (edge === "start") {
      this.open.add(comment);
      return [];
    }
    this.open.delete(comment);
    return [this.book.tag(label, commentInk, commentAnchor(comment))];
  }

  private markup({ inserted, deleted }: Revision, restyled: Act | null): { readonly markup?: TypstMarkup } {
    const markup: TypstMarkup = {
      ...(inserted === null ? {} : { inserted: this.book.colorOf(inserted) }),
      ...(deleted === null ? {} : { deleted: this.book.colorOf(deleted) }),
      ...(restyled === null ? {} : { restyled: this.book.colorOf(restyled) }),
      ...(this.open.size === 0 ? {} : { spoken: true }),
    };
    return Object.keys(markup).length === 0 ? {} : { markup };
  }
}

/** Whoever puts something in and whoever takes it out. */
export const actsOf = ({ inserted, deleted }: Revision): readonly Act[] => [inserted, deleted].filter((act) => act !== null);

/** Comments are told apart from suggestions by a letter before their number (bình luận); an answer has none. */
export function commentLabels(comments: readonly CommentModel[]): readonly (string | null)[] {
  let count = 0;
  return comments.map(({ answers }) => {
    if (answers !== null) return null;
    count += 1;
    return `B${count}`;
  });
}

export const commentInk = "#3d4451";
export const commentAnchor = (comment: number): string => `comment-${comment}`;
