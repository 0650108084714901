import { derivedId, type Stamp } from "../records.ts";

/** Who edits, and where ids and times come from. `nextId` answers `<nonce>-<n>`, never the same twice; `now` milliseconds since 1970, UTC. */
export interface Author {
  readonly user: string;
  nextId(): string;
  now(): number;
}

/** The acts of one transaction: a stamp for each, drawn when it is needed. */
export class Acts {
  readonly user: string;
  readonly #author: Author;
  #shared: Stamp | null = null;

  constructor(author: Author) {
    this.#author = author;
    this.user = author.user;
  }

  /** An act of its own. */
  fresh(): Stamp {
    return { id: this.#author.nextId(), user: this.user, at: this.#author.now() };
  }

  /** The act that all changes of the transaction belong to which people see as one: rows, columns, lists, emphasis. */
  shared(): Stamp {
    this.#shared ??= this.fresh();
    return this.#shared;
  }

  /** An id that continues another (R2). */
  continued(id: string): string {
    return continuedId(id, this.#author);
  }
}

export const continuedId = (id: string, author: Author): string => derivedId(id, author.nextId().replaceAll(/[^a-z0-9]/gi, ""));
