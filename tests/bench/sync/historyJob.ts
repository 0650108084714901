import * as Y from "yjs";
import type { Endpoint } from "./dialects.ts";
import { writeHistory } from "./history.ts";
import { Line } from "./line.ts";
import { closeAll, pause } from "./together.ts";

/** Write a history into an empty section over the wire, each burst saved before the next author goes on. */
export interface HistoryJob {
  readonly kind: "history";
  readonly endpoint: Endpoint;
  readonly sectionId: string;
  readonly edits: number;
}

export interface HistoryResult {
  readonly edits: number;
}

const savedLimitMs = 20_000;

export async function runHistory({ endpoint, sectionId, edits }: HistoryJob): Promise<HistoryResult> {
  const { bursts } = writeHistory(edits);
  const nothing = Y.encodeStateAsUpdate(new Y.Doc());
  const authors: Author[] = [];
  let sent = 0;
  for (const { author, updates } of bursts) {
    const desk = authors[author] ?? (await Author.open(endpoint, sectionId, author, nothing));
    authors[author] = desk;
    for (const update of updates) desk.write(update);
    await desk.allSaved();
    sent += updates.length;
  }
  closeAll(authors.map(({ line }) => line));
  return { edits: sent };
}

/** One who writes and waits until it is saved. */
class Author {
  #written = 0;
  #saved = 0;
  #closed: number | null = null;
  #line: Line | null = null;

  static async open(endpoint: Endpoint, sectionId: string, person: number, state: Uint8Array): Promise<Author> {
    const author = new Author();
    author.#line = await Line.open(
      endpoint,
      sectionId,
      person,
      {
        answer: () => state,
        heard: () => {},
        saved: (edits) => {
          author.#saved = edits;
        },
        closed: (code) => {
          author.#closed = code;
        },
      },
      false,
    );
    return author;
  }

  get line(): Line | null {
    return this.#line;
  }

  write(update: Uint8Array): void {
    this.#written += 1;
    this.#line?.edit(update);
  }

  async allSaved(): Promise<void> {
    for (const until = performance.now() + savedLimitMs; this.#saved < this.#written; await pause(1)) {
      if (this.#closed !== null) throw new Error(`The server closed the author's line with ${this.#closed}.`);
      if (performance.now() > until) throw new Error(`${this.#written - this.#saved} edits were not saved within ${savedLimitMs} ms.`);
    }
  }
}
