import * as Y from "yjs";
import { ReportError } from "../../extensions/wire/errors.ts";
import { answerMessage } from "./protocol.ts";
import { SharedMessage } from "./sharedMessage.ts";

/** After a break, those who come back have nothing, or had the same; others are few. */
const kept = 2;

/** What clients lack of a document. Answers are worked out once for all that lack the same, until the document changes: after a break many come back at once. */
export class Differences {
  readonly #document: Y.Doc;
  readonly #answers = new Map<string, SharedMessage>();

  constructor(document: Y.Doc) {
    this.#document = document;
  }

  /** The document has changed. */
  forget(): void {
    if (this.#answers.size > 0) this.#answers.clear();
  }

  /** The answer to a client that has what its state vector says. Fails with `bad_update`. */
  answer(vector: Uint8Array): SharedMessage {
    const key = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("latin1");
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = new SharedMessage(answerMessage(this.since(vector)));
    if (this.#answers.size >= kept) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  /** Everything that a state vector lacks, as an update. Fails with `bad_update`. */
  since(vector: Uint8Array): Uint8Array {
    try {
      return Y.encodeStateAsUpdate(this.#document, vector);
    } catch (cause) {
      throw new ReportError("bad_update", "This is no state vector.", { cause });
    }
  }
}
