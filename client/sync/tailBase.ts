import * as Y from "yjs";

/** The local copy in the browser's database is at most so much behind. */
const copyLagMs = 3_000;

/** Remembers a state of the document that is at the server and, being some seconds old, in the local copy: what came after it is the document's tail. */
export class TailBase {
  #vector: Uint8Array | undefined;
  #next: Uint8Array | undefined;
  #nextAt = 0;

  /** The base's state vector; none yet: the tail is the whole document. */
  get vector(): Uint8Array | undefined {
    return this.#vector;
  }

  /** Everything in the document is at the server now. */
  saved(doc: Y.Doc): void {
    if (Date.now() - this.#nextAt < copyLagMs) return;
    this.#vector = this.#next;
    this.#next = Y.encodeStateVector(doc);
    this.#nextAt = Date.now();
  }
}
