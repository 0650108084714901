import type { Thread } from "../../../extensions/comments/thread.ts";
import { importedName } from "../../../extensions/importedAuthor.ts";
import type { Change } from "../../../extensions/suggestions/change.ts";
import { changeKey } from "../../../extensions/suggestions/listChanges.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import { cleanText } from "../cleanText.ts";
import type { Act, ChangeModel, CommentModel } from "./model.ts";

/** What a report is exported with besides its words. Plain data: it crosses threads as it is. */
export interface Remarks {
  /** The names of people by their ids. */
  readonly people: Readonly<Record<string, string>>;
  /** The colours of people by their ids, as the page shows them: six hexadecimal digits with a number sign. */
  readonly colors?: Readonly<Record<string, string>>;
  /** What is said about each section, by its id. */
  readonly threads: Readonly<Record<string, readonly Thread[]>>;
}

/** For whoever is no user any more. */
const nobody = "Không rõ";
/** A comment whose words its author took back, while others answer it. */
const withdrawn = "(Ý kiến đã được xóa.)";

const nameOf = ({ people }: Remarks, user: string): string => importedName(user) ?? (Object.hasOwn(people, user) ? (people[user] ?? nobody) : nobody);

/** A stamp with the name of its person. */
export const signed = (remarks: Remarks, { id, user, at }: Stamp): Act => ({
  author: nameOf(remarks, user),
  date: new Date(at).toISOString(),
  change: changeKey({ id, user }),
});

/** What one change of a section says in the list. */
export const listed = (remarks: Remarks, { key, user, at, effects }: Change, place: string): ChangeModel => ({
  author: nameOf(remarks, user),
  date: new Date(at).toISOString(),
  change: key,
  color: remarks.colors !== undefined && Object.hasOwn(remarks.colors, user) ? (remarks.colors[user] ?? null) : null,
  places: [place],
  effects,
});

/** A thread, the section that it is in, and whether there are words to lay it on. */
interface SpokenThread {
  readonly thread: Thread;
  readonly place: string;
  readonly isPlaced: boolean;
}

/** A thread's comments, numbered from `first` on; replies answer the comment that opened it. */
export function commentsOf(remarks: Remarks, { thread, place, isPlaced }: SpokenThread, first: number): readonly CommentModel[] {
  const { comments, quote, about, state } = thread;
  const [opening, ...replies] = comments;
  if (opening === undefined) return [];
  return [opening, ...replies.filter(({ deleted }) => !deleted)].map((comment, index) => {
    const lines = (comment.deleted ? withdrawn : comment.text).split("\n").map(cleanText);
    // Of words that are gone nothing is left to point at but what they were.
    const quoted = index === 0 && about === "words" && !isPlaced ? [`“${cleanText(quote)}”`] : [];
    return {
      author: nameOf(remarks, comment.author),
      date: comment.at,
      lines: [...quoted, ...lines],
      answers: index === 0 ? null : first,
      resolved: state === "resolved",
      place,
    };
  });
}
