import { commentsOn } from "../../extensions/comments/commentsOn.ts";
import { maxCommentsOfThread, maxQuoteLength, type Thread } from "../../extensions/comments/thread.ts";
import { importedAuthor } from "../../extensions/importedAuthor.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";

/** A conversation as it stands in a file. */
export interface ReadThread {
  readonly id: string;
  readonly resolved: boolean;
  readonly comments: readonly { readonly author: string; readonly at: string; readonly text: string }[];
}

const longestComment = 4000;

/** Conversations of a file beside the text that they came with; one without a place in it is about the section. */
export function threadsBeside(content: SectionContent, threads: readonly ReadThread[], nextId: () => string): readonly Thread[] {
  const placed = commentsOn([content]);
  return threads.map((thread) => threadOf(thread, placed.has(thread.id) ? quoteOf(content, thread.id) : null, nextId));
}

function threadOf({ id, resolved, comments }: ReadThread, quote: string | null, nextId: () => string): Thread {
  const kept = comments.slice(0, maxCommentsOfThread);
  const last = kept.at(-1);
  return {
    id,
    about: quote === null ? "section" : "words",
    quote: quote ?? "",
    kind: "comment",
    state: resolved ? "resolved" : "open",
    resolvedBy: resolved ? importedAuthor(last?.author ?? "") : "",
    resolvedAt: resolved ? (last?.at ?? "") : "",
    comments: kept.map(({ author, at, text }) => ({
      id: nextId(),
      author: importedAuthor(author),
      at,
      text: text.slice(0, longestComment),
      mentions: [],
      editedAt: "",
      deleted: false,
    })),
  };
}

function quoteOf(content: SectionContent, threadId: string): string {
  const words = (node: ContentNode): string =>
    node.text !== undefined
      ? (node.marks ?? []).some(({ type, attrs }) => type === "comment" && attrs?.["id"] === threadId)
        ? node.text
        : ""
      : (node.content ?? []).map(words).join("");
  return words(content).slice(0, maxQuoteLength);
}
