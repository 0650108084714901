import * as Y from "yjs";
import { knowsThread } from "../../extensions/comments/sharedThreads.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { markNameOf } from "./elementCheck.ts";

/**
 * Check that new items mark no words with a comment that the section does not have: only the server opens threads. Copies of a mark are taken, because
 * splitting and joining paragraphs makes them, and so does an undo, also of words whose thread is gone. Fails with `bad_update`.
 */
export function checkCommentClaims(items: readonly Y.Item[], live: Y.Doc): void {
  for (const id of items.flatMap(threadsNamedBy)) {
    if (!knowsThread(live, id)) throw new ReportError("bad_update", "The update marks words with a comment that is not there.");
  }
}

function threadsNamedBy({ content, parentSub }: Y.Item): readonly string[] {
  if (content instanceof Y.ContentFormat) {
    const value: unknown = content.value;
    if (value === null || markNameOf(content.key) !== "comment") return [];
    return [typeof value === "object" && "id" in value ? String(value.id) : ""];
  }
  if (parentSub !== "comments" || !(content instanceof Y.ContentAny)) return [];
  return content.arr.flatMap((value) => String(value).split(" ")).filter((id) => id !== "");
}
