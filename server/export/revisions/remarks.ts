import type { Thread } from "../../../extensions/comments/thread.ts";
import { importedName } from "../../../extensions/importedAuthor.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import { cleanText } from "../cleanText.ts";
import type { CommentModel, Signed } from "./model.ts";

/** What a report is exported with besides its words. Plain data: it crosses threads as it is. */
export interface Remarks {
  /** The names of people by their ids. */
  readonly people: Readonly<Record<string, string>>;
  /** What is said about each section, by its id. */
  readonly threads: Readonly<Record<string, readonly Thread[]>>;
}

/** For whoever is no user any more. */
const nobody = "Không rõ";
/** A comment whose words its author took back, while others answer it. */
const withdrawn = "(Ý kiến đã được xóa.)";

const nameOf = ({ people }: Remarks, user: string): string => importedName(user) ?? (Object.hasOwn(people, user) ? (people[user] ?? nobody) : nobody);

/** A stamp with the name of its person. */
export const signed = (remarks: Remarks, { user, at }: Stamp): Signed => ({ author: nameOf(remarks, user), date: new Date(at).toISOString() });

/** A thread's comments, numbered from `first` on; replies answer the comment that opened it. */
export function commentsOf(remarks: Remarks, { comments, quote, about, state }: Thread, first: number, isPlaced: boolean): readonly CommentModel[] {
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
    };
  });
}
