import type { KeyValueStore } from "./unsavedNotes.ts";

/** A store that lasts as long as the page, for where the browser keeps nothing. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
  };
}
