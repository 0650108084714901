import type * as Y from "yjs";
import { readThreads } from "../../../extensions/comments/sharedThreads.ts";
import { type Thread, threadsRoot } from "../../../extensions/comments/thread.ts";

/** All threads that this person may read, by section. */
export type ThreadsBySection = ReadonlyMap<string, readonly Thread[]>;

interface Followed {
  readonly doc: Y.Doc;
  readonly stop: () => void;
}

/** A new thread is told a little later than the page reads the text that carries its mark: it never stands without its place first. */
const newThreadDelayMs = 250;

/** What is said about the sections of a report, read from their shared texts as it comes. */
export class ThreadIndex {
  readonly #listeners = new Set<() => void>();
  readonly #followed = new Map<string, Followed>();
  #threads: ThreadsBySection = new Map();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same map as long as nothing in it changed. */
  readonly threads = (): ThreadsBySection => this.#threads;

  /** Follow these sections' shared texts and no others. Cheap if they are the same as before. */
  follow(docs: ReadonlyMap<string, Y.Doc>): void {
    for (const [sectionId, { doc, stop }] of this.#followed) {
      if (docs.get(sectionId) === doc) continue;
      stop();
      this.#followed.delete(sectionId);
      this.#put(sectionId, []);
    }
    for (const [sectionId, doc] of docs) if (!this.#followed.has(sectionId)) this.#begin(sectionId, doc);
  }

  #begin(sectionId: string, doc: Y.Doc): void {
    const map = doc.getMap(threadsRoot);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      const threads = readThreads(doc);
      const known = new Set(this.#threads.get(sectionId)?.map(({ id }) => id));
      clearTimeout(timer);
      if (threads.every(({ id }) => known.has(id))) this.#put(sectionId, threads);
      else timer = setTimeout(() => this.#put(sectionId, threads), newThreadDelayMs);
    };
    const stop = (): void => {
      clearTimeout(timer);
      map.unobserve(follow);
    };
    map.observe(follow);
    this.#followed.set(sectionId, { doc, stop });
    this.#put(sectionId, readThreads(doc));
  }

  #put(sectionId: string, threads: readonly Thread[]): void {
    if (threads.length === 0 && !this.#threads.has(sectionId)) return;
    const next = new Map(this.#threads);
    if (threads.length === 0) next.delete(sectionId);
    else next.set(sectionId, threads);
    this.#threads = next;
    for (const listener of this.#listeners) listener();
  }
}
