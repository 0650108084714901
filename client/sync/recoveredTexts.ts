import { z } from "zod";
import { type ErrorCode, errorTable } from "../../extensions/wire/errors.ts";
import type { RecoveredText } from "./connection.ts";
import type { KeyValueStore } from "./unsavedNotes.ts";

const errorCode = z.string().refine((text): text is ErrorCode => Object.hasOwn(errorTable, text));
const storedSchema = z.array(
  z.object({
    id: z.string(),
    sectionId: z.string(),
    sectionTitle: z.string(),
    at: z.number(),
    reason: errorCode,
    text: z.string(),
    draft: z.object({ changes: z.string(), lines: z.array(z.object({ before: z.string(), after: z.string() })) }).optional(),
  }),
);

/**
 * Words that the server did not take, kept in this browser under their author's and the report's name until the author throws them away. They are on the
 * browser's disk before the document they came from is given up.
 */
export class RecoveredTexts {
  readonly #store: KeyValueStore;
  readonly #key: string;
  readonly #changed: () => void;
  #all: readonly RecoveredText[];
  /** Kept, but not yet compared with the server's text and therefore not shown. */
  readonly #unsettled = new Set<string>();
  #shown: readonly RecoveredText[];
  /** The browser's store is full or forbidden: this page's memory is all there is. */
  #memoryOnly = false;

  constructor(store: KeyValueStore, userId: string, reportId: string, changed: () => void) {
    this.#store = store;
    this.#key = `ban-thao.recovered.${userId}.${reportId}`;
    this.#changed = changed;
    this.#all = this.#read();
    this.#shown = this.#all;
  }

  /** The same array until something changes. */
  get shown(): readonly RecoveredText[] {
    return this.#shown;
  }

  /** Keep words before it is known which of them the server has. They are not shown yet, but a reload in between shows all of them. */
  keep(entry: RecoveredText): void {
    this.#unsettled.add(entry.id);
    this.#put(entry);
  }

  /** Keep just the words that are really missing at the server; none: the entry goes. */
  settle(entry: RecoveredText): void {
    this.#unsettled.delete(entry.id);
    if (entry.text === "" && entry.draft === undefined) this.discard(entry.id);
    else this.#put(entry);
  }

  discard(id: string): void {
    this.#write(this.#read().filter((entry) => entry.id !== id));
  }

  /** Another tab of the same person changed the store. */
  refresh(key: string | null): void {
    if (key === this.#key) this.#take(this.#read());
  }

  #put(entry: RecoveredText): void {
    this.#write([...this.#read().filter(({ id }) => id !== entry.id), entry]);
  }

  #read(): readonly RecoveredText[] {
    if (this.#memoryOnly) return this.#all;
    const text = this.#store.getItem(this.#key);
    if (text === null) return [];
    try {
      return storedSchema.parse(JSON.parse(text));
    } catch {
      // Not ours to read; it is put aside under another name, so that the next entry does not overwrite it.
      this.#store.setItem(`${this.#key}.unreadable`, text);
      return [];
    }
  }

  #write(all: readonly RecoveredText[]): void {
    try {
      if (all.length === 0) this.#store.removeItem(this.#key);
      else this.#store.setItem(this.#key, JSON.stringify(all));
      this.#memoryOnly = false;
    } catch {
      // Nothing is lost as long as the page is open, and the panel shows the words.
      this.#memoryOnly = true;
    }
    this.#take(all);
  }

  #take(all: readonly RecoveredText[]): void {
    this.#all = all;
    this.#shown = all.filter(({ id }) => !this.#unsettled.has(id));
    this.#changed();
  }
}
