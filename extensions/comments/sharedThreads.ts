import type * as Y from "yjs";
import { type Thread, threadSchema, threadsRoot } from "./thread.ts";

const headSchema = threadSchema.omit({ comments: true });
const commentsSchema = threadSchema.shape.comments.element;

/**
 * The threads of a section, the oldest first. In the map a thread's head stands under its id and each comment under `thread/comment`, so that an answer does
 * not write everything anew. What cannot be read is passed over: a reader must not fail on it.
 */
export function readThreads(shared: Y.Doc): readonly Thread[] {
  const heads = new Map<string, Thread>();
  const map = shared.getMap(threadsRoot);
  for (const [key, value] of map) {
    const head = key.includes("/") ? undefined : headSchema.safeParse(value).data;
    if (head !== undefined && head.state !== "removed") heads.set(key, { ...head, comments: [] });
  }
  for (const [key, value] of map) {
    const thread = heads.get(key.split("/", 1)[0] ?? "");
    const comment = key.includes("/") ? commentsSchema.safeParse(value).data : undefined;
    if (thread !== undefined && comment !== undefined) thread.comments.push(comment);
  }
  const threads = [...heads.values()].filter(({ comments }) => comments.length > 0);
  for (const { comments } of threads) comments.sort(byTime);
  return threads.sort((one, other) => byTime(one.comments[0], other.comments[0]));
}

/** Write what differs of a thread. Only the server does this. */
export function writeThread(shared: Y.Doc, { comments, ...head }: Thread): void {
  const map = shared.getMap(threadsRoot);
  const put = (key: string, value: object): void => {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
  };
  put(head.id, head);
  for (const comment of comments) put(`${head.id}/${comment.id}`, comment);
}

/** Take a thread away; what remains is its name. */
export function removeThread(shared: Y.Doc, thread: Thread): void {
  const map = shared.getMap(threadsRoot);
  for (const { id } of thread.comments) map.delete(`${thread.id}/${id}`);
  writeThread(shared, { ...thread, quote: "", resolvedBy: "", resolvedAt: "", state: "removed", comments: [] });
}

/** Whether that thread is or was one of this section. */
export const knowsThread = (shared: Y.Doc, id: string): boolean => !id.includes("/") && shared.getMap(threadsRoot).has(id);

function byTime(
  one: { readonly at: string; readonly id: string } | undefined,
  other: { readonly at: string; readonly id: string } | undefined,
): number {
  const [left, right] = [`${one?.at} ${one?.id}`, `${other?.at} ${other?.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
