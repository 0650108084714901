import { z } from "zod";

/** What is used of `localStorage`. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const tailSchema = z.object({ epoch: z.string(), update: z.string() });
const noteSchema = z.record(z.string(), z.object({ count: z.number(), from: z.number(), tail: tailSchema.optional() }));
/**
 * By Yjs client id: how many changes the server may not have, and the first clock among them. `tail`: the last changes themselves (base64), for the
 * room's life of that epoch; the local copy is written behind the person's back and may lack them when the page closes at once.
 */
export type UnsavedNote = z.output<typeof noteSchema>;

/** Remembers beyond a reload which rooms hold changes that the server may not have. All but the last of the changes are in the local copy. */
export class UnsavedNotes {
  readonly #store: KeyValueStore;
  readonly #userId: string;

  constructor(store: KeyValueStore, userId: string) {
    this.#store = store;
    this.#userId = userId;
  }

  read(room: string): UnsavedNote {
    const text = this.#store.getItem(this.#key(room));
    if (text === null) return {};
    try {
      return noteSchema.parse(JSON.parse(text));
    } catch {
      // Unreadable: the count starts at nothing. What is in the copy is sent all the same.
      return {};
    }
  }

  /** Say how the changes of these clients stand; a count of 0 takes the client off the note. */
  write(room: string, entries: UnsavedNote): void {
    const kept = Object.entries({ ...this.read(room), ...entries }).filter(([, entry]) => entry.count > 0);
    try {
      if (kept.length === 0) this.#store.removeItem(this.#key(room));
      else this.#store.setItem(this.#key(room), JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // The browser's store is full. Only the count shown after a reload suffers.
    }
  }

  #key(room: string): string {
    return `ban-thao.unsaved.${this.#userId}.${room}`;
  }
}
