import { UnsavedNotes } from "./unsavedNotes.ts";

/**
 * Delete what this browser keeps of a person's reports, when they sign out at a machine that others may use. Rooms with changes that the server may
 * not have stay, so that nothing is lost; they are still of use to that person alone. Resolves when nothing more can be done, and never fails.
 */
export async function forgetCopies(userId: string, databases: IDBFactory, store: Storage): Promise<void> {
  const prefix = `ban-thao/${userId}/`;
  const notes = new UnsavedNotes(store, userId);
  try {
    const names = (await databases.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith(prefix));
    const settled = names.filter((name) => Object.keys(notes.read(name.slice(prefix.length))).length === 0);
    await Promise.all(settled.map((name) => deleted(databases, name)));
  } catch {
    // A browser that does not list its databases keeps them, apart for each person as before.
  }
}

/** Also resolves where another tab holds the database: it goes when that tab does. */
function deleted(databases: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = databases.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
