import { IndexeddbPersistence, storeState } from "y-indexeddb";
import type * as Y from "yjs";
import { z } from "zod";
import { type Access, accessSchema } from "../../extensions/wire/access.ts";

/** What is known of a kept copy: the life of the room it belongs to, and what its reader could do then. */
export interface CopyStamp {
  readonly epoch: string;
  readonly access: Access;
}
const stampSchema = z.object({ epoch: z.string(), access: accessSchema });

/** A room's text as this browser keeps it, so that a reload while the line is cut loses nothing. */
export interface LocalCopy {
  /** Resolves when what was kept is in the document, with the stamp it was kept under; null if nothing was kept or can be. Never fails. */
  readonly loaded: Promise<CopyStamp | null>;
  /** Origin of the changes that loading makes in the document. */
  readonly origin: unknown;
  stamp(stamp: CopyStamp): void;
  /** Keep no more and forget what was kept. */
  forget(): Promise<void>;
  close(): void;
}

export interface LocalCopies {
  open(room: string, doc: Y.Doc): LocalCopy;
}

/** Where nothing can be kept: outside a browser, or where the person forbids it. */
export const noCopies: LocalCopies = {
  open: () => ({ loaded: Promise.resolve(null), origin: noCopies, stamp: () => {}, forget: () => Promise.resolve(), close: () => {} }),
};

/** A browser that has not opened its database by then (another tab may block it) goes on without. */
const loadTimeoutMs = 3_000;
/** Each visit adds a record; more than this many are merged into one. */
const mergeAboveRecords = 40;

/** Copies in IndexedDB, one database for a person and a room, so that two people at one machine never see each other's. */
export function indexedDbCopies(userId: string): LocalCopies {
  return { open: (room, doc) => new IndexedDbCopy(`ban-thao/${userId}/${room}`, doc) };
}

class IndexedDbCopy implements LocalCopy {
  readonly loaded: Promise<CopyStamp | null>;
  readonly #persistence: IndexeddbPersistence;
  #closed = false;

  constructor(name: string, doc: Y.Doc) {
    this.#persistence = new IndexeddbPersistence(name, doc);
    this.loaded = this.#load();
  }

  get origin(): unknown {
    return this.#persistence;
  }

  stamp(stamp: CopyStamp): void {
    // A stamp that could not be written makes the next visit drop the copy; by then the server has what was in it, or the visit is warned by the unsaved note.
    void this.#persistence.set("stamp", JSON.stringify(stamp)).catch(() => this.close());
  }

  async forget(): Promise<void> {
    const { db } = this.#persistence;
    this.close();
    if (db === null) return;
    // The stores are emptied, not the database deleted: deleting would pull it away from under another tab that is typing.
    const transaction = db.transaction(["updates", "custom"], "readwrite");
    transaction.objectStore("updates").clear();
    transaction.objectStore("custom").clear();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    // Fails only if the database never opened; then there is nothing to close.
    this.#persistence.destroy().catch(() => {});
  }

  async #load(): Promise<CopyStamp | null> {
    try {
      await withTimeout(opened(this.#persistence), loadTimeoutMs);
      const stamp = await this.#persistence.get("stamp");
      if (this.#persistence._dbsize > mergeAboveRecords) await storeState(this.#persistence);
      return typeof stamp === "string" ? stampSchema.parse(JSON.parse(stamp)) : null;
    } catch {
      // Private windows and full disks refuse the database. The page works without; the text is safe at the server as soon as "saved" is shown.
      this.close();
      return null;
    }
  }
}

/** `whenSynced` alone never settles if the database cannot be opened. */
async function opened(persistence: IndexeddbPersistence): Promise<void> {
  await Promise.race([persistence.whenSynced, persistence._db.then(() => persistence.whenSynced)]);
}

async function withTimeout(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The browser's database did not open in time.")), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
